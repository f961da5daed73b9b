import type { Cell } from '../model/sheet.js';
import type { Column } from '../model/tables/table.js';
import { BLANK, type ColumnType, type Value } from '../model/value.js';
import { showsNothing } from './characters.js';
import { refused, type Parsed, type Taker } from './parsed.js';
import { takeDateMark, takeDate, takeDateOrForever, takeDatetime, takeDatetimeMark, takeTime } from './take-moments.js'; // prettier-ignore
import { takeSignature, takeYesNo } from './take-marks.js';
import { takeCount, takeMinutes, takeNumber } from './take-numbers.js';
import { takeNames, takePerson } from './take-people.js';
import { takeText } from './take-texts.js';
import { noneOf } from './words.js';

const takers: Readonly<Record<ColumnType, Taker>> = {
  text: takeText,
  names: takeNames,
  person: takePerson,
  date: takeDate,
  dateOrForever: takeDateOrForever,
  time: takeTime,
  datetime: takeDatetime,
  yesNo: takeYesNo,
  signature: takeSignature,
  count: takeCount,
  number: takeNumber,
  minutes: takeMinutes,
  dateMark: takeDateMark,
  datetimeMark: takeDatetimeMark,
};

/** What a blank cell says in a column for what went wrong: nothing did (rulings 2). */
const nothingWrong: Readonly<Partial<Record<ColumnType, Value>>> = {
  text: '',
  names: [],
  person: '',
  count: 0,
  number: 0,
  minutes: 0,
  yesNo: false,
  signature: false,
};

/**
 * The value of a cell in a column, in the encodings of `model/value.ts`. Blank: BLANK (null), or "none" in
 * exception columns. Unreadable: UNKNOWN (undefined) with a problem. A problem beside a value is a doubt.
 * What only the rest of the row can tell (the day of a bare time, the number of 全勤) is refused here and
 * settled by `settled`. Types: records.md "Types", rulings 1–3, 8, 9, 41, 42, 45. Never throws.
 */
export function parseValue(column: Column, cell: Cell | undefined): Parsed {
  if (cell === undefined || (cell.kind === 'text' && showsNothing(cell.text))) return blankOf(column);
  if (cell.kind === 'error') return refused(column, cell, { fault: 'CELL_ERROR' });
  if (cell.kind === 'uncalculated') return refused(column, cell, { fault: 'NOT_CALCULATED' });
  return takers[column.type](column, cell);
}

/** `parseValue` for one column, remembering what it made of each cell text: columns repeat their values. */
export function columnReader(column: Column): (cell: Cell | undefined) => Parsed {
  if (column.type === 'text' && !column.words) return (cell) => parseValue(column, cell);
  const blank = parseValue(column, undefined);
  const texts = new Map<string, Parsed>();
  const others = new Map<string, Parsed>();
  return (cell) => {
    if (cell === undefined) return blank;
    const [memory, said] = cell.kind === 'text' ? [texts, cell.text] : [others, storedOf(cell)];
    let parsed = memory.get(said);
    if (!parsed) memory.set(said, (parsed = parseValue(column, cell)));
    return parsed;
  };
}

/** Everything that a cell which is no text holds, as one text. */
function storedOf(cell: Cell): string {
  switch (cell.kind) {
    case 'number':
      return `${cell.number} ${cell.text}`;
    case 'date':
      return `${cell.iso} ${cell.text}`;
    case 'time':
      return `: ${cell.minutes} ${cell.text}`;
    default:
      return `${cell.kind} ${cell.text}`;
  }
}

function blankOf(column: Column): Parsed {
  if (!column.exception) return { value: BLANK };
  return { value: column.words ? noneOf(column.words) : (nothingWrong[column.type] ?? BLANK) };
}
