import type { Movement } from '../../model/movement.js';
import { fill, inBrackets } from '../../model/text.js';
import { followWords } from '../follow-words.js';
import type { DistrictReport } from './report.js';
import { districtWords as words } from './words.js';

/** What moved since an earlier batch, by school. */
export interface MovedStory {
  readonly lead: string;
  /** The schools that were compared, in the order of their folders. */
  readonly schools: readonly { readonly name: string; readonly folder: string; readonly counts: Movement }[];
  /** What else is to be known: schools that came, went or could not be compared. */
  readonly others: readonly { readonly what: string; readonly schools: readonly string[] }[];
}

/** Tells what moved; null where no earlier batch was given. */
export function movedStory({ district, movement, lang }: DistrictReport): MovedStory | null {
  if (!movement) return null;
  const { since, compared, counts, came, went } = movement;
  const names = new Map(district.schools.map(({ folder, name }) => [folder, name]));
  const unread = district.schools.flatMap(({ name, compared: with_ }) =>
    with_ && 'reason' in with_ ? [name + inBrackets(with_.reason, lang)] : [],
  );
  const others = [
    { what: words.came[lang], schools: came.map((folder) => names.get(folder) ?? folder) },
    { what: words.went[lang], schools: went.map(({ name }) => name) },
    { what: words.notCompared[lang], schools: unread },
  ];
  return {
    lead: fill(words.movementLead[lang], { since, compared, counts: fill(followWords.counts[lang], counts) }),
    schools: district.schools.flatMap(({ name, folder, compared: with_ }) =>
      with_ && 'counts' in with_ ? [{ name, folder, counts: with_.counts }] : [],
    ),
    others: others.filter(({ schools }) => schools.length > 0),
  };
}
