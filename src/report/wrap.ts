import stringWidth from 'string-width';

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
/** No line begins with one of these. */
const closing = /^[，。；：、！？）”’》】〉…,.;:!?)\]}%]/;
/** No line ends with one of these; `!` stands before the cell of an address. */
const opening = /[（“‘《【〈([{!]$/;

/**
 * Breaks text into lines of at most `width` columns, between words as Chinese and English have them;
 * Chinese characters take two columns. (Libraries break only at spaces, and Chinese has none.)
 */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const part of parts(text)) {
    if (stringWidth(line + part.trimEnd()) > width && line !== '') {
      lines.push(line.trimEnd());
      line = '';
    }
    line += line === '' ? part.trimStart() : part;
    while (stringWidth(line.trimEnd()) > width) line = cut(lines, line, width);
  }
  return [...lines, line.trimEnd()];
}

/** Words, each with the marks that must stay with it. */
function parts(text: string): string[] {
  const all: string[] = [];
  for (const { segment } of segmenter.segment(text)) {
    if (
      all.length > 0 &&
      (closing.test(segment) || opening.test(all.at(-1)!) || goOn(all.at(-1)!, segment))
    ) {
      all[all.length - 1] += segment;
    } else all.push(segment);
  }
  return all;
}

/** A date, a time, an address, an id: signs without a space between them are one word. */
function goOn(before: string, after: string): boolean {
  return /[!-~]$/.test(before) && /^[!-~]/.test(after);
}

/** Takes a full line off a word that is longer than one, and gives the rest. */
function cut(lines: string[], word: string, width: number): string {
  let head = '';
  for (const letter of word) {
    if (stringWidth(head + letter) > width) break;
    head += letter;
  }
  lines.push(head);
  return word.slice(head.length);
}
