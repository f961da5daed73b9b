import type { CellRef } from '../../model/record.js';
import type { Entity } from '../../model/school.js';
import type { FieldOf } from '../../model/tables.js';
import { isKnown, UNKNOWN } from '../../model/value.js';
import { wordList, type Context } from '../context.js';
import type { Columns } from '../facts.js';
import { isOneOf } from './incident-facts.js';
import { ownCells } from '../own-cells.js';
import { allOf, anyOf, type Maybe } from '../three-valued.js';

type Incident = Columns<'incident'>;
type Field = FieldOf<'incident'>;

/** One thing that makes a crime suspected, and the columns that say so. */
interface Reason {
  readonly holds: Maybe;
  readonly fields: readonly Field[];
}

/**
 * Whether a crime is suspected: a sexual offence; grave harm or a fire with an actor; serious bullying; a
 * guardian under suspicion (rulings, "Word lists"). A cell that only arises in such a case need not be filled.
 */
export function crimeSuspected(incident: Incident, context: Context): Maybe {
  return anyOf(...reasonsOf(incident, context).map(({ holds }) => holds));
}

/** The cells that made a crime suspected or cleared it; where that is open, those that would have to say it. */
export function crimeCells(columns: Incident, context: Context, incident: Entity): readonly CellRef[] {
  const decided = crimeSuspected(columns, context);
  const reasons = reasonsOf(columns, context).filter(({ holds }) => holds === decided);
  const fields = [...new Set(reasons.flatMap((reason) => reason.fields))];
  const wanted = fields.filter((field) => isKnown(columns[field]) === (decided !== UNKNOWN));
  return ownCells(incident, wanted, context);
}

function reasonsOf(incident: Incident, context: Context): readonly Reason[] {
  const { type, severity, serious, suspectIsGuardian } = incident;
  const [actor, by] = [hasActor(incident), actorField(incident)];
  const bullying = isOneOf(type, ['学生欺凌']);
  return [
    { holds: isOneOf(type, wordList(context, 'crimeTypes')), fields: ['type'] },
    { holds: allOf(isOneOf(severity, wordList(context, 'gravestHarm')), actor), fields: ['severity', by] },
    { holds: allOf(isOneOf(type, ['火灾']), actor), fields: ['type', by] },
    { holds: allOf(bullying, typeof serious === 'boolean' ? serious : UNKNOWN), fields: ['type', 'serious'] },
    { holds: serious === true, fields: ['serious'] },
    { holds: suspectIsGuardian === true, fields: ['suspectIsGuardian'] },
  ];
}

/** Whether somebody did it: 行为人身份 says so, or 行为人 names somebody. */
function hasActor({ actor, actorRole }: Incident): Maybe {
  if (typeof actorRole === 'string') return actorRole !== '无';
  return typeof actor === 'string' ? actor !== '' : UNKNOWN;
}

/** The column that says whether somebody did it, or would: 行为人身份, where a form has it. */
function actorField({ actor, actorRole }: Incident): Field {
  if (typeof actorRole === 'string') return 'actorRole';
  const byName = typeof actor === 'string' || (actorRole === UNKNOWN && actor === null);
  return byName ? 'actor' : 'actorRole';
}
