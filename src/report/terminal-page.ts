import pc from 'picocolors';
import stringWidth from 'string-width';
import { onOneLine } from '../model/printable.js';
import type { Severity } from '../model/rule.js';
import type { Look } from './look.js';
import { wrap } from './wrap.js';

/** What colours a line that opens an entry. */
export type Tone = Severity | 'undecided';
type Style = 'bold' | 'dim' | 'plain';

/** Lines of a terminal page, wrapped by width. Nothing in a cell may steer the terminal. */
export class Page {
  private readonly lines: string[] = [];
  private readonly paint: ReturnType<typeof pc.createColors>;
  private readonly width: number;

  constructor({ columns, color }: Look) {
    this.paint = pc.createColors(color);
    this.width = Math.max(40, Math.min(columns, 120));
  }

  text(): string {
    return `${this.lines.join('\n')}\n`;
  }

  blank(): void {
    if (this.lines.at(-1) !== '') this.lines.push('');
  }

  title(text: string): void {
    this.add(text, 0, 'bold');
    this.rule();
  }

  heading(text: string): void {
    this.blank();
    this.lines.push(this.paint.bold(this.paint.underline(text)));
  }

  paragraph(text: string, style: Style = 'plain'): void {
    this.add(text, 0, style);
  }

  item(text: string, style: Style = 'plain'): void {
    if (text) this.add(text, 2, style);
  }

  /** Rows whose cells stand under each other; a row that does not fit is one text. */
  columns(rows: readonly (readonly string[])[]): void {
    const widths = rows.reduce<number[]>((found, row) => {
      row.forEach((text, i) => (found[i] = Math.max(found[i] ?? 0, stringWidth(onOneLine(text)))));
      return found;
    }, []);
    for (const row of rows) {
      const cells = row.map(
        (text, i) => onOneLine(text) + ' '.repeat(widths[i]! - stringWidth(onOneLine(text))),
      );
      const line = `  ${cells.join('  ').trimEnd()}`;
      if (stringWidth(line) <= this.width) this.lines.push(line);
      else this.item(row.join('  '));
    }
  }

  /**
   * Rows of a table: all cells but the last one line each, the last wrapped below itself.
   * @param least widths that columns have at least, so that several tables stand under each other
   */
  table(rows: readonly (readonly string[])[], least: readonly number[] = []): void {
    const widths = rows.reduce<number[]>(
      (found, row) => {
        row
          .slice(0, -1)
          .forEach((text, i) => (found[i] = Math.max(found[i] ?? 0, stringWidth(onOneLine(text)))));
        return found;
      },
      [...least],
    );
    const indent = 2 + widths.reduce((sum, width) => sum + width + 2, 0);
    for (const row of rows) {
      const head = row.slice(0, -1).map((text, i) => onOneLine(text) + ' '.repeat(widths[i]! - stringWidth(onOneLine(text)) + 2)); // prettier-ignore
      this.wrapped(row.at(-1)!, indent).forEach((line, i) =>
        this.lines.push((i === 0 ? `  ${head.join('')}` : ' '.repeat(indent)) + line),
      );
    }
  }

  /** An item of a tree: two columns further in for each level. */
  indented(text: string, depth: number): void {
    this.add(text, 2 + 2 * depth, 'plain');
  }

  rule(): void {
    this.lines.push('-'.repeat(this.width));
  }

  /** A line that names a cause: its title, and at the right how often and which rule. */
  entry(text: string, note: string, tone: Tone): void {
    const room = this.width - stringWidth(text) - stringWidth(note);
    const painted = this.tone(tone)(onOneLine(text));
    if (note === '') this.lines.push(painted);
    else if (room >= 2) this.lines.push(painted + ' '.repeat(room) + this.paint.dim(note));
    else {
      this.add(text, 0, 'bold');
      this.add(note, 2, 'dim');
    }
  }

  /**
   * `label  text`, further lines under the text.
   * @param beside further labels of the same block, so that all texts stand under each other
   */
  labelled(label: string, texts: readonly string[], beside: readonly string[] = []): void {
    const indent = 4 + Math.max(8, ...[label, ...beside].map((each) => stringWidth(each))) + 1;
    texts.forEach((text, i) => {
      const head =
        i === 0 ? '    ' + label.padEnd(label.length + indent - 4 - stringWidth(label)) : ' '.repeat(indent);
      this.wrapped(text, indent).forEach((line, j) =>
        this.lines.push((j === 0 ? this.paint.cyan(head) : ' '.repeat(indent)) + line),
      );
    });
  }

  private tone(tone: Tone): (text: string) => string {
    const { bold, red, yellow, blue } = this.paint;
    const colour = { critical: red, major: yellow, minor: blue, undecided: (text: string) => text }[tone];
    return (text) => bold(colour(text));
  }

  private add(text: string, indent: number, style: Style): void {
    const paint = style === 'plain' ? (line: string) => line : this.paint[style];
    for (const line of this.wrapped(text, indent)) this.lines.push(' '.repeat(indent) + paint(line));
  }

  private wrapped(text: string, indent: number): string[] {
    return wrap(onOneLine(text), this.width - indent);
  }
}
