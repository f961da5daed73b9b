import type { CellRef } from '../../model/record.js';
import type { Entity } from '../../model/school.js';
import type { FieldOf } from '../../model/tables.js';
import { UNKNOWN, type Value } from '../../model/value.js';
import type { Context } from '../context.js';
import type { Columns } from '../facts.js';
import { headerCells } from '../header-cells.js';
import { ownCells } from '../own-cells.js';
import { minutesAlone, successorOf } from './shift-succession.js';

type Shift = Columns<'shift'>;
type Field = FieldOf<'shift'>;

/**
 * Whether the next had come and both had signed: 交班 in this row, 接班 in the next one's (rulings 27). Where no
 * shift follows on record, a signature that this row lacks shows that nobody was relieved; both do not show who came,
 * as its 接班 may be that of taking over from the one before.
 */
export function relieved(
  { handedOver, takenOver }: Shift,
  context: Context,
  shift: Entity,
): boolean | undefined {
  const next = successorOf(shift, context);
  if (!next) return bothSigned(handedOver, takenOver) === false ? false : UNKNOWN;
  const empty = minutesAlone(shift, next);
  return empty !== undefined && empty > 0 ? false : bothSigned(handedOver, next.facts['takenOver']);
}

/** The cells that say so; where both signed and nobody follows on record, the column of a row that is not there. */
export function reliefCells(
  { handedOver, takenOver }: Shift,
  context: Context,
  shift: Entity,
): readonly CellRef[] {
  const isOpen = bothSigned(handedOver, takenOver) === true && !successorOf(shift, context);
  return [
    ...ownCells(shift, ['handedOver'], context),
    ...nextOr(shift, ['takenOver', 'arrived'], ['takenOver'], context),
    ...(isOpen ? headerCells('shift', 'arrived', context) : []),
  ];
}

/** Cells of the shift that follows, or of this one where none does. */
export function nextOr(
  shift: Entity,
  ofNext: readonly Field[],
  otherwise: readonly Field[],
  context: Context,
): readonly CellRef[] {
  const next = successorOf(shift, context);
  return next ? ownCells(next, ofNext, context) : ownCells(shift, otherwise, context);
}

function bothSigned(given: Value, taken: Value): boolean | undefined {
  if (given === false || taken === false) return false;
  return given === true && taken === true ? true : UNKNOWN;
}
