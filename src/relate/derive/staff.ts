import type { CellRef } from '../../model/record.js';
import type { Entity } from '../../model/school.js';
import type { FieldOf } from '../../model/tables.js';
import { UNKNOWN } from '../../model/value.js';
import { monthsBegun, schoolYearStart } from '../calendar/calendar-years.js';
import { numberOf, type Context } from '../context.js';
import { daysBetween, type Columns, type Derivations } from '../facts.js';
import { onStaff, staffCells } from '../people/on-staff.js';
import { ownFixCells, ownFixesVerified } from '../hazard/own-fixes.js';
import { leadsSchool } from '../people/leaders.js';
import { inPost } from '../people/people.js';
import {
  firstBelow,
  inspectedSelfFirst,
  selfFirstCells,
  selfInspectionsInYear,
} from '../people/self-inspections.js';
import { dutyListCells, hasDutyList, opposedPosts, postCount } from '../posts/posts-of-one.js';
import { hasFoodPost, hasLicensedPost, licenceDirectors, safetyDuties } from '../posts/staff-posts.js';
import { staffRow } from '../people/staff-rows.js';
import { chainCells, chainOf, isTop } from '../people/supervisors.js';

type Staff = Columns<'staff'>;

/** The facts of a member of staff that one cell alone does not give. */
export const staffDerivations: Derivations<'staff'> = {
  self: { value: (_, __, { key }) => key },
  inPost: {
    value: (_, { asOf }, row) => inPost(row, asOf),
    cells: ({ joined }, context, row) =>
      own(row, typeof joined === 'string' && joined > context.asOf ? ['joined'] : ['status'], context),
  },
  daysThisSchoolYear: { value: daysThisSchoolYear },
  schoolYearStart: { value: (_, { asOf }) => schoolYearStart(asOf) },
  pledgeDaysEarly: { value: pledgeDaysEarly },
  monthsSinceCheck: { value: monthsSinceCheck, cells: checkCells },
  monthsSinceTraining: { value: ({ lastTrained }, { asOf }) => monthsBegun(lastTrained, asOf) },
  foodPost: { value: (_, context, row) => hasFoodPost(row, context) },
  licensedPost: { value: (_, context, row) => hasLicensedPost(row, context) },
  licenceDirectors: {
    value: (_, context, row) => licenceDirectors(row, context),
    cells: ({ supervisor }, context, row) => own(row, supervisor ? ['supervisor'] : ['posts'], context),
  },
  safetyDuties: { value: (_, context, row) => safetyDuties(row, context) },
  dutyListPost: {
    value: (_, context, row) => hasDutyList(row, context),
    cells: (_, context, row) => dutyListCells(row, context),
  },
  postCount: { value: (_, context, row) => postCount(row, context) },
  opposedPosts: { value: (_, context, row) => opposedPosts(row, context) },
  ownFixesVerified: {
    value: (_, context, row) => ownFixesVerified(row.key, context),
    cells: (_, context, row) => ownFixCells(row.key, context),
  },
  topPost: { value: (_, context, row) => isTop(row, context) },
  supervisorOnStaff: {
    value: (staff, context) => (staff.supervisor === '' ? UNKNOWN : onStaff(staff.supervisor, context)),
    cells: ({ supervisor }, context, row) => [
      ...own(row, ['supervisor'], context),
      ...(typeof supervisor === 'string' ? staffCells(supervisor, 'name', context) : []),
    ],
  },
  reachesTop: {
    value: ({ supervisor }, context, row) =>
      staffRow(supervisor, context) ? chainOf(row, context).reachesTop : UNKNOWN,
    cells: (_, context, row) => chainCells(row, context),
  },
  chainEndsAt: {
    value: (_, context, row) => chainOf(row, context).end.key,
    cells: (_, context, row) => chainCells(row, context),
  },
  selfInspections: selfInspectionsInYear,
  schoolLeader: { value: (_, context, { key }) => leadsSchool(key, context) },
  staffInspectedSelves: {
    value: (_, context, row) => known(firstBelow(row, context)),
    cells: (_, context, row) => selfFirstCells(row, context),
  },
  firstBelow: {
    value: (_, context, row) => firstBelow(row, context),
    cells: (_, context, row) => selfFirstCells(row, context),
  },
  inspectedSelfFirst: {
    value: (_, context, row) => inspectedSelfFirst(row, context),
    cells: (_, context, row) => selfFirstCells(row, context),
  },
};

/** Whether there is such a day; undefined where that is not known. */
function known(day: string | null | undefined): boolean | undefined {
  return day === UNKNOWN ? UNKNOWN : day !== null;
}

/** Days in post in this school year, up to asOf. A blank 入职日期 is an old one: new staff are written in with it. */
function daysThisSchoolYear({ joined }: Staff, { asOf }: Context): number | undefined {
  const start = schoolYearStart(asOf);
  return daysBetween(typeof joined === 'string' && joined > start ? joined : start, asOf);
}

/** How many days before the school year the pledge was signed; 0 or less: in it. A date after asOf says nothing. */
function pledgeDaysEarly({ pledgeSigned }: Staff, { asOf }: Context): number | undefined {
  if (typeof pledgeSigned !== 'string' || pledgeSigned > asOf) return UNKNOWN;
  return daysBetween(pledgeSigned, schoolYearStart(asOf));
}

/**
 * Months begun since the last check of records: the check at entry is one too, where it is the later, or where no
 * yearly one is given and none is due yet (parameter `recordCheckMonths`).
 */
function monthsSinceCheck(
  { backgroundChecked, checkedAtEntry }: Staff,
  context: Context,
): number | undefined {
  const yearly = monthsBegun(backgroundChecked, context.asOf);
  const entry = monthsBegun(checkedAtEntry, context.asOf);
  if (yearly !== undefined) return Math.min(yearly, entry ?? yearly);
  return entry !== undefined && entry <= numberOf(context, 'recordCheckMonths') ? entry : UNKNOWN;
}

/** The cell of the check that counts; the yearly one where none does. */
function checkCells(staff: Staff, context: Context, row: Entity): readonly CellRef[] {
  const [yearly, last] = [
    monthsBegun(staff.backgroundChecked, context.asOf),
    monthsSinceCheck(staff, context),
  ];
  return own(row, [last === yearly ? 'backgroundChecked' : 'checkedAtEntry'], context);
}

function own({ record }: Entity, fields: readonly FieldOf<'staff'>[], context: Context): readonly CellRef[] {
  return record ? fields.map((field) => context.cell(record, field)) : [];
}
