/** Control characters, what ends a line, what turns the direction of reading, and what shows nothing. */
const STEERING =
  /[\u0000-\u001F\u007F-\u009F\u061C\u200B-\u200F\u2028\u2029\u202A-\u202E\u2060-\u2069\uFEFF]+/g;

/** A text on one line, with a blank for whatever might steer a terminal: cells, names of files and options are typed by others. */
export function onOneLine(text: string, blank = ' '): string {
  return text.replace(STEERING, blank);
}

/** Lines as a terminal may show them. */
export function printable(text: string): string {
  return text
    .split('\n')
    .map((line) => onOneLine(line))
    .join('\n');
}
