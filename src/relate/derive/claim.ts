import type { CellRef } from '../../model/record.js';
import type { Entity } from '../../model/school.js';
import { columnOf, isKind, tableOf, type DerivedOf, type Kind } from '../../model/tables.js';
import type { Facts, Value } from '../../model/value.js';
import type { Context } from '../context.js';
import type { Derivations } from '../facts.js';
import { confirmationFields } from '../incident/incident-acts.js';
import { leaveLasts, leavesOf } from '../people/leaves.js';
import { once } from '../once.js';

type Fact = DerivedOf<'claim'>;

/** The columns of the claiming record that a fact was read from; those that its kind has are shown. */
const ownColumns: Readonly<Partial<Record<Fact, readonly string[]>>> = {
  insideInterval: ['date', 'period', 'weekday', 'actualStart', 'actualEnd', 'start', 'end'],
  samePlace: ['room', 'actualLocation', 'location', 'place', 'building', 'places', 'plate', 'route', 'name'],
  sameClass: ['class', 'classes'],
  linkedById: ['id'],
  linkedElsewhere: ['id'],
  superseded: ['teacher', 'person', 'supervisor'],
  actor: ['actor'],
  actorIsStaff: ['actorRole'],
  conductType: ['type'],
  orderer: ['orderedBy'],
  ordererOnStaff: ['orderedBy'],
  organizer: ['organizer'],
  onSite: ['onSite'],
  approver: ['approver'],
  teacher: ['teacher'],
  assistant: ['assistant'],
  standIn: ['standIn'],
  standInNamed: ['standIn'],
  onApprovedLeave: ['teacher', 'person', 'supervisor', 'keeper'],
  cover: ['teacher'],
  coverNamed: ['teacher'],
  giver: ['from'],
  taker: ['to'],
  minutesAfterHandover: ['date', 'at'],
  minutesBeforeHandover: ['date', 'at'],
  takerSigned: ['toSigned'],
  takerIsStaff: ['toRole'],
  latestHandover: ['at'],
  attendant: ['attendant'],
  driver: ['driver'],
  marshals: ['marshals'],
  onDuty: ['person', 'supervisor', 'keeper'],
  others: ['person'],
  substitute: ['substitute'],
  substituteNamed: ['substitute'],
  substituteApproved: ['substituteApprovedBy'],
  leader: ['leader'],
  defaultHolder: ['defaultPost'],
  unheldPost: ['defaultPost'],
  owner: ['owner'],
  hazardOpen: ['fixed'],
  hazardOverdue: ['deadline', 'fixed'],
  headTeacher: ['headTeacher'],
};

/** The columns of the incident that a fact was read from. */
const incidentColumns: Readonly<Partial<Record<Fact, readonly string[]>>> = {
  incidentType: ['type'],
  insideInterval: ['at'],
  samePlace: ['place'],
  sameClass: ['class'],
  classGiven: ['class'],
  linkedById: ['activityId'],
  linkedElsewhere: ['activityId'],
  outsidePlace: ['place'],
  holiday: ['at'],
  minutesAfterHandover: ['at'],
  minutesBeforeHandover: ['at'],
};

/** Facts of people for which a leave may speak. */
const fromLeave: ReadonlySet<Fact> = new Set(['onApprovedLeave', 'cover', 'coverNamed', 'substitute']);

const byName = once(({ records }) => {
  const entities = new Map<string, Entity>();
  for (const kind of claiming) for (const each of records(kind)) entities.set(`${kind} ${each.key}`, each);
  return entities;
});

const claiming: readonly Kind[] =
  'school activity lesson timetable handover bus drill shift dormitory opening roster period hazard area class incident'
    .split(' ')
    .filter(isKind);

/** The facts of claims are made with them (`relate/claims.ts`); only their cells are found here. */
export const claimDerivations = Object.fromEntries(
  Object.keys(tableOf('claim').derived ?? {}).map((name) => [
    name,
    {
      value: (_: unknown, __: Context, { facts }: Entity): Value => facts[name],
      cells: (facts: Facts, context: Context): readonly CellRef[] => cellsOf(name as Fact, facts, context),
    },
  ]),
) as unknown as Derivations<'claim'>;

function cellsOf(fact: Fact, facts: Facts, context: Context): readonly CellRef[] {
  const claimed = byName(context).get(String(facts['claimed']));
  const incident = byName(context).get(`incident ${String(facts['incident'])}`);
  return [
    ...columnsOf(claimed, columnsFor(fact, claimed, context), context),
    ...(fromLeave.has(fact) ? leaveCells(facts, incident, context) : []),
    ...columnsOf(incident, incidentColumns[fact] ?? [], context),
  ];
}

/** What says that an act is confirmed depends on what the record says. */
function columnsFor(fact: Fact, claimed: Entity | undefined, context: Context): readonly string[] {
  if (fact === 'actConfirmed') return claimed ? confirmationFields(claimed, context) : [];
  return ownColumns[fact] ?? [];
}

function columnsOf(entity: Entity | undefined, fields: readonly string[], context: Context): CellRef[] {
  const record = entity?.record;
  if (!record) return [];
  const known = fields.filter((field) => columnOf(entity.kind, field) && !isOther(entity.kind, field));
  const cells = known.map((field) => context.cell(record, field));
  const there = cells.filter(({ cell }) => cell !== null);
  return there.length > 0 ? there : cells.slice(0, 1);
}

/** 校内校外 is no place. */
function isOther(kind: Kind, field: string): boolean {
  return (kind === 'activity' && ['place', 'name'].includes(field)) || (kind !== 'area' && field === 'name');
}

function leaveCells(facts: Facts, incident: Entity | undefined, context: Context): readonly CellRef[] {
  const people = [facts['teacher'], facts['onDuty']].flatMap((each) => (Array.isArray(each) ? each : []));
  const leaves = people.flatMap((person: string) => leavesOf(person, context));
  const then = leaves.filter((leave) => leaveLasts(leave, incident?.facts['at']) === true);
  return then.flatMap((leave) => columnsOf(leave, ['start', 'end', 'substitute', 'approver'], context));
}
