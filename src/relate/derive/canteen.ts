import type { Entity } from '../../model/school.js';
import { tableOf, type FieldOf } from '../../model/tables.js';
import { byDay, given, silent } from '../claims/claim.js';
import type { Context } from '../context.js';
import { daysBetween, type Derivations } from '../facts.js';
import { ownCells } from '../own-cells.js';
import { leadsSchool, postCells } from '../people/leaders.js';

/** What is done once a day, so that one of the day's meals says it for all (catalogue §10). */
const daily: readonly FieldOf<'canteen'>[] = [
  'purchaseChecked',
  'weighers',
  'pricers',
  'signatures',
  'morningCheck',
  'batchCertificate',
  'licenceUntil',
];

const mealsOn = byDay('canteen', 'date');

/** The facts of a meal that its own row alone does not give. */
export const canteenDerivations: Derivations<'canteen'> = {
  companionLeads: {
    value: ({ companion }, context) => leadsSchool(companion, context),
    cells: ({ companion }, context, meal) => [
      ...ownCells(meal, ['companion'], context),
      ...(given(companion) ? postCells(companion, context) : []),
    ],
  },
  hoursSinceMeal: { value: ({ date }, { asOf }) => hours(daysBetween(date, asOf)) },
  leftToOtherMeals: { value: (_, context, meal) => leftToOthers(meal, context) },
};

function hours(days: number | undefined): number | undefined {
  return days === undefined ? undefined : days * 24;
}

/** The headers of what this row leaves blank and another of its day fills; where none does, its first row is asked. */
function leftToOthers(meal: Entity, context: Context): readonly string[] {
  const { date } = meal.facts;
  const others = given(date) ? mealsOn(date, context).filter((row) => row !== meal) : [];
  if (others.length === 0) return [];
  const first = others.every(({ key }) => meal.key < key);
  const left = daily.filter((field) => silent(meal, field) && (!first || others.some((row) => !silent(row, field)))); // prettier-ignore
  return left.map((field) => tableOf('canteen').columns[field]!.zh);
}
