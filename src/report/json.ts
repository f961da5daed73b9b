import type { Report } from '../model/report.js';

/** `report.json`: the report itself; same report, same bytes. */
export function json(report: Report): string {
  return [...pieces(report)].join('');
}

/** The same in pieces: of ten thousand findings the whole text would be held three times over. */
export async function* jsonPieces(report: Report): AsyncGenerator<string> {
  yield* pieces(report);
}

/** Characters of a piece, about: a file is not written by single findings. */
const SIZE = 1_000_000;

/** `JSON.stringify(report, null, 2)`, the lists of the report item by item. */
function* pieces(report: Report): Generator<string> {
  let piece = '{';
  let before = '';
  for (const [key, value] of Object.entries(report)) {
    if (value === undefined) continue;
    piece += `${before}\n  ${JSON.stringify(key)}: `;
    before = ',';
    if (!Array.isArray(value) || value.length === 0) {
      piece += indented(value, 2);
      continue;
    }
    for (const [index, item] of value.entries()) {
      piece += `${index === 0 ? '[' : ','}\n    ${indented(item, 4)}`;
      if (piece.length < SIZE) continue;
      yield piece;
      piece = '';
    }
    piece += '\n  ]';
  }
  yield `${piece}\n}\n`;
}

/** A line break in a text is written as \\n, so that every other one is of the layout. */
function indented(value: unknown, by: number): string {
  return JSON.stringify(value, null, 2).replaceAll('\n', `\n${' '.repeat(by)}`);
}
