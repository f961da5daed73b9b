import type { DataRecord } from './model/record.js';
import type { RuleBase } from './model/rule-base.js';
import type { ReadSchool } from './read-school.js';
import { relate, type Related } from './relate/relate.js';

/**
 * Joins the records of a school that was read.
 * @param records those that were read, or what they would be with other cells
 */
export function relateSchool(
  { present, citations, sources, unfilled, unread }: ReadSchool,
  records: readonly DataRecord[],
  given: { readonly rules: RuleBase; readonly today: string; readonly asOf?: string | undefined },
): Related {
  const { posts, parameters, laws } = given.rules;
  const { asOf, today } = given;
  return relate(records, {
    asOf,
    today,
    posts,
    parameters,
    present,
    citations,
    laws,
    sources,
    unfilled,
    unread,
  });
}
