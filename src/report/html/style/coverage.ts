/** The map of places and periods. Grounds are pale, so that words stay readable on them, on screen and in print. */
export const coverageStyle = `
:root {
  --nobody: #8f1711; --thin: #7a4105; --unknown: #583c99; --covered: #1a6735;
  --nobody-all: #f6c4bf; --nobody-many: #fbdcd9; --nobody-few: #fdeeed; --thin-all: #fbe0b4; --thin-few: #fdf2dd;
  --unknown-all: #e3dcf5; --unknown-few: #f2effa; --covered-all: #d9f0e0;
}
@media screen and (prefers-color-scheme: dark) {
  :root {
    --nobody: #ffb3ac; --thin: #ffca94; --unknown: #d2c4ff; --covered: #a2e5b6;
    --nobody-all: #6b1712; --nobody-many: #53201c; --nobody-few: #3a211f; --thin-all: #573808; --thin-few: #3a2d17;
    --unknown-all: #3a2d63; --unknown-few: #2a2540; --covered-all: #143a20;
  }
}
table.heat { min-width: 0; font-size: .84em; }
table.heat th, table.heat td { min-width: 5em; padding: .25rem .3rem; }
table.heat tbody td { padding: 0; }
table.heat td a { display: block; padding: .25rem .3rem; color: var(--text); text-decoration: none; min-height: 100%; }
table.heat td a:hover { text-decoration: underline; }
table.heat td a > span:not(.unseen) { display: block; white-space: nowrap; }
table.heat td.none { text-align: center; color: var(--dim); padding: .3rem; }
table.heat tbody th { position: sticky; left: 0; background: var(--ground); font-weight: 700; z-index: 1; }
.nobody.all { background: var(--nobody-all); }
.nobody.many { background: var(--nobody-many); }
.nobody.few { background: var(--nobody-few); }
.thin.all, .thin.many { background: var(--thin-all); }
.thin.few { background: var(--thin-few); }
.unknown.all, .unknown.many { background: var(--unknown-all); }
.unknown.few { background: var(--unknown-few); }
.covered.all { background: var(--covered-all); }
table.heat td.nobody { box-shadow: inset 4px 0 var(--nobody); }
table.heat td.thin { box-shadow: inset 4px 0 var(--thin); }
table.heat td.unknown { box-shadow: inset 4px 0 var(--unknown); }
table.heat td.nobody a > span:nth-child(2), table.heat td.thin a > span:nth-child(2), table.heat td.unknown a > span:nth-child(2) { font-weight: 700; }
.keys { list-style: none; padding: 0; display: flex; flex-wrap: wrap; gap: .2rem 1.4rem; margin-top: .6rem; }
.key { border-radius: 3px; padding: .05rem .4em; white-space: nowrap; font-weight: 700; }
.key.nobody { color: var(--nobody); }
.key.thin { color: var(--thin); }
.key.unknown { color: var(--unknown); }
.key.covered { color: var(--covered); }
#coverage .lead { font-size: 1.1rem; }
#coverage h3 { margin-top: .8rem; }
.watch { border: 1px solid var(--line); border-radius: 6px; margin-top: .4rem; }
.watch > summary { padding: .3rem .8rem; background: var(--soft); border-radius: 5px; }
.watch > summary h4 { margin-right: .6em; }
.watch > div { scroll-margin-top: 5.5rem; padding-bottom: .3rem; }
.watch > div:focus { outline: none; }
.watch:focus-within { border-color: var(--link); }
.watch .more { padding: .4rem .9rem 0; }
.watch .scroll { margin: .4rem .9rem; }
.watch td.dates { min-width: 14em; max-width: 30em; }
.watch td.lacking { min-width: 7.5em; }
.watch td.why { min-width: 14em; }
.watch td.at { min-width: 9em; max-width: 20em; }
.watch td:nth-child(3) { min-width: 5em; }
.watch td.at { word-break: keep-all; }
.watch th[scope=row] { white-space: nowrap; }
@media (max-width: 500px) { .watch .scroll { margin: .4rem; } }
@media print {
  table.heat { font-size: .8em; }
  table.heat th, table.heat td { min-width: 0; }
  table.heat td a { padding: .5mm 1mm; }
  table.heat td a > span:not(.unseen) { white-space: normal; }
  table.heat tbody th { position: static; }
  table.heat td, .key { -webkit-print-color-adjust: exact; print-color-adjust: exact; }
  .watch { border: 0; border-top: 1px solid var(--dim); border-radius: 0; }
  .watch.covered { display: none; }
  .watch dl { break-inside: avoid; break-after: avoid; }
  .watch > summary { padding: .5mm 0; break-after: avoid; }
  .watch .more { padding: .5mm 0; }
  .watch .scroll { margin: .5mm 0 2mm; }
  .watch table { table-layout: fixed; width: 100%; }
  .watch td.dates, .watch td.lacking, .watch td.why, .watch td.at, .watch td:nth-child(3) { min-width: 0; }
  .watch th:nth-child(1), .watch th:nth-child(3) { width: 13%; }
  .watch th:nth-child(4) { width: 14%; }
  .watch th:nth-child(5) { width: 22%; }
  .watch th:nth-child(6) { width: 15%; }
  .watch::details-content { content-visibility: visible; block-size: auto; }
}
`;
