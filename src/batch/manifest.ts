import type { RuleBase } from '../model/rule-base.js';
import { tool } from '../version.js';
import type { JournalLine } from './journal.js';
import type { FoundSchools } from './schools.js';
import type { BatchSettings, Outcome } from './task.js';

/**
 * `manifest.json`: every input accounted for, and every rule of every school as run or not run with the reason. It
 * holds no clock and stands in the order of the schools, so that the same batch gives the same bytes. School by school,
 * so that no text of a whole province is made.
 */
export async function* manifestOf(
  { schools, passed }: FoundSchools,
  lines: ReadonlyMap<string, JournalLine>,
  rules: RuleBase,
  settings: BatchSettings,
): AsyncGenerator<string> {
  const [head, tail] = JSON.stringify(frameOf(passed, rules, settings), null, 2).split(emptyList);
  yield `${head}"schools": [`;
  for (const [i, { folder, paths }] of schools.entries()) {
    const line = lines.get(folder);
    const school = { folder, paths, files: line?.files ?? [], ...told(line?.outcome) };
    yield `${i === 0 ? '' : ','}\n${JSON.stringify(school, null, 2).replaceAll(/^/gm, '    ')}`;
  }
  yield `${schools.length === 0 ? '' : '\n  '}]${tail}\n`;
}

function frameOf(
  passed: FoundSchools['passed'],
  { digest, rules }: RuleBase,
  settings: BatchSettings,
): object {
  const { lang, mask, asOf, formats, ignoreWaivers = false, baseline } = settings;
  return {
    schemaVersion: 1,
    tool,
    rules: { count: rules.length, digest },
    settings: { lang, mask, asOf: asOf ?? null, formats, ignoreWaivers, baseline: baseline?.digest ?? null },
    schools: [],
    passedOver: passed.map(({ path, reason }) => ({ path, reason: reason[lang] })),
  };
}

/** Where the schools belong in the frame; within a value its quotes would be escaped. */
const emptyList = '"schools": []';

/** A school that was lost has run no rule; of one that was not reached nothing is known. */
function told(outcome: Outcome | undefined): object {
  if (!outcome) return { state: 'not-reached', reasons: [], rules: null };
  if (!('outputs' in outcome))
    return { state: outcome.state, reasons: [outcome.reason], rules: { run: 0, notRun: outcome.state } };
  const { state, reasons, rules, notRun, outputs } = outcome;
  return { state, reasons, rules: { run: rules - notRun.length, notRun }, outputs };
}
