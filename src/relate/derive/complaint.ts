import { UNKNOWN } from '../../model/value.js';
import { workingDayCells, workingDays } from '../calendar/working-days.js';
import { given, silent } from '../claims/claim.js';
import { isRegistered, registeredCells } from '../complaint/registered-matters.js';
import { numberOf, type Context } from '../context.js';
import { dateGiven } from '../date-given.js';
import { daysBetween, type Columns, type Derivation, type Derivations } from '../facts.js';
import { ownCells } from '../own-cells.js';
import { holdersOf } from '../posts/post-holders.js';
import type { Entity } from '../../model/school.js';
import type { Maybe } from '../three-valued.js';

type Complaint = Columns<'complaint'>;

/** The facts of a complaint that one cell alone does not give. */
export const complaintDerivations: Derivations<'complaint'> = {
  nobodyCame: { value: nobodyCame },
  daysSinceReceived: { value: ({ received }, { asOf }) => daysBetween(received, asOf) },
  daysToHandIn: { value: ({ received, handedIn }) => daysBetween(received, handedIn) },
  daysToForward: { value: ({ received, forwarded }) => daysBetween(received, forwarded) },
  forwarders: {
    value: forwarders,
    cells: (_, context, complaint) => ownCells(complaint, ['handedIn', 'receiver'], context),
  },
  isForwarded: { value: (_, __, complaint) => isForwarded(complaint) },
  daysSinceForwarded: { value: ({ forwarded }, { asOf }) => daysBetween(forwarded, asOf) },
  daysForwardedToAnswer: { value: ({ forwarded, answered }) => daysBetween(forwarded, answered) },
  workingDaysSince: workingDaysTo((_, { asOf }) => asOf, ['received']),
  workingDaysToAnswer: workingDaysTo(({ answered }) => answered, ['answered', 'received']),
  registered: {
    value: (_, context, complaint) => isRegistered(complaint, context),
    cells: (_, context, complaint) => registeredCells(complaint, context),
  },
  daysToMeeting: { value: ({ received, meetingHeld }) => daysBetween(received, meetingHeld) },
  deadlineGiven: { value: (_, context, complaint) => dateGiven(complaint, 'resolveBy', context) },
};

/** How a book says that nobody came on a reception day: 无人来访, 今日无家长来访, 没有人. */
const NOBODY =
  /^(?:[今本当][日天]|本周)?暂?[无没](?:有)?(?:人员?|家长|群众|学生)?(?:来访|来|反映|投诉|信访|接待)?(?:人员?|者|问题|事项)?$/u;

/** Whether the row says that nobody came, and nothing else; a matter without a name is one. */
function nobodyCame({ from, matter }: Complaint): boolean {
  const said = [from, matter].filter((text) => text !== UNKNOWN && text !== null);
  return said.length > 0 && said.every((text) => text === '' || NOBODY.test(String(text).trim()));
}

/** Working days since it was received, up to a day; `fields` are the columns that say both. */
function workingDaysTo(
  end: (columns: Complaint, context: Context) => Complaint['answered'],
  fields: readonly string[],
): Derivation<Complaint> {
  return {
    value: (columns, context) =>
      workingDays(columns.received, end(columns, context), numberOf(context, 'answerWorkingDays'), context),
    cells: (columns, context, complaint) => [
      ...ownCells(complaint, fields, context),
      ...workingDayCells(columns.received, end(columns, context), context),
    ],
  };
}

/** The receiver where it was handed in late (parameter `handInDays`) or not at all, else the office director. */
function forwarders({ received, handedIn, receiver }: Complaint, context: Context): readonly string[] {
  const days = daysBetween(received, handedIn);
  const late = days === UNKNOWN || days > numberOf(context, 'handInDays');
  return late && given(receiver) ? [receiver] : holdersOf('office-director', context);
}

/** Whether it was passed on to somebody else, who then has a time of their own; undefined where 转办 has no column for the day. */
function isForwarded(complaint: Entity): Maybe {
  const { route, forwarded } = complaint.facts;
  if (given(forwarded)) return true;
  return silent(complaint, 'forwarded') && !(forwarded === UNKNOWN && route === '转办') ? false : UNKNOWN;
}
