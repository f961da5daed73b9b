import type { Evaluation } from './evaluate.js';
import { recordId } from './finding-id.js';

/**
 * Which records were judged: for each kind the ids of its records, 8 hex digits each, sorted and joined. By it a
 * later comparison tells a finding that is resolved from one whose record has gone.
 */
export function judgedOf({ outcomes }: Evaluation): Readonly<Record<string, string>> {
  const judged: Record<string, string> = {};
  for (const { rule, checked, entities } of outcomes) {
    const { subject } = rule;
    if (!checked || Object.hasOwn(judged, subject)) continue;
    judged[subject] = entities.map(({ key }) => recordId(subject, key)).sort().join(''); // prettier-ignore
  }
  return judged;
}
