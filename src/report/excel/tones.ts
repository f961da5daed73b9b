import type { Lang } from '../../model/text.js';
import type { Tone } from '../sheet-spec.js';
import { severityWords, verdictWords } from '../words.js';

type Tones = Readonly<Record<string, Tone>>;

/** Colours of the words for how bad a gap is. */
export function severityTones(lang: Lang): Tones {
  const { critical, major, minor } = severityWords;
  return { [critical[lang]]: 'bad', [major[lang]]: 'warning', [minor[lang]]: 'mild' };
}

/** Colours of the words for verdicts. */
export function verdictTones(lang: Lang): Tones {
  const { gap, met } = verdictWords;
  return {
    [gap[lang]]: 'bad',
    [verdictWords['no-evidence'][lang]]: 'open',
    [met[lang]]: 'good',
  };
}
