import { schoolBoards, schoolBoardsCells } from '../classes/boarding.js';
import { isOfType } from '../classes/class-education.js';
import { numberOf, wordList } from '../context.js';
import { given } from '../claims/claim.js';
import type { Derivation, Derivations } from '../facts.js';
import { kept } from '../kept.js';
import { canteenDerivation, schoolDaysDerivation, stageDerivation } from '../of-school.js';
import { counted, during } from '../tally.js';

/** The facts of a month. */
export const monthDerivations: Derivations<'month'> = {
  month: kept('month'),
  from: kept('from'),
  to: kept('to'),
  schoolDays: schoolDaysDerivation((context) => numberOf(context, 'monthSchoolDays')),
  stage: stageDerivation,
  drills: counted({ kind: 'drill', field: 'date', among: during('drill', 'date') }),
  themes: sessions('主题教育'),
  issues: sessions('专刊'),
  reviews: sessions('月总结'),
  boarding: {
    value: (_, context) => schoolBoards(context),
    cells: (_, context) => schoolBoardsCells(context),
  },
  disinfections: counted({
    kind: 'dormitory',
    field: 'disinfected',
    among: during('dormitory', 'date'),
    counts: ({ facts: { disinfected } }) => (typeof disinfected === 'boolean' ? disinfected : undefined),
  }),
  canteen: canteenDerivation,
  headTeacherMeetings: mealSupervisions('headTeacherMeetingWords'),
  pupilMeetings: mealSupervisions('pupilMeetingWords'),
  parentTastings: mealSupervisions('parentTastingWords'),
};

/** The sessions of safety education of a type in the month. */
function sessions(type: string): Derivation<unknown> {
  return counted({
    kind: 'education',
    field: 'type',
    among: during('education', 'date'),
    counts: (row) => isOfType(row, type),
  });
}

/** The rows of 膳食监督 whose type holds one of the words. */
function mealSupervisions(words: string): Derivation<unknown> {
  return counted({
    kind: 'meal-supervision',
    field: 'type',
    among: during('meal-supervision', 'date'),
    counts: ({ facts: { type } }, _, context) =>
      given(type) ? wordList(context, words).some((word) => type.includes(word)) : undefined,
  });
}
