/** A4: what is shown is what prints, a line for each finding unless it is open; a line says which filters were on. */
export const printStyle = `
@page { size: A4; margin: 14mm 12mm; }
@media print {
  body { font-size: 9pt; line-height: 1.4; }
  .skip, nav.parts, .print, .filters, .shown, button { display: none !important; }
  .print-only { display: block; border: 1px solid var(--dim); padding: 1mm 2mm; margin-bottom: 2mm; }
  .banner, main { max-width: none; padding: 0; }
  .sides { display: block; }
  .summary { grid-template-columns: minmax(0, 3fr) minmax(0, 2fr); }
  .lead { font-size: 13pt; }
  .bar rect, .mark, .cause > summary { -webkit-print-color-adjust: exact; print-color-adjust: exact; }
  .cause { border: 0; border-top: 1px solid var(--dim); border-radius: 0; }
  .cause > summary, .requirement, h3, h4 { break-after: avoid; }
  .finding, .requirement, .incident dl, tr { break-inside: avoid; }
  .finding > details > summary::before, .finding > details[open] > summary::before { content: ""; }
  summary { list-style: none; }
  summary::-webkit-details-marker { display: none; }
  .cause { margin-top: 1.5mm; }
  .cause > summary { padding: .5mm 2mm; }
  .finding > details > summary { padding: .5mm 0; grid-template-columns: 0 1.6em 9em minmax(0, 1fr) auto; }
  .same > details > summary { padding: .5mm 0; break-after: avoid; }
  /* The message of what lacks evidence says what is required. */
  .undecided .requirement { display: none; }
  .more:not(button) { padding: .5mm 0 1.5mm 2.6em; grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); gap: .5mm 4mm; }
  .more li, .more ul, .more dd .note { display: inline; }
  .more .cells li { display: inline; margin-right: 0; }
  .more dd .note::before, .more li + li::before { content: " · "; }
  .more .role { border: 0; padding: 0; }
  .requirement { padding: .5mm 0; }
  .scroll { overflow: visible; }
  table { font-size: .88em; }
  th, td { padding: .5mm 1mm; }
  table.manifest th[scope=row] { min-width: 0; }
  thead { display: table-header-group; }
  .part { padding-top: 2mm; }
  .part:not([hidden]) ~ .part { break-before: page; }
  a { color: inherit; text-decoration: none; }
}
`;
