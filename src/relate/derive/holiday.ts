import { isCalled, onDutyOn, type Asked } from '../calendar/day-duties.js';
import type { Derivations } from '../facts.js';
import { kept } from '../kept.js';

/** 总值班: a duty that is called so (`holidayDutyWords`), or goes round the whole school; a leader of it counts too. */
const general: Asked = {
  head: 'person',
  fields: (duty, context) => {
    if (!duty.roving && !isCalled(duty, 'holidayDutyWords', context)) return [];
    return duty.leader === null ? ['person'] : ['person', 'leader'];
  },
  fits: () => true,
};

/** The facts of a holiday. */
export const holidayDerivations: Derivations<'holiday'> = {
  date: kept('date'),
  onDuty: {
    value: (_, context, { facts }) => onDutyOn(String(facts['date']), general, context).people,
    cells: (_, context, { facts }) => onDutyOn(String(facts['date']), general, context).cells,
  },
};
