import { fill, type Lang } from '../model/text.js';
import { batchWords as words } from './words.js';

/** Where a batch stands, told in one line. */
export interface Progress {
  start(folder: string): void;
  end(folder: string): void;
  close(): void;
}

/** What the progress is drawn with: a spinner on a terminal, else a plain line every few seconds. */
export interface ProgressLine {
  show(text: string): void;
  close(): void;
}

/** Counts schools against a clock (milliseconds, only differences count) and tells each change. */
export function progressOf(total: number, lang: Lang, clock: () => number, line: ProgressLine): Progress {
  const begun = clock();
  const running = new Set<string>();
  let done = 0;
  const tell = (): void => {
    const perSchool = done === 0 ? 0 : (clock() - begun) / done;
    const rate = perSchool === 0 ? '…' : String(Math.round(60_000 / perSchool));
    const left = perSchool === 0 ? '…' : duration(perSchool * (total - done), lang);
    const names = [...running].join(lang === 'zh' ? '、' : ', ');
    const current = names === '' ? '' : `${lang === 'zh' ? '：' : ': '}${names}`;
    line.show(fill(words.progress[lang], { done, total, rate, left, current }));
  };
  return {
    start: (folder) => {
      running.add(folder);
      tell();
    },
    end: (folder) => {
      running.delete(folder);
      done++;
      tell();
    },
    close: () => line.close(),
  };
}

function duration(milliseconds: number, lang: Lang): string {
  const seconds = Math.ceil(milliseconds / 1000);
  if (seconds < 100) return fill(words.seconds[lang], { n: seconds });
  return fill(words.minutes[lang], { n: Math.ceil(seconds / 60) });
}
