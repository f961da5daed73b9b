import type { CellRef } from '../../model/record.js';
import { normalName } from '../../model/normal.js';
import type { Entity } from '../../model/school.js';
import { UNKNOWN } from '../../model/value.js';
import { given } from '../claims/claim.js';
import { numberOf, type Context } from '../context.js';
import { daysBetween } from '../facts.js';
import { groupBy, once } from '../once.js';
import { ownCells } from '../own-cells.js';
import type { Maybe } from '../three-valued.js';

/** The sheets in which a matter of safety is followed up, and the columns that date their records, the first known one. */
const sheets = [
  { kind: 'hazard', dates: ['found', 'reported'] },
  { kind: 'incident', dates: ['discoveredAt', 'at'] },
] as const;

/** A record of one of them, with the ISO date on which it was entered or became known. */
interface Entered {
  readonly row: Entity;
  readonly date: string | undefined;
}

const entered = once((context): readonly Entered[] =>
  sheets.flatMap(({ kind, dates }) =>
    context.records(kind).map((row) => ({ row, date: dates.map((field) => row.facts[field]).find(given) })),
  ),
);

const byId = once((context) =>
  groupBy(entered(context), ({ row: { facts } }) =>
    given(facts['id']) ? normalName(facts['id']) : undefined,
  ),
);

/**
 * Whether a complaint was entered as a hazard or incident in time (parameter `complaintRegisterDays`): the one that
 * 关联编号 names; where it is blank, one of those days whose place the matter names. Any other of those days may be it.
 */
export function isRegistered(complaint: Entity, context: Context): Maybe {
  const { linkedId } = complaint.facts;
  if (linkedId === '') return false;
  const answers = candidates(complaint, context).map((each) => fits(each, complaint, context));
  if (answers.includes(true)) return true;
  return answers.includes(UNKNOWN) || sheets.some(({ kind }) => !context.present.has(kind)) ? UNKNOWN : false;
}

function candidates({ facts: { linkedId } }: Entity, context: Context): readonly Entered[] {
  return given(linkedId) ? (byId(context).get(normalName(linkedId)) ?? []) : entered(context);
}

function fits({ row, date }: Entered, { facts }: Entity, context: Context): Maybe {
  const days = daysBetween(facts['received'], date);
  const latest = numberOf(context, 'complaintRegisterDays');
  if (days === UNKNOWN) return UNKNOWN;
  if (given(facts['linkedId'])) return days <= latest;
  if (Math.abs(days) > latest) return false;
  const { matter } = facts;
  const { place } = row.facts;
  return given(matter) && given(place) && normalName(matter).includes(normalName(place)) ? true : UNKNOWN;
}

/** 关联编号 and the record that settles it; a sheet that is not there as absent. */
export function registeredCells(complaint: Entity, context: Context): readonly CellRef[] {
  const sure = candidates(complaint, context).filter((each) => fits(each, complaint, context) === true);
  return [
    ...ownCells(complaint, ['linkedId'], context),
    ...sure.slice(0, 1).flatMap(({ row }) => ownCells(row, ['id'], context)),
    ...sheets.flatMap(({ kind }) => (context.present.has(kind) ? [] : [context.absentSheet(kind, 'id')])),
  ];
}
