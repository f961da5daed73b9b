import type { Entity } from '../model/school.js';
import { Codes } from './situations.js';

/** Records by what they say in some facts: the group of each, numbered from 0, and the place of the first of each. */
export interface Groups {
  readonly of: Int32Array;
  readonly first: readonly number[];
}

/** Puts records into groups, once for each list and facts: fifty rules ask for the teachers of twenty thousand lessons. */
export type Alike = (entities: readonly Entity[], facts: readonly string[]) => Groups;

/** Starts without any group. */
export function alikeRecords(): Alike {
  const lists = new Map<readonly Entity[], { codes: Codes; known: Map<string, Groups> }>();
  return (entities, facts) => {
    const list = lists.get(entities) ?? { codes: new Codes(entities.map((each) => each.facts)), known: new Map<string, Groups>() }; // prettier-ignore
    lists.set(entities, list);
    const name = facts.join('|');
    const groups = list.known.get(name) ?? list.codes.situations(facts);
    list.known.set(name, groups);
    return groups;
  };
}
