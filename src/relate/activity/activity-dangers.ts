import type { CellRef } from '../../model/record.js';
import type { Entity } from '../../model/school.js';
import { given } from '../claims/claim.js';
import type { Context } from '../context.js';
import type { Columns, Derivation } from '../facts.js';
import { dangerCells, dangerOwners, inDanger, type Stay } from '../hazard/dangers.js';
import { ownCells } from '../own-cells.js';
import { anyOf } from '../three-valued.js';
import { splitPlaces } from './activity-places.js';

type Activity = Columns<'activity'>;

/** Whether an activity was held where a major hazard was open or the place was out of use. */
export const inDangerousPlace: Derivation<Activity> = {
  value: (activity, context) => anyOf(...staysOf(activity).map((stay) => inDanger(stay, context))),
  cells: cellsOf,
};

/** Who has to fix those hazards. */
export const dangerousPlaceOwners: Derivation<Activity> = {
  value: (activity, context) => [
    ...new Set(staysOf(activity).flatMap((stay) => dangerOwners(stay, context))),
  ],
  cells: cellsOf,
};

/** Each of the places of an activity, as it took place: what was done beats what was planned. */
function staysOf(activity: Activity): readonly Stay[] {
  const { start, end, actualStart, actualEnd } = activity;
  const from = given(actualStart) ? actualStart : String(start);
  const [to] = [actualEnd, end].filter(given);
  const span = { from, to: to ?? from.slice(0, 10) };
  return splitPlaces(activity[placeField(activity)]).map((place) => ({ place, span }));
}

function placeField({ actualLocation }: Activity): 'actualLocation' | 'location' {
  return given(actualLocation) ? 'actualLocation' : 'location';
}

/** The place, and the cells of the hazards. */
function cellsOf(activity: Activity, context: Context, entity: Entity): readonly CellRef[] {
  const stays = context.present.has('hazard') ? staysOf(activity) : staysOf(activity).slice(0, 1);
  const hazards = stays.flatMap((stay) => dangerCells(stay, context));
  return [...ownCells(entity, [placeField(activity)], context), ...hazards];
}
