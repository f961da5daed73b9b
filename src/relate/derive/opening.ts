import type { CellRef } from '../../model/record.js';
import type { Entity } from '../../model/school.js';
import { UNKNOWN } from '../../model/value.js';
import { minutesIn, onDate, without, type Interval } from '../calendar/interval.js';
import { lossCells } from '../calendar/slot-cells.js';
import { watchesOf } from '../calendar/supply.js';
import { timesOf } from '../calendar/times-told.js';
import { together, type Watch } from '../calendar/watching.js';
import { given } from '../claims/claim.js';
import type { Context } from '../context.js';
import { names, type Columns, type Derivation, type Derivations } from '../facts.js';
import { once } from '../once.js';
import { ownCells } from '../own-cells.js';
import { spanOf } from '../shift/shift-times.js';

type Opening = Columns<'opening'>;

/** The facts of a room that is open that its own row alone does not give. */
export const openingDerivations: Derivations<'opening'> = {
  uncoveredTimes: watched((times) => times.map(timesOf)),
  minutesUncovered: watched(minutesIn),
};

/** A fact of the minutes in which surely no supervisor of the staff is there; undefined where it is not known. */
function watched(told: (times: readonly Interval[]) => number | readonly string[]): Derivation<Opening> {
  return {
    value: (opening, context, entity) => {
      const times = uncoveredIn(opening, entity, context);
      return times && told(times);
    },
    cells: (opening, context, entity) => openingCells(opening, entity, context),
  };
}

function uncoveredIn(opening: Opening, entity: Entity, context: Context): readonly Interval[] | undefined {
  const interval = intervalOf(opening);
  if (!interval || !names(opening.supervisor)) return UNKNOWN;
  const { sure, possible } = together(watchesIn(opening, entity, context));
  const surely = without([interval], possible);
  return surely.length > 0 || without([interval], sure).length === 0 ? surely : UNKNOWN;
}

function intervalOf({ date, start, end }: Opening): Interval | undefined {
  const span = spanOf({ start, end });
  return span && given(date) ? onDate(date, span) : UNKNOWN;
}

const found = once(() => new Map<Entity, readonly Watch[]>());

/** What each supervisor gives: in post, not on leave, and nowhere else then. */
function watchesIn(opening: Opening, entity: Entity, context: Context): readonly Watch[] {
  const known = found(context);
  let watches = known.get(entity);
  if (!watches) known.set(entity, (watches = watchesThen(opening, entity, context)));
  return watches;
}

function watchesThen(opening: Opening, entity: Entity, context: Context): readonly Watch[] {
  const [interval, people] = [intervalOf(opening), names(opening.supervisor)];
  if (!interval || !people) return [];
  const place = given(opening.place) ? opening.place : null;
  const where = { place, written: true, offCampus: false, roving: false };
  const claiming = { source: 'roster', entity, interval, where, recorded: false, certain: true } as const;
  return watchesOf(people, [interval], claiming, context);
}

/** 值守人 and the times, then what keeps somebody away. */
function openingCells(opening: Opening, entity: Entity, context: Context): readonly CellRef[] {
  const losses = watchesIn(opening, entity, context).flatMap((watch) => watch.losses);
  return [
    ...ownCells(entity, ['supervisor', 'start', 'end'], context),
    ...losses.flatMap((loss) => lossCells(loss, context)),
  ];
}
