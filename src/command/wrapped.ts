import { wrap } from '../report/wrap.js';
import type { Stream } from './outside.js';

/** A message as a terminal shows it, wrapped between words, further lines indented; elsewhere on one line, as scripts take it. */
export function wrapped(text: string, { columns, isTTY }: Pick<Stream, 'columns' | 'isTTY'>): string {
  if (!isTTY || columns === undefined) return text;
  const [first, ...rest] = wrap(text, columns);
  const more = rest.length === 0 ? [] : wrap(text.slice(first!.length).trimStart(), columns - 2);
  return [first, ...more.map((line) => `  ${line}`)].join('\n');
}
