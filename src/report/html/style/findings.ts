/** The first screen, the filters, and the findings by cause. */
export const findingStyle = `
.summary { display: grid; grid-template-columns: minmax(0, 3fr) minmax(0, 2fr); gap: .6rem 2.2rem; margin-bottom: 1rem; }
.sentence { display: grid; gap: .35rem; align-content: start; }
.lead { font-size: 1.3rem; line-height: 1.5; font-weight: 700; }
.bar { display: grid; grid-template-columns: 5.5em minmax(0, 12em) minmax(0, 1fr); gap: 0 .8em; align-items: center; }
.bar .all { fill: var(--bar); }
.bar .part { fill: var(--link); }
.first { border-left: 3px solid var(--undecided); padding-left: 1rem; font-size: .93em; }
.first ol { padding-left: 1.3em; }
.first li { line-height: 1.45; margin-top: .15rem; }
.first .at, .waits { color: var(--dim); }

.sides { display: grid; grid-template-columns: 15rem minmax(0, 1fr); gap: 1.6rem; align-items: start; border-top: 1px solid var(--line); padding-top: .7rem; }
html:not(.scripted) .sides { display: block; }
.filters { position: sticky; top: 3rem; max-height: calc(100vh - 3.4rem); overflow-y: auto; font-size: .93em; padding: 0 .4rem .4rem .2rem; }
.filters p, fieldset { margin: .45rem 0 0; }
fieldset { border: 0; padding: 0; }
legend, .filters p > label { font-weight: 700; padding: 0; }
fieldset label { display: inline-block; margin-right: .9em; }
input[type=search], select {
  display: block; width: 100%; font: inherit; font-weight: 400; color: var(--text); background: var(--ground);
  border: 1px solid var(--dim); border-radius: 4px; padding: .15rem .4rem;
}
input[type=checkbox] { accent-color: var(--link); width: 1.05em; height: 1.05em; vertical-align: -.15em; }

.shown { font-variant-numeric: tabular-nums; color: var(--dim); }
.causes > h3 { margin: .5rem 0 .2rem; }
.causes + .causes > h3 { margin-top: 1.4rem; }
.cause { border: 1px solid var(--line); border-radius: 6px; margin-top: .5rem; }
.cause > summary { padding: .35rem .8rem; background: var(--soft); border-radius: 5px; }
.cause[open] > summary { border-radius: 5px 5px 0 0; }
.records, .of { color: var(--dim); font-size: .92em; white-space: nowrap; margin-left: .4em; }
.of { color: var(--link); }
.requirement { padding: .35rem .9rem; font-size: .93em; }
.findings { list-style: none; padding: 0; }
.finding, .same { border-top: 1px solid var(--line); }
.same > details > summary { padding: .25rem .9rem; }
.same > details > summary:hover { background: var(--soft); }
.same .findings { padding-left: 1.6rem; }
.finding > details > summary {
  display: grid; grid-template-columns: 1em 1.6em 10em minmax(0, 1fr) auto; gap: 0 .6em; padding: .25rem .9rem; align-items: baseline;
}
.finding > details > summary::-webkit-details-marker { display: none; }
.finding > details > summary::before { content: "▸"; color: var(--dim); }
.finding > details[open] > summary::before { content: "▾"; }
.finding > details > summary:hover { background: var(--soft); }
.finding:target { outline: 2px solid var(--link); outline-offset: -2px; }
.at { font-variant-numeric: tabular-nums; }
.finding summary .at { font-weight: 700; }
.finding summary .mark { border: 0; }
.label { color: var(--dim); }
.label::after { content: " "; }
.times { color: var(--undecided); }
.by { max-width: 9em; text-align: right; }
.more:not(button) {
  display: grid; grid-template-columns: repeat(auto-fit, minmax(min(27em, 100%), 1fr)); gap: .3rem 1.6rem;
  padding: .3rem .9rem .7rem 3.9rem; font-size: .95em;
}
.more > div { display: grid; grid-template-columns: 4.5em minmax(0, 1fr); }
.more .wide { grid-column: 1 / -1; }
.more dt { color: var(--dim); }
.more ul { list-style: none; padding: 0; }
.more .cells li { display: inline-block; margin-right: 1.2em; }
.more q { quotes: "“" "”"; font-weight: 700; }
.more em { font-style: normal; color: var(--undecided); }
html[lang=en] .more > div, html[lang=en] .incident dl > div { grid-template-columns: 6.5em minmax(0, 1fr); }
button.more { margin: .4rem .9rem .6rem; }

@media (max-width: 800px) {
  .summary, .sides { display: block; }
  .first { margin-top: .9rem; }
  .bar { grid-template-columns: 5.5em minmax(0, 1fr); }
  .bar span { grid-column: 2; }
  .filters { position: static; max-height: none; margin-bottom: .6rem; padding: 0; }
  .finding > details > summary { grid-template-columns: 1em 1.6em minmax(0, 1fr) auto; }
  .finding > details > summary .said { grid-column: 3 / -1; grid-row: 2; }
  .more:not(button) { padding-left: .9rem; }
}
@media (max-width: 500px) {
  .banner, nav.parts, main { padding-left: .8rem; padding-right: .8rem; }
  nav.parts { position: static; }
  nav.parts a { padding: .3rem .5rem; }
  html { scroll-padding-top: .5rem; }
  .lead { font-size: 1.15rem; }
  .more > div, .incident dl > div, html[lang=en] .more > div { display: block; }
  input[type=search], select, button { min-height: 2.4rem; }
  fieldset label { padding: .25rem 0; }
}
`;
