import type { CellRef } from '../../model/record.js';
import type { Entity } from '../../model/school.js';
import type { FieldOf } from '../../model/tables.js';
import { UNKNOWN } from '../../model/value.js';
import type { Context } from '../context.js';
import type { Columns, Derivations } from '../facts.js';
import { inPostOn, onStaff, staffCellsOn } from '../people/on-staff.js';

type Area = Columns<'area'>;

/** The facts of a place that its own row alone does not give. */
export const areaDerivations: Derivations<'area'> = {
  ownerOnStaff: {
    value: ({ owner }, context) => (owner === '' ? UNKNOWN : onStaff(owner, context)),
    cells: (area, context, row) => ownerCells(area, 'name', context, row),
  },
  ownerInPost: {
    // Of a stranger the list says nothing but that: one reason is enough.
    value: ({ owner }, context) =>
      onStaff(owner, context) ? inPostOn(owner, context.asOf, context) : UNKNOWN,
    cells: (area, context, row) => ownerCells(area, 'status', context, row),
  },
};

function ownerCells(
  { owner }: Area,
  more: FieldOf<'staff'>,
  context: Context,
  { record }: Entity,
): readonly CellRef[] {
  return [
    ...(record ? [context.cell(record, 'owner')] : []),
    ...(typeof owner === 'string' ? staffCellsOn(owner, more, context.asOf, context) : []),
  ];
}
