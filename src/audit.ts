import { endingLaws, reviewedLaws, withoutBasis } from './audit/ending-laws.js';
import { differentPeople, stepsOf } from './audit/order.js';
import { unreachedBy } from './audit/reach.js';
import { sameRules } from './audit/same-rules.js';
import { unreadFields } from './audit/unread-fields.js';
import { Verdicts } from './audit/verdicts.js';
import type { Audit } from './model/audit.js';
import type { RuleBase } from './model/rule-base.js';
import type { Lang } from './model/text.js';
import { tool } from './version.js';

/**
 * Looks at the rules themselves: what cannot fire, what is said twice, what nobody answers for, which columns nobody
 * reads, which law ends, and where principles name different people.
 * @param asOf ISO date by which the law is looked at
 */
export async function audit(base: RuleBase, asOf: string, lang: Lang): Promise<Audit> {
  const { rules, attributions, parameters, digest } = base;
  const all = [...rules, ...attributions];
  const verdicts = new Verdicts(parameters);
  const never: string[] = [];
  for (const rule of all)
    if ((await verdicts.holding(rule, 'subject' in rule ? 'gap' : 'met')).length === 0) never.push(rule.id);
  return {
    schemaVersion: 1,
    tool,
    rules: { count: all.length, digest },
    asOf,
    neverFires: never,
    same: await sameRules(all, parameters, verdicts),
    unreached: await unreachedBy(base, verdicts, lang),
    fields: unreadFields(base, lang),
    laws: endingLaws(base, asOf, lang),
    reviews: reviewedLaws(base, asOf, lang),
    withoutBasis: withoutBasis(base, asOf),
    steps: stepsOf(attributions, lang),
    differ: await differentPeople(attributions, verdicts),
  };
}
