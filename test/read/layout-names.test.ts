import { expect, test } from 'vitest';
import { editDistance, hintOf } from '../../src/read/sheet-name.js';
import { columnLetters } from '../../src/read/letters.js';

test.each([
  ['课堂记录', ['lesson'], [], 'lesson'],
  ['课堂 记录', ['lesson'], [], 'lesson'],
  ['Lessons', ['lesson'], [], 'lesson'],
  ['lesson', ['lesson'], [], 'lesson'],
  ['值日表', ['roster', 'shift'], [], 'roster'],
  ['七年级值班记录表2025', [], ['shift'], null],
  ['学校值班表', [], ['shift'], null],
  ['课堂纪录', [], [], 'lesson'],
  ['Sheet1', [], [], null],
  ['constructor', [], [], null],
])('%s', (name, exact, contained, near) => {
  const hint = hintOf(name);
  expect(hint.exact.toSorted()).toEqual(exact);
  expect(hint.contained).toEqual(contained);
  expect(hint.near).toBe(near);
});

test.each([
  ['', '', 0],
  ['课堂记录', '课堂纪录', 1],
  ['值班表', '值班', 1],
  ['kitten', 'sitting', 3],
])('%s is as far from %s as %d', (a, b, distance) => {
  expect(editDistance(a, b)).toBe(distance);
  expect(editDistance(b, a)).toBe(distance);
});

test.each([
  [0, 'A'],
  [25, 'Z'],
  [26, 'AA'],
  [701, 'ZZ'],
  [702, 'AAA'],
  [16383, 'XFD'],
])('column %d is %s', (column, letters) => expect(columnLetters(column)).toBe(letters));
