import type { RuleBase } from '../model/rule-base.js';
import { tool } from '../version.js';
import type { JournalLine } from './journal.js';
import type { FoundSchools } from './schools.js';
import type { BatchSettings, Outcome } from './task.js';

/**
 * `manifest.json`: every input accounted for, and every rule of every school as run or not run with the reason. It
 * holds no clock and stands in the order of the schools, so that the same batch gives the same bytes.
 */
export function manifestOf(
  { schools, passed }: FoundSchools,
  lines: ReadonlyMap<string, JournalLine>,
  { digest, rules }: RuleBase,
  settings: BatchSettings,
): string {
  const { lang, mask, asOf, formats, ignoreWaivers = false, baseline } = settings;
  const manifest = {
    schemaVersion: 1,
    tool,
    rules: { count: rules.length, digest },
    settings: { lang, mask, asOf: asOf ?? null, formats, ignoreWaivers, baseline: baseline?.digest ?? null },
    schools: schools.map(({ folder, paths }) => {
      const line = lines.get(folder);
      return { folder, paths, files: line?.files ?? [], ...told(line?.outcome) };
    }),
    passedOver: passed.map(({ path, reason }) => ({ path, reason: reason[lang] })),
  };
  return `${JSON.stringify(manifest, null, 2)}\n`;
}

/** A school that was lost has run no rule; of one that was not reached nothing is known. */
function told(outcome: Outcome | undefined): object {
  if (!outcome) return { state: 'not-reached', reasons: [], rules: null };
  if (!('outputs' in outcome))
    return { state: outcome.state, reasons: [outcome.reason], rules: { run: 0, notRun: outcome.state } };
  const { state, reasons, rules, notRun, outputs } = outcome;
  return { state, reasons, rules: { run: rules - notRun.length, notRun }, outputs };
}
