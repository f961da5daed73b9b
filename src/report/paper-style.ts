/** Widths of columns in hundredths; a policy without styles in attributes leaves classes. */
const widths = Array.from({ length: 100 }, (_, i) => `.w${i + 1}{width:${i + 1}%}`).join('');

/** Sheets of A4 on the screen and on paper, for browsers of Chromium 109 and later; black on white, whatever the screen likes. */
export const paperStyle = `
:root { color-scheme: light; --line: #6b7075; --grey: #ededed; }
* { box-sizing: border-box; }
body { margin: 0; background: #e7e9ec; color: #000; font: 10.5pt/1.5 "SimSun", "宋体", "Songti SC", "Noto Serif CJK SC", serif; overflow-wrap: anywhere; }
header, article { max-width: 210mm; margin: 6mm auto; background: #fff; padding: 12mm 16mm; }
h1, h2, h3, nav, th { font-family: "SimHei", "黑体", "PingFang SC", "Noto Sans CJK SC", sans-serif; }
h1 { font-size: 14pt; margin: 0 0 3mm; }
nav p { margin: 0 0 4px; font-size: 10pt; }
nav ol { columns: 9em auto; margin: 0; padding-left: 2em; font-size: 10pt; }
nav a { color: #0a539c; }
h2 { font-size: 18pt; text-align: center; margin: 0 0 1mm; }
h3 { font-size: 12pt; margin: 4mm 0 1.5mm; break-after: avoid; }
p { margin: 0 0 1.5mm; }
.head { font-size: 9pt; border-bottom: 1px solid var(--line); margin-bottom: 4mm; }
.under { text-align: center; margin-bottom: 3mm; }
.note { font-size: 9pt; }
.kept { break-after: avoid; break-inside: avoid; }
.scroll { overflow-x: auto; margin-bottom: 2mm; }
table { border-collapse: collapse; width: 100%; font-size: 9pt; line-height: 1.4; }
caption { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
th, td { border: 1px solid var(--line); padding: .6mm 1.5mm; text-align: left; vertical-align: middle; }
th { background: var(--grey); -webkit-print-color-adjust: exact; print-color-adjust: exact; }
thead th, th[scope=row] { text-align: center; }
.centred { text-align: center; }
.clauses { margin: 0 0 1.5mm; padding-left: 2em; }
.writing { border-bottom: 1px solid var(--line); height: 9mm; }
.signatures { display: flex; gap: 8mm; margin-top: 4mm; break-inside: avoid; }
.signatures > div { flex: 1; }
.signatures p { margin: 0 0 5mm; }
.party { font-weight: bold; }
${widths}
@page { size: A4; margin: 16mm 16mm 14mm; }
@media print {
  body { background: none; }
  header { display: none; }
  article { max-width: none; margin: 0; padding: 0; break-before: page; }
  article:first-child { break-before: auto; }
  .scroll { overflow: visible; }
  thead { display: table-header-group; }
  tr { break-inside: avoid; }
  .group { break-after: avoid; }
  .break { break-before: page; }
}
`;
