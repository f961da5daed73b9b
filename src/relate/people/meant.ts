import type { Value } from '../../model/value.js';
import { peopleIn } from '../claims/claim.js';
import type { Context } from '../context.js';

/** Everybody of the staff whom a cell as it was written may mean: of an ambiguous name all who bear it. */
export function meantBy(written: Value, { people }: Context): readonly string[] {
  return peopleIn(written).flatMap((name) => {
    const match = people.match(name);
    if (match.state === 'known') return [match.person.entity.key];
    return match.state === 'ambiguous' ? match.among.map(({ entity }) => entity.key) : [];
  });
}
