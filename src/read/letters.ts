/** The letters of a 0-based column, as Excel shows them: 0 is `A`, 26 is `AA`. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return letters;
}

/** The address of a cell: 0-based column, 1-based row; `M12`. */
export function addressOf(column: number, row: number): string {
  return `${columnLetters(column)}${row}`;
}
