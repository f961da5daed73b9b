/** Colours of both schemes (all at least 4.5 : 1 on their grounds), type, and what stands on every part. */
export const baseStyle = `
:root {
  --ground: #fff; --soft: #f3f5f8; --line: #d3d9e0; --text: #1b2026; --dim: #525d69; --link: #0a539c;
  --gap: #b0231b; --undecided: #583c99; --met: #1a6735; --critical: #9f1219; --major: #854300; --minor: #33536d;
  --bar: #dfe4ea;
}
@media screen and (prefers-color-scheme: dark) {
  :root {
    --ground: #14171b; --soft: #1d2227; --line: #3b434c; --text: #e6e9ed; --dim: #abb4be; --link: #8dbbf2;
    --gap: #ff9087; --undecided: #c6b5ff; --met: #82d89d; --critical: #ff9c95; --major: #ffba75; --minor: #abc9e2;
    --bar: #343b44;
  }
}
* { box-sizing: border-box; }
[hidden] { display: none !important; }
html { scroll-padding-top: 3.2rem; -webkit-text-size-adjust: 100%; }
body {
  margin: 0; background: var(--ground); color: var(--text); overflow-wrap: anywhere;
  font: 15px/1.6 "Microsoft YaHei", "PingFang SC", "Hiragino Sans GB", "Noto Sans CJK SC", "Source Han Sans SC", "WenQuanYi Micro Hei", system-ui, sans-serif;
}
h1, h2, h3, h4, p, ul, ol, dl, dd { margin: 0; }
h1 { font-size: 1.3rem; line-height: 1.4; }
h2 { font-size: 1.25rem; margin-bottom: .4rem; }
h3 { font-size: 1.05rem; }
h4 { font-size: 1rem; }
ul, ol { padding-left: 1.4em; }
a { color: var(--link); }
code, .id { font-family: Consolas, Menlo, "DejaVu Sans Mono", monospace; font-size: .87em; color: var(--dim); }
:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
#main:focus { outline: none; }
summary { cursor: pointer; }
summary h3, summary h4 { display: inline; }
button {
  font: inherit; font-size: .92em; color: var(--text); background: var(--soft); border: 1px solid var(--dim);
  border-radius: 4px; padding: .15rem .7rem; cursor: pointer;
}
button:hover { border-color: var(--link); color: var(--link); }
.unseen {
  position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap;
}
.skip { position: absolute; left: -999px; top: 0; padding: .4rem 1rem; background: var(--ground); z-index: 3; }
.skip:focus { left: 0; }
.note { color: var(--dim); font-size: .92em; }
.count { color: var(--dim); font-size: .87em; font-variant-numeric: tabular-nums; }
.print-only { display: none; }
.hash { word-break: break-all; }

.mark {
  display: inline-block; min-width: 1.45em; text-align: center; border: 1px solid currentColor; border-radius: 3px;
  line-height: 1.35; font-weight: 700; position: relative;
}
.mark.gap, .mark.error { color: var(--gap); }
.mark.no-evidence { color: var(--undecided); }
.mark.met { color: var(--met); }
.mark.not-applicable, .mark.waived, .mark.warning { color: var(--dim); }
.severity.critical { color: var(--critical); }
.severity.major { color: var(--major); }
.severity.minor { color: var(--minor); }
h4 .severity { font-weight: 400; }
h4 .severity::before { content: "["; }
h4 .severity::after { content: "]"; }

.banner, nav.parts, main { max-width: 1320px; margin: 0 auto; padding: 0 1.2rem; }
.banner { display: flex; justify-content: space-between; align-items: center; gap: 1rem; flex-wrap: wrap; padding-top: .6rem; }
nav.parts { position: sticky; top: 0; background: var(--ground); border-bottom: 1px solid var(--line); z-index: 2; }
nav.parts ul { display: flex; flex-wrap: wrap; list-style: none; padding: 0; }
nav.parts a { display: block; padding: .4rem .9rem; text-decoration: none; color: var(--text); border-bottom: 3px solid transparent; }
nav.parts a:hover { color: var(--link); }
nav.parts a[aria-current] { border-bottom-color: var(--link); font-weight: 700; }
main { padding-bottom: 3rem; }
.part { padding-top: .9rem; }
`;
