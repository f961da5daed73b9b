import stringWidth from 'string-width';
import { expect, it } from 'vitest';
import { wrapped } from '../../src/command/wrapped.js';

const text =
  '没有读：/data/子校/东关小学.xlsx（在下级文件夹里；这次只把给出的文件夹里的工作簿各算一所学校。每个文件夹一所学校时，请用 --school-per folder）';

it('breaks a message at the width of the terminal, further lines indented, with nothing lost', () => {
  const lines = wrapped(text, { columns: 40, isTTY: true }).split('\n');
  expect(lines.length).toBeGreaterThan(2);
  expect(lines.filter((line) => stringWidth(line) > 40)).toEqual([]);
  expect(lines.slice(1).every((line) => line.startsWith('  '))).toBe(true);
  expect(lines.join('').replace(/ /g, '')).toBe(text.replace(/ /g, ''));
});

it('leaves it on one line where it is not for a terminal, or short', () => {
  expect(wrapped(text, { columns: undefined, isTTY: false })).toBe(text);
  expect(wrapped('完成', { columns: 40, isTTY: true })).toBe('完成');
});
