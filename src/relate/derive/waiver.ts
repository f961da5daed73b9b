import { UNKNOWN } from '../../model/value.js';
import { given } from '../claims/claim.js';
import { daysBetween, type Derivations } from '../facts.js';
import { ownCells } from '../own-cells.js';
import { leadsSchool, postCells } from '../people/leaders.js';

/** The facts of a waiver that its own row alone does not give; which rules there are only the evaluation knows. */
export const waiverDerivations: Derivations<'waiver'> = {
  daysExpired: { value: ({ until }, { asOf }) => daysBetween(until, asOf) },
  approverLeads: {
    value: ({ approver }, context) => leadsSchool(approver, context),
    cells: ({ approver }, context, waiver) => [
      ...ownCells(waiver, ['approver'], context),
      ...(given(approver) ? postCells(approver, context) : []),
    ],
  },
  namesRule: { value: () => UNKNOWN },
  waivable: { value: () => UNKNOWN },
  inForce: { value: () => UNKNOWN },
  rulesJudged: { value: () => UNKNOWN },
  covers: { value: () => UNKNOWN },
  bound: { value: () => UNKNOWN },
  recordChanged: { value: () => UNKNOWN },
};
