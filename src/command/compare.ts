import { compareMany, compareReports } from '../follow/comparison.js';
import { trendOfDistricts } from '../follow/trend.js';
import type { Comparison } from '../model/comparison.js';
import type { Lang } from '../model/text.js';
import type { Trend } from '../model/trend.js';
import { readText } from '../node/files.js';
import { compareText, trendText } from '../report/compare.js';
import { compareHtml } from '../report/html/compare.js';
import { trendHtml } from '../report/html/trend.js';
import { isDistrict, readPastDistrict } from '../validate/past-district.js';
import { tool } from '../version.js';
import type { CompareFlags } from './compare-options.js';
import { lookOf } from './look.js';
import type { Outside } from './outside.js';
import { readPast } from '../node/past.js';
import { choice, usage } from '../usage.js';

const formats = ['text', 'json', 'html'] as const;
type Drawn = Readonly<Record<(typeof formats)[number], () => string>>;

/** Compares reports of one school, or roll-ups of one district, the oldest first; gives the exit code: 0, whatever is found. */
export async function runCompare(
  paths: readonly string[],
  flags: CompareFlags,
  lang: Lang,
  outside: Outside,
): Promise<number> {
  const format = choice('--format', flags.format, formats);
  const districts = await districtsAt(paths);
  const drawn = districts
    ? drawTrend(trendOfDistricts(districts), flags, lang, outside)
    : drawComparison(await comparisonOf(paths, lang), flags, outside);
  outside.stdout.write(drawn[format]());
  return 0;
}

/** The roll-ups at the paths; undefined where they are reports. */
async function districtsAt(paths: readonly string[]) {
  const texts = await Promise.all(paths.map((path) => readText(path).catch(() => '')));
  const count = texts.filter(isDistrict).length;
  if (count === 0) return undefined;
  if (count < texts.length) throw usage('mixedKinds');
  return texts.map((text, i) => readPastDistrict(paths[i]!, text));
}

async function comparisonOf(paths: readonly string[], lang: Lang): Promise<Comparison> {
  // By their paths: every report is called report.json.
  const reports = await Promise.all(paths.map((path) => readPast(path, path)));
  const [was, now, ...more] = reports;
  return more.length === 0 ? compareReports(was!, now!, tool, lang) : compareMany(reports, tool, lang);
}

function drawComparison(comparison: Comparison, flags: CompareFlags, outside: Outside): Drawn {
  return {
    text: () => compareText(comparison, lookOf(flags, outside)),
    json: () => `${JSON.stringify(comparison, null, 2)}\n`,
    html: () => compareHtml(comparison),
  };
}

function drawTrend(trend: Trend, flags: CompareFlags, lang: Lang, outside: Outside): Drawn {
  return {
    text: () => trendText(trend, lang, lookOf(flags, outside)),
    json: () => `${JSON.stringify({ schemaVersion: 1, tool, lang, trend }, null, 2)}\n`,
    html: () => trendHtml(trend, lang),
  };
}
