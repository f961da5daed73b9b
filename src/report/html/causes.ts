import { fill } from '../../model/text.js';
import { words as shared } from '../words.js';
import type { GroupView } from '../story.js';
import { drawCards } from './card.js';
import { markup, type Markup } from './markup.js';
import type { Page } from './page.js';

/** Findings that the file holds as HTML; beyond them the script draws what is opened, so that 5,000 stay usable. */
const DRAWN = 400;
/** However many causes there are, this many findings of each can be read without scripts. */
const AT_LEAST = 3;
/** Causes that are open at first. */
const OPEN = 3;

/** How many findings of each cause are drawn into the file: all, unless there are more than `DRAWN`. */
function drawnOfEach({ cards, story }: Pick<Page, 'cards' | 'story'>): number {
  const causes = story.gaps.length + story.noEvidence.length;
  return cards.length <= DRAWN ? DRAWN : Math.max(AT_LEAST, Math.floor(DRAWN / causes));
}

/** Every finding under its cause: gaps first, the worst first; then what lacks evidence. */
export function causes(page: Page): Markup {
  const { story, cards, words, lang } = page;
  const cap = drawnOfEach(page);
  const shown = fill(words.shown, { shown: cards.length, all: cards.length });
  return markup`<p class="shown" id="shown" role="status" aria-live="polite">${shown}</p>
${whatCounts(page)}
<p class="print-only" id="filtered">${words.filteredBy}${words.notFiltered} · ${shown}</p>
${cards.length > DRAWN && markup`<noscript><p class="note">${fill(words.noScript, { cap })}</p></noscript>`}
<p class="nothing" id="nothing" hidden>${words.nothingShown}</p>
<section class="causes" aria-labelledby="gaps-title"><h3 id="gaps-title">${shared.gaps[lang]}</h3>
${story.gaps.length === 0 ? markup`<p>${words.noGaps}</p>` : story.gaps.map((group, i) => cause(group, i < OPEN, cap, page))}</section>
<section class="causes undecided" aria-labelledby="undecided-title"><h3 id="undecided-title">${shared.noEvidence[lang]}</h3>
${story.noEvidence.length === 0 ? markup`<p>${words.noUndecided}</p>` : story.noEvidence.map((group, i) => cause(group, i + story.gaps.length < OPEN, cap, page))}</section>`;
}

function cause(group: GroupView, open: boolean, cap: number, page: Page): Markup {
  const { rule, title, verdict, mark, severity, severityWord, requirement, principle } = group;
  const { words, cardWords } = page;
  const cards = page.cards.filter((card) => card.rule === rule && card.verdict === verdict);
  return markup`<details class="cause" data-cause="${verdict} ${rule}"${open && markup` open`}>
<summary><h4><span class="mark ${verdict}">${mark}<span class="unseen">${cardWords.verdict[verdict]}</span></span> <span class="severity ${severity}">${severityWord}</span> ${title}</h4> <span class="records">${counted(group, page)}</span> <span class="of" hidden></span></summary>
<p class="requirement">${words.requirementIs}${requirement} <span class="note">${principle} · ${cardWords.natureIs}${group.findings[0]?.nature} · <code>${rule}</code></span></p>
<ol class="findings">${drawCards(cards.slice(0, cap), cardWords)}</ol>
${cards.length > cap && markup`<noscript><p class="note">${fill(words.capped, { shown: cap, all: cards.length })}</p></noscript>`}
<button type="button" class="more" hidden></button>
</details>
`;
}

/** What a rule's number counts: gaps, of how many posts where these are fewer; judgements, in how many findings. */
function counted({ verdict, records, findings, causes }: GroupView, { words }: Page): string {
  const values = { records, findings: findings.length, posts: causes.length };
  if (verdict === 'gap')
    return fill(causes.length < findings.length ? words.ofPosts : words.gapsHere, values);
  return fill(findings.length < records ? words.undecidedIn : words.undecidedHere, values);
}

/** Why there are fewer findings than judgements without evidence. */
function whatCounts({ report, words }: Page): Markup | null {
  const judgements = report.summary.verdicts.noEvidence;
  const findings = report.findings.filter(({ verdict }) => verdict === 'no-evidence').length;
  if (findings === judgements) return null;
  return markup`<p class="note">${fill(words.whatCounts, { judgements, findings })}</p>`;
}
