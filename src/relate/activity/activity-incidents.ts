import type { CellRef } from '../../model/record.js';
import type { Entity } from '../../model/school.js';
import { UNKNOWN, type Value } from '../../model/value.js';
import { activitySpans, mayLieIn } from './activity-spans.js';
import { numberOf, type Context } from '../context.js';
import type { Columns } from '../facts.js';
import { normalName } from '../../model/normal.js';
import { groupBy, once } from '../once.js';

type Activity = Columns<'activity'>;

const index = once((context) => {
  const incidents = context.records('incident');
  const ties = incidents.map(({ facts }) => facts['activityId']);
  const open = incidents.filter((_, i) => typeof ties[i] !== 'string');
  return {
    tied: new Set(ties.filter((tie) => typeof tie === 'string').map(normalName)),
    /** By day, the incidents of which nobody can say to which activity they belong; '' = on no known day. */
    open: groupBy(open, ({ date }) => date ?? ''),
  };
});

/**
 * Whether an incident record is tied to the activity: its 关联活动 is the activity's number or name.
 * Undefined without the sheet, or where an incident of its time (parameter `activityTieMinutes`) does not say to
 * which activity it belongs.
 */
export function incidentRecorded(columns: Activity, context: Context): boolean | undefined {
  if (!context.present.has('incident')) return UNKNOWN;
  const { tied } = index(context);
  const named = [columns.id, columns.name].filter((name) => typeof name === 'string' && name !== '');
  if (named.some((name) => tied.has(normalName(String(name))))) return true;
  return openIncidents(columns, context).length > 0 ? UNKNOWN : false;
}

/** The sheet as absent, the ties that are open, or the head of the column that would hold one. */
export function incidentCells(columns: Activity, context: Context): readonly CellRef[] {
  const first = context.records('incident')[0]?.record;
  if (!first) return [context.absentSheet('incident', 'activityId')];
  const open = openIncidents(columns, context);
  if (open.length === 0) return [{ ...context.cell(first, 'activityId'), ...headOf(first) }];
  return open.flatMap(({ record }) => (record ? [context.cell(record, 'activityId')] : []));
}

/** The incidents that may have happened in the activity's time and do not say to which activity they belong. */
function openIncidents(columns: Activity, context: Context): readonly Entity[] {
  const { open } = index(context);
  if (open.size === 0) return [];
  const spans = activitySpans(columns, numberOf(context, 'activityTieMinutes'));
  const mayBeIts = (at: Value): boolean => spans.some((span) => mayLieIn(at, span));
  const days = [...open.keys()].filter((day) => mayBeIts(day || UNKNOWN));
  return days.flatMap((day) => open.get(day)!.filter(({ facts }) => mayBeIts(facts['at'])));
}

function headOf({ source }: NonNullable<Entity['record']>): Pick<CellRef, 'cell' | 'value'> {
  const column = source.fields.indexOf('activityId');
  return { cell: column < 0 ? null : `${source.letters[column]}${source.headerRow}`, value: null };
}
