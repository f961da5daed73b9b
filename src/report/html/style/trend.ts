/** The charts over time. Their colours are fills, so that they are printed as they are. */
export const trendStyle = `
.trend { display: flex; flex-wrap: wrap; gap: 1rem 2rem; margin: .6rem 0 1rem; }
.trend figure { flex: 1 1 22rem; max-width: 40rem; margin: 0; break-inside: avoid; }
.trend figcaption { font-weight: 700; }
.trend svg { display: block; width: 100%; height: auto; font-size: 15px; }
.trend text { fill: var(--text); text-anchor: middle; font-variant-numeric: tabular-nums; }
.trend .date { fill: var(--dim); font-size: 13px; }
.trend line { stroke: var(--dim); stroke-width: 1; }
.trend .gap rect { fill: var(--gap); }
.trend .no-evidence rect { fill: var(--undecided); }
`;
