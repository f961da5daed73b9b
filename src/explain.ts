import type { CheckOptions, Judged } from './check.js';
import { RunError } from './errors.js';
import { explanationOf } from './evaluate/explanation.js';
import { withSecondCells } from './evaluate/second-cells.js';
import { coverFor } from './mask/mask.js';
import type { Explanation } from './model/explanation.js';
import type { Finding } from './model/finding.js';
import { nearest } from './model/nearest.js';
import type { Report } from './model/report.js';
import { fill, type Bilingual } from './model/text.js';
import { tool } from './version.js';

/**
 * Explains one finding of a school that was judged: every condition of the rule with its value, its cells and how it
 * was read. Throws a `RunError` (wrong usage) where the id, or its beginning, names none or several.
 * @param asked the finding's id or a beginning of it that no other id has
 */
export function explain(
  { rules: base, school, evaluation }: Judged,
  report: Report,
  asked: string,
  { lang, mask = 'students' }: CheckOptions,
): Explanation {
  const finding = named(asked, report.findings);
  const told = { school: withSecondCells(school, evaluation), evaluation, base, lang };
  const explained = explanationOf(finding, told);
  const { when, must, record } = explained;
  const ordinary = report.manifest.flatMap(({ title, requirement }) => [title, requirement]);
  const cover = coverFor(school, mask, ordinary);
  return { schemaVersion: 1, tool, inputs: report.inputs, ...explained, ...cover({ when, must, record }) };
}

const words = {
  blank: {
    zh: '没有给出编号。编号见报告各条的“#”之后。',
    en: 'No ID was given. IDs stand behind the “#” of each finding in the report.',
  },
  none: {
    zh: '没有编号为 {asked} 的发现。编号见报告各条的“#”之后。',
    en: 'There is no finding {asked}. IDs stand behind the “#” of each finding in the report.',
  },
  near: {
    zh: '没有编号为 {asked} 的发现；是否想要 {ids}？',
    en: 'There is no finding {asked}; did you mean {ids}?',
  },
  several: {
    zh: '有 {count} 条发现的编号以 {asked} 开头（{ids}）；请多写几位。',
    en: '{count finding has an ID|findings have IDs} that begin with {asked} ({ids}): give more of it.',
  },
} as const satisfies Record<string, Bilingual>;

/** Ids that an error names. */
const NAMED = 5;

function named(asked: string, findings: readonly Finding[]): Finding {
  const wanted = asked.trim().replace(/^#/, '').toLowerCase();
  if (wanted === '') throw wrong(words.blank, {});
  const fitting = findings.filter(({ id }) => id.startsWith(wanted));
  if (fitting.length === 1) return fitting[0]!;
  const ids = fitting.map(({ id }) => id).slice(0, NAMED).join(', '); // prettier-ignore
  if (fitting.length > 1) throw wrong(words.several, { asked, ids, count: fitting.length });
  const near = nearIds(wanted, findings).join(', ');
  if (near !== '') throw wrong(words.near, { asked, ids: near });
  throw wrong(words.none, { asked });
}

function wrong({ zh, en }: Bilingual, values: Record<string, string | number>): RunError {
  return new RunError({ zh: fill(zh, values), en: fill(en, values) }, 2);
}

/** The ids nearest to what was asked: by what was typed wrongly, else by the longest beginning that they share. */
function nearIds(wanted: string, findings: readonly Finding[]): string[] {
  const near = nearest(wanted, findings.map(({ id }) => id)); // prettier-ignore
  if (near !== undefined) return [near];
  for (let length = wanted.length - 1; length > 0; length--) {
    const fitting = findings.filter(({ id }) => id.startsWith(wanted.slice(0, length)));
    if (fitting.length > 0) return fitting.map(({ id }) => id).slice(0, 3); // prettier-ignore
  }
  return [];
}
