import { describe, expect, it } from 'vitest';
import { cleanNumber, cleanText } from '../../src/report/clean-text.js';

describe('cleanText', () => {
  it.each([
    ['plain text stays', '七年级1班 a\tb\nc', '七年级1班 a\tb\nc'],
    ['control characters go', 'a\u0000\u0007\u001B[31m\u0085b', 'a[31mb'],
    ['non-characters go', 'a\uFFFE\uFFFF\uFDD0b', 'ab'],
    ['broken characters are replaced', 'a\uD800b\uDC00', 'a\uFFFDb\uFFFD'],
    ['whole pairs stay', '𠮷😀', '𠮷😀'],
    ['what turns the line is shown', 'a\u202Eb', 'a‹U+202E›b'],
    ['so is the mark of Arabic letters', 'a\u061Cb', 'a‹U+061C›b'],
    ['line ends are LF', 'a\r\nb\rc', 'a\nb\nc'],
  ])('%s', (_, text, clean) => {
    expect(cleanText(text)).toBe(clean);
  });

  it('cuts what no cell can hold, says so, and breaks no pair', () => {
    const clean = cleanText(`${'长'.repeat(31_999)}😀😀`);
    expect(clean.length).toBeLessThan(32_767);
    expect(clean).toMatch(/长…（已截断 \/ cut）$/);
  });
});

describe('cleanNumber', () => {
  it.each([
    [0, 0],
    [-1.5, -1.5],
    [NaN, '—'],
    [Infinity, '—'],
  ])('%d', (number, clean) => {
    expect(cleanNumber(number)).toBe(clean);
  });
});
