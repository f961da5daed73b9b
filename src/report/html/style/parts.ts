/** Tables, incidents, and the footer. */
export const partStyle = `
.scroll { overflow-x: auto; position: relative; margin: .6rem 0 1.2rem; }
table { border-collapse: collapse; min-width: 100%; font-size: .93em; }
caption { text-align: left; font-weight: 700; padding: .3rem 0; }
th, td { border: 1px solid var(--line); padding: .25rem .55rem; text-align: left; vertical-align: top; }
thead th, th[scope=rowgroup] { background: var(--soft); }
tbody th { font-weight: 400; }
th[scope=rowgroup], tr.sum > * { font-weight: 700; }
thead th { overflow-wrap: normal; }
td.number { text-align: right; font-variant-numeric: tabular-nums; }
td.state, td.severity { white-space: nowrap; }
td:first-child { min-width: 5em; }
td.line, table.staff thead tr:nth-child(2) th { text-align: center; padding: .25rem .3rem; }
table.manifest th[scope=row] { min-width: 22em; }
table.staff th[scope=row] { min-width: 6em; max-width: 18em; }
table.staff td:nth-child(2) { min-width: 9em; }
table.staff td.duty { min-width: 11em; }
td .mark, th .mark { border: 0; min-width: 0; }

.legend { margin: .4rem 0; }
.legend > div { display: flex; flex-wrap: wrap; gap: 0 3rem; padding: .3rem 1rem; }
.incident { border-top: 2px solid var(--line); padding: .8rem 0; }
.incident h4 { margin-top: .4rem; }
.incident dl > div { display: grid; grid-template-columns: 5.5em minmax(0, 1fr); }
.incident dt { color: var(--dim); }
.role { border: 1px solid var(--line); border-radius: 3px; padding: 0 .3em; font-size: .87em; color: var(--dim); }

.followed { margin-bottom: .8rem; }
.followed summary h3 { display: inline; }
.followed ul { margin: .2rem 0 .5rem; }

#unchecked h3, #about h3 { margin-top: 1rem; }
dl.facts > div { display: flex; flex-wrap: wrap; gap: 0 1em; }
dl.facts dt { min-width: 7em; color: var(--dim); }
.input { margin-top: .6rem; }
.input + .scroll { margin-top: .2rem; }
.refused { color: var(--gap); }
.marks { list-style: none; padding: 0; display: flex; flex-wrap: wrap; gap: .2rem 1.4rem; }
.limits { margin-top: 1rem; }
`;
