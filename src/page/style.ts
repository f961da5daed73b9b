import { baseStyle } from '../report/html/style/base.js';
import { partStyle } from '../report/html/style/parts.js';

/** What only the page has: the bar, the screens, the questions. Colours and type are the report's. */
const ownStyle = `
html, body { min-height: 100%; }
body { display: flex; flex-direction: column; min-height: 100vh; }
h1:focus, h2:focus { outline: none; }
/* A Chinese font draws the apostrophe as wide as a character. */
html[lang=en] body { font-family: system-ui, "Segoe UI", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif; }
.bar-line { position: sticky; top: 0; z-index: 3; background: var(--ground); border-bottom: 1px solid var(--line); }
#bar-inner { display: flex; align-items: center; gap: .2rem 1.4rem; flex-wrap: wrap; max-width: 1320px; margin: 0 auto; padding: 0 1.2rem; min-height: 2.9rem; }
.brand { font-weight: 700; font-size: 1.1rem; letter-spacing: .06em; color: var(--link); }
.bar-line ul { display: flex; flex-wrap: wrap; list-style: none; padding: 0; }
.bar-line nav button { border: 0; border-bottom: 3px solid transparent; border-top: 3px solid transparent; border-radius: 0; background: none; padding: .5rem .8rem; font-size: 1rem; }
.bar-line nav button[aria-current] { border-bottom-color: var(--link); font-weight: 700; }
/* The school's name gives way before the bar breaks into two lines. */
.tools { flex: 1 1 17em; min-width: 0; display: flex; justify-content: flex-end; align-items: center; gap: .6rem; }
.tools button { flex: none; }
.tools .school { color: var(--dim); font-size: .92em; min-width: 0; max-width: 26em; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
.as-of { display: flex; flex-wrap: wrap; align-items: center; gap: .2rem .45rem; }
.as-of label { color: var(--dim); font-size: .92em; }
.as-of input { font: inherit; color: var(--text); background: var(--ground); border: 1px solid var(--dim); border-radius: 4px; padding: .1rem .35rem; color-scheme: inherit; }
main { width: 100%; flex: 1; }
#main:focus { outline: none; }
button.strong { background: var(--link); border-color: var(--link); color: var(--ground); font-weight: 700; font-size: 1rem; padding: .35rem 1.3rem; }
button.strong:hover { color: var(--ground); filter: brightness(1.12); }
button:disabled { opacity: .55; cursor: default; }
.buttons { display: flex; gap: .5rem .9rem; flex-wrap: wrap; align-items: center; margin: .9rem 0; }
progress { width: 100%; height: .55rem; accent-color: var(--link); border: 0; border-radius: 4px; background: var(--bar); display: block; appearance: none; overflow: hidden; margin: .8rem 0; }
progress::-webkit-progress-bar { background: var(--bar); }
progress::-webkit-progress-value { background: var(--link); transition: inline-size .4s; }
.doubt { border-left: 3px solid var(--undecided); padding: .1rem 0 .1rem .8rem; margin: .5rem 0; }

.start { display: grid; grid-template-columns: minmax(0, 8fr) minmax(0, 5fr); gap: 1.2rem 2.4rem; padding: 1.6rem 0 1rem; max-width: 1080px; margin: 0 auto; }
.start .intro, .start .local { grid-column: 1 / -1; }
.start h1 { font-size: 1.75rem; margin-bottom: .3rem; }
.start .intro p { color: var(--dim); }
.drop { border: 2px dashed var(--dim); border-radius: 10px; background: var(--soft); padding: 2.2rem 1.6rem 1.4rem; text-align: center; display: flex; flex-direction: column; justify-content: center; }
.drop .big { font-size: 1.45rem; font-weight: 700; }
.drop .buttons { justify-content: center; margin: .8rem 0 1.2rem; }
.drop .buttons button:not(.strong) { padding: .35rem 1rem; font-size: 1rem; }
.drop .note { max-width: 40em; margin: .15rem auto; text-align: left; }
.dragging .drop, .dragging .bar-line { border-color: var(--link); }
.dragging .drop { box-shadow: inset 0 0 0 3px var(--link); border-style: solid; }
.aside { display: grid; gap: 1.2rem; align-content: start; }
.aside h2 { font-size: 1.05rem; }
.aside p { margin: .35rem 0 .7rem; }
.aside button { min-width: 9em; }
.aside .note { display: block; margin-top: .2rem; }
.aside li { margin: .25rem 0; }
.local { border-top: 1px solid var(--line); padding-top: .8rem; }

.busy, .text { max-width: 860px; padding: 1.6rem 0; }
.busy { margin: 8vh auto 0; max-width: 34rem; }
.busy h1, .text h1 { font-size: 1.45rem; }
.busy .files { color: var(--dim); margin-bottom: 1rem; }
.steps { list-style: none; padding: 0; margin: 1rem 0; color: var(--dim); }
.steps li { padding: .12rem 0; }
.steps .tick { display: inline-block; width: 1.5em; }
.steps .tick::before { content: "·"; }
.steps .done .tick::before { content: "✓"; color: var(--met); font-weight: 700; }
.steps .now { color: var(--text); font-weight: 700; }
.steps .now .tick::before { content: "▸"; color: var(--link); }

.lead-in { max-width: 46em; margin-top: .3rem; }
.problems { margin-top: 1.2rem; }
.problems h2 { font-size: 1.08rem; }
.problems > ol { list-style: none; padding: 0; border-top: 1px solid var(--line); }
.problems > ol > li { border-bottom: 1px solid var(--line); padding: .5rem 0; }
.problems > ol > li > p { display: grid; grid-template-columns: 13em minmax(0, 1fr); gap: 0 1rem; }
.problems .at { font-weight: 700; }
.problems details { margin: .2rem 0 0 calc(13em + 1rem); }
.problems summary { color: var(--link); }
.problems td.at { min-width: 9em; }

/* The report fills what the bar leaves, and keeps its size while it is away: it is laid out by it. */
[data-shown=report] { height: 100vh; height: 100dvh; min-height: 0; }
[data-shown=report] main { max-width: none; padding: 0; min-height: 0; }
#tab-report, #frame-place { height: 100%; }
#tab-report.away { position: fixed; inset: 3rem 0 0; visibility: hidden; z-index: -1; }
#tab-report iframe { width: 100%; height: 100%; border: 0; display: block; }

.ways { list-style: none; padding: 0; margin: .6rem 0 1.2rem; }
.ways li { display: grid; grid-template-columns: 15em minmax(0, 1fr); gap: .2rem 1rem; align-items: center; margin: .5rem 0; }
.schools th[scope=row] { font-weight: 700; min-width: 16em; }
.schools th .note { font-weight: 400; }
.schools thead th, .schools button { white-space: nowrap; }
.schools td.state { width: 100%; min-width: 12em; }
.schools td.state .note { white-space: normal; }

.question { display: flex; flex-wrap: wrap; gap: .5rem 1.1rem; margin: .8rem 0 .3rem; padding: .7rem .9rem .8rem; background: var(--soft); border-radius: 8px; }
.question p { min-width: 8.5em; }
.question label { display: block; font-size: .9em; color: var(--dim); }
.question input, .question select { font: inherit; color: var(--text); background: var(--ground); border: 1px solid var(--dim); border-radius: 4px; padding: .2rem .45rem; min-height: 2.2rem; max-width: 17em; width: 100%; color-scheme: inherit; }
.text.wide { max-width: 980px; }
.answer { padding: .8rem 0 .4rem; }
.answer .asked { font-size: 1.05rem; margin: 0 0 .3rem; }
.answer .principle { color: var(--dim); }
.answer h3, .answer h4 { margin: .9rem 0 .2rem; }
.answer .who { border-left: 3px solid var(--met); padding: .1rem 0 .1rem .9rem; margin: .5rem 0; }
.answer .who.nobody { border-left-color: var(--gap); }
.answer .name { font-size: 1.4rem; font-weight: 700; line-height: 1.5; }
.answer .nobody .name .mark { border: 0; }
.answer dl > div { display: grid; grid-template-columns: 5em minmax(0, 1fr); }
.answer dt { color: var(--dim); }
.answer .cells { list-style: none; padding: 0; }
.answer q { quotes: "“" "”"; font-weight: 700; }
.answer em { font-style: normal; color: var(--undecided); }
.answer .claims li, .answer .chain li { margin: .2rem 0; }
.answer .claims dl { margin: .1rem 0 .5rem; }
.absence { margin-top: 1.6rem; border-top: 1px solid var(--line); padding-top: .9rem; }

.papers { border-top: 1px solid var(--line); margin-top: 1rem; }
.papers > div { display: grid; grid-template-columns: 14em minmax(0, 1fr); gap: 0 1rem; border-bottom: 1px solid var(--line); padding: .4rem 0; }
.papers dt { font-weight: 700; }
#taken { margin: .6rem 0; max-width: 34rem; }
.failed pre { font-size: .85em; background: var(--soft); padding: .6rem .8rem; max-height: 16rem; overflow: auto; white-space: pre-wrap; }
.failed ul, .names { margin: .3rem 0 1rem; }
.old-browser { max-width: 40rem; margin: 3rem auto; padding: 0 1rem; }

@media (max-width: 800px) {
  .start { display: block; padding-top: 1rem; }
  .start h1 { font-size: 1.35rem; }
  .drop { margin: 1rem 0; padding: 1.4rem 1rem 1rem; }
  .aside { margin-bottom: 1rem; }
  #bar-inner { padding: 0 .8rem; gap: 0 .6rem; }
  .bar-line nav { order: 3; width: 100%; }
  .bar-line nav button { padding: .35rem .55rem; }
  .tools { flex-basis: auto; }
  .tools .school { display: none; }
  #bar-inner { padding-top: .35rem; }
  .schools th[scope=row] { min-width: 9em; }
  .ways li { display: block; }
  .ways .note { display: block; }
  .problems > ol > li > p, .papers > div { display: block; }
  .problems .at { display: block; }
  .problems details { margin-left: 0; }
  .question p { flex: 1 1 8.5em; }
}
#printed { display: none; }
@media print {
  html, body, [data-shown=report] { display: block; height: auto; min-height: 0; }
  .bar-line, .buttons, .question + .note { display: none; }
  .printing > *, #tab-report { display: none; }
  .printing > #printed { display: block; }
}
@media (prefers-reduced-motion: reduce) { progress::-webkit-progress-value { transition: none; } }
`;

/** The page's style, for browsers of Chromium 109 and later. */
export const style = baseStyle + partStyle + ownStyle;
