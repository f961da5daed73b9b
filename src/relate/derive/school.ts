import { UNKNOWN } from '../../model/value.js';
import type { Derivations } from '../facts.js';
import { headerCells } from '../header-cells.js';
import { isPrincipal } from '../people/leaders.js';
import { guardCells, guards, guardsNeeded } from '../posts/guards.js';
import { isIncomplete, unreadRowCells } from '../unread-rows.js';

/** The facts of the school that its own sheet alone does not give. */
export const schoolDerivations: Derivations<'school'> = {
  guards: { value: guards, cells: guardCells },
  guardsNeeded: { value: guardsNeeded },
  selfInspects: {
    value: (_, context) =>
      context.records('self-inspection').length > 0 || (isIncomplete('self-inspection', context) ? UNKNOWN : false), // prettier-ignore
    cells: (_, context) => [
      ...unreadRowCells('self-inspection', context),
      ...headerCells('self-inspection', 'date', context),
    ],
  },
  principalLeadsSelfCheck: {
    value: ({ selfCheckLeader }, context) =>
      typeof selfCheckLeader === 'string' ? isPrincipal(selfCheckLeader, context) : UNKNOWN,
  },
};
