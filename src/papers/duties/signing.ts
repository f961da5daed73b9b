import type { Lang } from '../../model/text.js';
import type { Signatures } from '../../report/blocks.js';
import { listWords as words, signWords } from './words.js';

/** Two parties side by side, each with a line for the signature (and the school's seal) and one for the date. */
export function signatures(
  [first, second]: readonly [readonly string[], readonly string[]],
  lang: Lang,
): Signatures {
  const party = (label: readonly string[], sealed: boolean): Signatures['parties'][number] => ({
    label: label.join(lang === 'zh' ? '：' : ': '),
    lines: [signWords[sealed ? 'signAndSeal' : 'sign'][lang], signWords.date[lang]],
  });
  return { kind: 'signatures', caption: words.signing[lang], parties: [party(first, true), party(second, false)] }; // prettier-ignore
}
