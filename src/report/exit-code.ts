import type { Report } from '../model/report.js';
import { severities, type Severity } from '../model/rule.js';

/** The lowest severity of a gap at which a run fails; `none`: never. */
export const failOns = [...severities, 'none'] as const;
export type FailOn = Severity | 'none';

/**
 * The exit code that a report asks for, the same for every format: 3 where an input was not read or a rule failed,
 * 1 where a gap stands at or above `failOn` (with `strict`, lack of evidence counts too), else 0.
 */
export function exitCode(report: Report, failOn: FailOn, strict = false): 0 | 1 | 3 {
  if (
    report.inputs.some((input) => input.refused) ||
    report.problems.some(({ code }) => code === 'RULE_FAILED')
  )
    return 3;
  if (failOn === 'none') return 0;
  const counted = severities.slice(0, severities.indexOf(failOn) + 1);
  const fails = report.findings.some(
    ({ verdict, severity }) => counted.includes(severity) && (verdict === 'gap' || strict),
  );
  return fails ? 1 : 0;
}
