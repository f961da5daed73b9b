import { fill } from '../../model/text.js';
import { markup, type Markup } from './markup.js';
import type { Page } from './page.js';

/** How the rate is computed, with the numbers of this report put in. */
export function rate({ report, words }: Page): Markup {
  const { verdicts, met, judgements } = report.summary;
  const { gap, noEvidence } = verdicts;
  const numbers = {
    ...verdicts,
    judgements,
    upper: verdicts.met + noEvidence,
    applies: verdicts.met + gap + noEvidence,
    ofDecided: percent(met.ofDecided),
    worst: percent(met.worst),
    best: percent(met.best),
  };
  return markup`<p>${fill(words.rateSay, numbers)}</p><p>${fill(words.sumsSay, numbers)}</p>`;
}

function percent(share: number | null): string {
  return share === null ? '—' : `${Math.round(share * 1000) / 10}%`;
}
