import type { School } from '../../model/school.js';
import { absenceOf } from '../absence.js';
import { supervisorsOf } from './answers.js';
import type { Context } from '../context.js';
import { dutyLoadOf } from './duty-load.js';
import { watchedOf } from './watched.js';
import { responsibilitiesOf } from '../responsibilities.js';
import { staysOf } from './stays.js';
import { unknownNames } from './unknown-names.js';
import { unnamedCells } from './unnamed.js';
import type { Value } from '../../model/value.js';

/** What a school answers when it is asked about a moment, a person or a place that must be watched. */
export function questionsOf(
  context: Context,
): Pick<
  School,
  | 'unnamed'
  | 'unknownNames'
  | 'match'
  | 'above'
  | 'absence'
  | 'watched'
  | 'dutyLoad'
  | 'responsibilities'
  | 'stays'
  | 'term'
> {
  return {
    unnamed: (moment) => unnamedCells(moment, context),
    unknownNames: (moment) => unknownNames(moment, context),
    match: (name) => context.people.match(name),
    above: ({ entity }) => supervisorsOf(entity.key, context),
    absence: (person, date) => absenceOf(person, date, context),
    watched: (slot) => watchedOf(slot, context),
    dutyLoad: () => dutyLoadOf(context),
    responsibilities: (person) => responsibilitiesOf(person, context),
    stays: (person) => staysOf(person, context),
    term: termOf(context),
  };
}

/** As 学校 gives it: what is only that of the records is no term. */
function termOf({ school: { termStart, termEnd } }: Context): School['term'] {
  const dateIn = (value: Value): string | null => (typeof value === 'string' && value !== '' ? value.slice(0, 10) : null); // prettier-ignore
  return { from: dateIn(termStart), to: dateIn(termEnd) };
}
