import { familyOf } from './operators.js';
import { tableOf, type Kind } from './tables.js';
import type { Column } from './tables/table.js';
import type { ColumnType, Facts, Known } from './value.js';

/** The day on which the examples of rules are judged. */
const TYPICAL_AS_OF = '2025-09-30';

const byType: Readonly<Record<ColumnType, Known>> = {
  text: '已填',
  names: ['张三'],
  person: '张三',
  date: '2025-09-10',
  dateOrForever: '2026-08-31',
  time: 480,
  datetime: '2025-09-10T10:00',
  yesNo: true,
  signature: true,
  count: 1,
  number: 1,
  minutes: 0,
  dateMark: '2025-09-10',
  datetimeMark: '2025-09-10T10:00',
};

const nothingWrong = {
  text: '',
  person: '',
  names: [],
  number: 0,
  time: 0,
  yesNo: false,
  date: '',
  mark: false,
} as const;

/** The facts of a record in which nothing is wrong: what a rule's example changes (contract.md, "Rule file"). */
export function typicalFacts(kind: Kind): Facts {
  const { columns, derived = {} } = tableOf(kind);
  const own = Object.entries(columns).map(([field, column]) => [field, typicalOf(column)] as const);
  const made = Object.entries(derived).map(([name, { typical }]) => [name, typical] as const);
  return { ...Object.fromEntries([...own, ...made]), asOf: TYPICAL_AS_OF };
}

function typicalOf(column: Column): Known {
  if (column.typical !== undefined) return column.typical;
  return column.exception ? nothingWrong[familyOf[column.type]] : byType[column.type];
}
