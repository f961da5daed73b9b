import type { Element } from './xml-tags.js';

/** A stretch of a text, and what stands there afterwards; `at` = `end` puts something in. */
export interface Edit {
  readonly at: number;
  readonly end: number;
  readonly text: string;
}

/** A text after its edits, which do not overlap; of several at one place the first comes first. */
export function edited(text: string, edits: readonly Edit[]): string {
  const pieces: string[] = [];
  let at = 0;
  for (const edit of [...edits].sort((a, b) => a.at - b.at || a.end - b.end)) {
    pieces.push(text.slice(at, edit.at), edit.text);
    at = edit.end;
  }
  return pieces.join('') + text.slice(at);
}

/** Puts something in. */
export function insert(at: number, text: string): Edit {
  return { at, end: at, text };
}

/** Adds content at the end of an element, which is given an end tag where it had none. */
export function appendTo({ tag, contentEnd }: Element, xml: string, content: string): Edit {
  if (tag.kind !== 'empty') return insert(contentEnd, content);
  const slash = xml.lastIndexOf('/', tag.end);
  return { at: slash, end: tag.end, text: `>${content}</${tag.prefix}${tag.name}>` };
}
