import { plainText } from './said.js';

const MARKS = '(?:总值|总值班|总带班|总护导|带班|带班领导|值班领导|领导|组长|总负责)';
const BEHIND = new RegExp(`([^()、,;/\\n:]+)\\(\\s*${MARKS}\\s*\\)`, 'u');
const BEFORE = new RegExp(`(?:^|[\\s、,;/\\n(])${MARKS}\\s*[:)]\\s*([^()、,;/\\n:\\s]+)`, 'u');
const SINGLE = /^\p{Script=Han}$/u;

/** The name in a cell that is marked as the leader: 张三(总值)、李四, 总值:张三; null where none is. */
export function leaderIn(text: string): string | null {
  const plain = plainText(text)
    .replace(/[【[〔]/gu, '(')
    .replace(/[】\]〕]/gu, ')');
  const behind = BEHIND.exec(plain);
  if (behind) return lastName(behind[1]!);
  return BEFORE.exec(plain)?.[1] ?? null;
}

/** The last of several names with blanks between them; a name that is spaced out (金 玉) is one. */
function lastName(text: string): string {
  const words = text.trim().split(/\s+/u);
  let from = words.length - 1;
  while (from > 0 && SINGLE.test(words[from]!) && SINGLE.test(words[from - 1]!)) from -= 1;
  return words.slice(from).join('');
}
