import { addDays } from '../../model/days.js';
import type { Entity } from '../../model/school.js';
import { isOfType } from '../classes/class-education.js';
import { numberOf, type Context } from '../context.js';
import { type Derivation, type Derivations } from '../facts.js';
import { facilityCells, uncheckedItems } from '../hazard/facility-checks.js';
import { kept } from '../kept.js';
import { between, counted, during } from '../tally.js';

const educations = between('education', 'date');

/** The facts of a term. */
export const termDerivations: Derivations<'term'> = {
  from: kept('from'),
  to: kept('to'),
  openingEducations: sessions('开学教育', ({ facts: { from } }, context) =>
    educations(String(from), addDays(String(from), numberOf(context, 'termOpeningDays') - 1), context),
  ),
  closingEducations: sessions('放假教育', ({ facts: { to } }, context) =>
    educations(addDays(String(to), 1 - numberOf(context, 'termClosingDays')), String(to), context),
  ),
  lectures: sessions('专题讲座', during('education', 'date'), (context) =>
    numberOf(context, 'lecturesPerTerm'),
  ),
  staffTrainings: sessions('教职工培训', during('education', 'date')),
  uncheckedItems: {
    value: (_, context, term) => uncheckedItems(term, context),
    cells: (_, context, term) => facilityCells(term, context),
  },
};

/** The sessions of safety education of a type. */
function sessions(
  type: string,
  among: (entity: Entity, context: Context) => readonly Entity[],
  enough: (context: Context) => number = () => 1,
): Derivation<unknown> {
  return counted({ kind: 'education', field: 'type', among, counts: (row) => isOfType(row, type), enough });
}
