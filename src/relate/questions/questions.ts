import type { School } from '../../model/school.js';
import { absenceOf } from '../absence.js';
import { supervisorsOf } from './answers.js';
import type { Context } from '../context.js';
import { unknownNames } from './unknown-names.js';
import { unnamedCells } from './unnamed.js';

/** What a school answers when it is asked about a moment or a person. */
export function questionsOf(
  context: Context,
): Pick<School, 'unnamed' | 'unknownNames' | 'match' | 'above' | 'absence'> {
  return {
    unnamed: (moment) => unnamedCells(moment, context),
    unknownNames: (moment) => unknownNames(moment, context),
    match: (name) => context.people.match(name),
    above: ({ entity }) => supervisorsOf(entity.key, context),
    absence: (person, date) => absenceOf(person, date, context),
  };
}
