import { RunError } from '../errors.js';
import type { PastReport } from '../model/past.js';
import type { Report } from '../model/report.js';
import { fill, type Bilingual } from '../model/text.js';

/** What two reports must have in common to be compared, and what must be said. */
type Side = Pick<Report | PastReport, 'school' | 'rules' | 'asOf'>;

const words = {
  otherSchool: {
    zh: '{file} 是另一所学校的报告（{was}），这次检查的是{now}：不能比较。请给出本校上次的 report.json。',
    en: '{file} is the report of another school ({was}), this is {now}: they cannot be compared. Give this school’s own earlier report.json.',
  },
  renamed: {
    zh: '学校名称与上次不同（上次“{was}”，这次“{now}”），标识码相同，按同一所学校比较。',
    en: 'The school has another name (“{was}” then, “{now}” now) and the same code; it is taken for the same school.',
  },
  otherRules: {
    zh: '两次所用的规则库不同（上次摘要 {was}，这次 {now}）：有的变化可能来自规则，而不是来自学校。',
    en: 'The rules differ (digest {was} then, {now} now): some changes may come from the rules, not from the school.',
  },
  laterThan: {
    zh: '上次的检查基准日（{was}）晚于这次（{now}）：先后可能颠倒了。',
    en: 'The earlier report is judged as of {was}, later than this one ({now}): they may be the wrong way round.',
  },
} as const satisfies Record<string, Bilingual>;

/**
 * What must be known to read a comparison, in both languages. Throws a `RunError` (exit 2) where the reports are of
 * two schools: other codes, or, where one has no code, other names.
 */
export function comparisonNotes(file: string, was: Side, now: Side): Bilingual[] {
  const names = { was: nameOf(was), now: nameOf(now) };
  if (isOther(was.school, now.school)) throw otherSchool(file, names);
  const said = (word: keyof typeof words, values: { was: string; now: string }): Bilingual => ({
    zh: fill(words[word].zh, values),
    en: fill(words[word].en, values),
  });
  const digests = { was: was.rules.digest, now: now.rules.digest };
  const days = { was: was.asOf, now: now.asOf };
  return [
    ...(was.school.name === now.school.name ? [] : [said('renamed', names)]),
    ...(digests.was === digests.now ? [] : [said('otherRules', digests)]),
    ...(days.was > days.now ? [said('laterThan', days)] : []),
  ];
}

function isOther(was: Side['school'], now: Side['school']): boolean {
  if (was.code !== null && now.code !== null) return was.code !== now.code;
  return was.name !== null && now.name !== null && was.name !== now.name;
}

function otherSchool(file: string, names: { was: string; now: string }): RunError {
  const { zh, en } = words.otherSchool;
  return new RunError({ zh: fill(zh, { file, ...names }), en: fill(en, { file, ...names }) }, 2);
}

function nameOf({ school: { name, code } }: Side): string {
  return [name, code].filter(Boolean).join(' ') || '—';
}
