import type { PersonDuty, ReportedLoad } from '../model/report.js';
import { fill, type Lang } from '../model/text.js';
import { coverageWords as words } from './coverage-words.js';

/** From what the minutes of duty are counted, over which dates, and over whom the mean is. */
export function loadNotes(load: ReportedLoad | null, lang: Lang): string[] {
  if (!load) return [];
  const { source, from, to, people, mean, proRata, untimed } = load;
  const said = source === 'shift' ? words.loadShift : words.loadRoster;
  return [
    fill(said[lang], { from, to, people, mean }),
    ...(proRata ? [words.proRata[lang]] : []),
    ...(untimed > 0 ? [fill(words.untimed[lang], { count: untimed })] : []),
  ];
}

/** One person's minutes, as a fact: `本学期值班 640 分钟`; the mean, which is said once for all, only where it is pro rata. */
export function loadLine({ minutes, share, mean }: PersonDuty, load: ReportedLoad, lang: Lang): string {
  if (mean === null) return words.loadNone[lang];
  const what = (load.source === 'shift' ? words.shiftMinutes : words.rosterMinutes)[lang];
  const values = { what, minutes, mean };
  return share === null || share === 1
    ? fill(words.loadIs[lang], values)
    : fill(words.loadShare[lang], { ...values, share });
}
