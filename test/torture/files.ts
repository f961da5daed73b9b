import { createHash } from 'node:crypto';
import type { ReadInput } from '../../src/read/input.js';
import { cellsOf, read } from '../read/torture.js';
import { container } from './container.js';
import { csv } from './csv.js';
import { grid } from './grid.js';
import type { Made } from './made.js';
import { values } from './values.js';
import { workbook } from './workbook.js';
import { xml } from './xml.js';

/** Every file of the torture list, in its order. */
export const files: readonly Made[] = [...container, ...xml, ...workbook, ...grid, ...values, ...csv];

/** What became of a file: `READ`, `WARN CODE, …` or `REFUSE CODE`, and digests of its bytes and of what was read of it. */
export interface CameOut {
  readonly outcome: string;
  /** Null where the bytes depend on the machine. */
  readonly made: string | null;
  /** Null where nothing was read. */
  readonly read: string | null;
}

/** Reads a file of the list. */
export async function comeOut({
  name,
  bytes,
  packer,
}: Made): Promise<{ cameOut: CameOut; input: ReadInput }> {
  const made = bytes();
  const input = await read(made, name);
  const cameOut = {
    outcome: outcomeOf(input),
    made: packer ? null : digestOf(made),
    read: input.refused ? null : digestOf(contentOf(input)),
  };
  return { cameOut, input };
}

function outcomeOf({ refused, problems }: ReadInput): string {
  const codes = [...new Set(problems.map(({ code }) => code))].join(', ');
  if (refused) return `REFUSE ${codes}`;
  return codes ? `WARN ${codes}` : 'READ';
}

/** Every cell, by sheet, with what is hidden and merged. */
function contentOf({ sheets }: ReadInput): string {
  return JSON.stringify(
    sheets.map((sheet) => ({
      name: sheet.name,
      hidden: sheet.hidden,
      merges: sheet.merges,
      hiddenRows: sheet.rows.filter((row) => row.hidden).map((row) => row.number),
      cells: cellsOf(sheet),
    })),
  );
}

function digestOf(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex').slice(0, 16);
}
