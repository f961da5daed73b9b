import type { Answerable, Person, School } from '../model/school.js';
import type { Bilingual } from '../model/text.js';

/** Somebody over another, and the cells that say so. */
export interface Above extends Answerable {
  readonly name: string;
}

/**
 * Everybody over some people by 直接上级 (else by their posts), from the nearest up, each once and none of those it
 * began with. It ends where nobody is named, at somebody who is not on the staff list, or where it comes round.
 */
export function chainAbove(from: readonly Person[], school: School): readonly Above[] {
  const seen = new Set(from.map(({ entity }) => entity.key));
  const chain: Above[] = [];
  for (let level: readonly Person[] = from; level.length > 0;) {
    const found = level.flatMap((person) => directlyOver(person, school));
    const next = found.filter((above) => {
      const key = personOf(above, school)?.entity.key ?? above.name;
      return !seen.has(key) && seen.add(key);
    });
    chain.push(...next);
    level = next.flatMap((above) => personOf(above, school) ?? []);
  }
  return chain;
}

function directlyOver(person: Person, school: School): readonly Above[] {
  return school.above(person).flatMap(({ name, ...rest }) => (name === null ? [] : [{ ...rest, name, because: over(person) }])); // prettier-ignore
}

function over({ name }: Person): Bilingual {
  return { zh: `${name}的直接上级`, en: `supervisor of ${name}` };
}

/** The member of staff whom an answer names. */
export function personOf(
  { name, staffId }: Pick<Answerable, 'name' | 'staffId'>,
  school: School,
): Person | undefined {
  return school.people.find((each) => each.name === name && each.staffId === staffId);
}
