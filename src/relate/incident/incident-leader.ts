import type { CellRef } from '../../model/record.js';
import type { Entity } from '../../model/school.js';
import { UNKNOWN, type Value } from '../../model/value.js';
import { silent } from '../claims/claim.js';
import type { Context } from '../context.js';
import type { Columns } from '../facts.js';
import { postCells } from '../people/leaders.js';
import { ownCells } from '../own-cells.js';
import { holdersOf } from '../posts/post-holders.js';

type Incident = Columns<'incident'>;
const SAFETY = 'safety-vice-principal';

/** Whether the school noted when the leader came; a blank is no evidence, so it says nothing (rulings 1). */
export function arrivalNoted({ leaderArrivedAt }: Incident): true | undefined {
  return typeof leaderArrivedAt === 'string' ? true : UNKNOWN;
}

/** The leader who came; where nobody did or nobody is noted, whoever leads safety. Undefined where there is none, or the name is not clear. */
export function leaderInCharge(columns: Incident, context: Context, incident: Entity): Value {
  if (isNamed(columns, incident)) {
    const { leaderOnScene } = columns;
    return typeof leaderOnScene === 'string' ? [leaderOnScene] : UNKNOWN;
  }
  const leaders = holdersOf(SAFETY, context);
  return leaders.length > 0 ? leaders : UNKNOWN;
}

/** The cell that names the leader: of the incident, of 学校, or of the staff list. */
export function leaderCells(columns: Incident, context: Context, incident: Entity): readonly CellRef[] {
  if (isNamed(columns, incident)) return ownCells(incident, ['leaderOnScene'], context);
  const leaders = holdersOf(SAFETY, context);
  const [school] = context.records('school');
  const inSchool = school && leaders[0] === school.facts['safetyLeader'];
  return inSchool
    ? ownCells(school, ['safetyLeader'], context)
    : leaders.flatMap((key) => postCells(key, context));
}

function isNamed({ leaderOnScene }: Incident, incident: Entity): boolean {
  return leaderOnScene !== '' && !silent(incident, 'leaderOnScene');
}
