import { compareReports } from '../follow/comparison.js';
import type { Lang } from '../model/text.js';
import { compareText } from '../report/compare.js';
import { compareHtml } from '../report/html/compare.js';
import { tool } from '../version.js';
import type { CompareFlags } from './compare-options.js';
import { lookOf } from './look.js';
import type { Outside } from './outside.js';
import { readPast } from './past.js';
import { choice } from './usage.js';

const formats = ['text', 'json', 'html'] as const;

/** Compares two reports of one school, the older first; gives the exit code: 0, whatever is found. */
export async function runCompare(
  [old, now]: readonly [old: string, now: string],
  flags: CompareFlags,
  lang: Lang,
  outside: Outside,
): Promise<number> {
  const format = choice('--format', flags.format, formats);
  // By their paths: every report is called report.json.
  const [was, is] = [await readPast(old, old), await readPast(now, now)];
  const comparison = compareReports(was, is, tool, lang);
  const drawn = {
    text: () => compareText(comparison, lookOf(flags, outside)),
    json: () => `${JSON.stringify(comparison, null, 2)}\n`,
    html: () => compareHtml(comparison),
  };
  outside.stdout.write(drawn[format]());
  return 0;
}
