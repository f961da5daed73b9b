import type { Report } from '../model/report.js';
import { fill } from '../model/text.js';
import { words } from './words.js';

/** How much of the input was not taken, and how much is in doubt; what there is none of is not said. */
export function takenNote({ problems, lang }: Pick<Report, 'problems' | 'lang'>): string[] {
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  const doubts = problems.length - errors;
  if (errors + doubts === 0) return [];
  const parts = [
    ...(errors > 0 ? [fill(words.notTaken[lang], { errors })] : []),
    ...(doubts > 0 ? [fill(words.inDoubt[lang], { doubts })] : []),
  ];
  return [fill(words.listedBelow[lang], { parts: parts.join(lang === 'zh' ? '、' : ', ') })];
}
