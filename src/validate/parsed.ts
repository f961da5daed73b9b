import { quoted, type Problem, type ProblemCode } from '../model/problem.js';
import type { Cell } from '../model/sheet.js';
import type { Column } from '../model/tables/table.js';
import { UNKNOWN, type Value } from '../model/value.js';
import { tidy } from './characters.js';
import type { Fault } from './reading.js';

/** What is wrong with a cell, before anyone knows where it stands. */
export interface Trouble {
  readonly code: ProblemCode;
  readonly values: Problem['values'];
}

/** The value of a cell; where it could not be read, UNKNOWN with the trouble; a trouble beside a value is a doubt. */
export interface Parsed {
  readonly value: Value;
  readonly problem?: Trouble;
}

/** How a type takes a cell that is neither blank nor an error. */
export type Taker = (column: Column, cell: Cell) => Parsed;

/** A cell that was taken with a doubt. */
export function doubted(value: Value, column: Column, cell: Cell, fault: Fault): Parsed {
  const header = { zh: column.zh, en: column.en };
  return {
    value,
    problem: { code: fault.fault, values: { header, found: shown(cell.text), ...fault.values } },
  };
}

/** A cell that could not be read: unknown, with the reason. */
export function refused(column: Column, cell: Cell, fault: Fault): Parsed {
  return doubted(UNKNOWN, column, cell, fault);
}

function shown(text: string): string {
  return quoted(tidy(text).replaceAll('\n', ' '));
}
