import { problem, type Problem } from '../model/problem.js';
import type { Row, Sheet, Source } from '../model/sheet.js';
import { columnOf, type Kind } from '../model/tables.js';
import { firstFilled, isBlankCell } from './blank.js';
import type { PlacedHeader } from './header.js';
import { addressOf } from './letters.js';

/** The column, by kind, in which each row says what a heading with such words says of all. */
const SAID_BY: Readonly<Partial<Record<Kind, { readonly field: string; readonly words: RegExp }>>> = {
  staff: { field: 'status', words: /离职|辞职|退休|调[出离走]|离岗|离校|借调/u },
  hazard: { field: 'fixed', words: /已(?:完成|整改|销号|闭环|消除|解决|办结)|(?<!未)整改完[成毕]/u },
};
const VOID = /作废|停用|废止|注销/u;
/** 教职工名册（不含退休） says who is not in the list. */
const LEFT_OUT = /不含|不包括|除外|不计/u;

/**
 * Headings in which a school may say something of all rows below, as 离职人员 does: nothing is taken from them, which
 * is told where a row does not say it itself.
 * @param below those that stand below the header
 */
export function headingProblems(
  sheet: Sheet,
  source: Source,
  below: readonly PlacedHeader[],
  rows: readonly Row[],
): Problem[] {
  const said = SAID_BY[source.kind];
  const lastRow = lastOf(rows, () => true);
  const lastSilent = lastOf(
    rows,
    ({ cells }) => said !== undefined && isBlankCell(cells[source.fields.indexOf(said.field)]),
  );
  return [...titlesOf(sheet, source), ...below].flatMap(({ text, column, row }) => {
    const at = { file: source.file, sheet: source.sheet, cell: addressOf(column, row) };
    if (LEFT_OUT.test(text)) return [];
    // What a title calls void (停用设备台账) is what the list is about.
    if (source.headerRow < row && row < lastRow && VOID.test(text))
      return [problem('HEADING_OF_VOID', at, { heading: text })];
    if (row > lastSilent || !said?.words.test(text)) return [];
    const { zh, en } = columnOf(source.kind, said.field)!;
    return [problem('HEADING_NOT_TAKEN', at, { heading: text, header: { zh, en } })];
  });
}

/** The number of the last row of which something is true; 0 where there is none. */
function lastOf(rows: readonly Row[], isTrue: (row: Row) => boolean): number {
  return rows.reduce((last, row) => (isTrue(row) ? Math.max(last, row.number) : last), 0);
}

function titlesOf({ rows }: Sheet, { headerRow }: Source): PlacedHeader[] {
  return rows.flatMap(({ number, cells }) => {
    const column = number < headerRow ? firstFilled(cells) : -1;
    if (column < 0 || firstFilled(cells, column + 1) >= 0) return [];
    return [{ text: cells[column]!.text, column, row: number }];
  });
}
