import fc from 'fast-check';
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { wrap } from '../../src/report/wrap.js';

describe('wrap', () => {
  it.each<[string, number, string[]]>([
    ['值班人在值班开始时已经到岗。', 10, ['值班人在', '值班开始时', '已经到岗。']],
    ['Whoever teaches the lesson answers', 14, ['Whoever', 'teaches the', 'lesson answers']],
    ['课堂记录!M12', 80, ['课堂记录!M12']],
    ['当时不在（责任区!C2）', 11, ['当时不在', '（责任', '区!C2）']],
    ['', 10, ['']],
    ['aaaa bbbb cc dd', 9, ['aaaa bbbb', 'cc dd']],
    ['日期 2025-09-14 的课', 10, ['日期', '2025-09-14', '的课']],
    ['aaaaaaaaaaaa', 5, ['aaaaa', 'aaaaa', 'aa']],
  ])('%s at %i columns', (text, width, lines) => {
    expect(wrap(text, width)).toEqual(lines);
  });

  it('loses nothing but spaces, and keeps every line within the width', () => {
    const letters = fc.string({
      unit: fc.constantFrom('值', '班', '，', '（', '）', 'a', 'b', ' ', '8', '!'),
      maxLength: 80,
    });
    fc.assert(
      fc.property(letters, fc.integer({ min: 4, max: 40 }), (text, width) => {
        const lines = wrap(text, width);
        expect(lines.join('').replace(/ /g, '')).toBe(text.replace(/ /g, ''));
        for (const line of lines) expect(stringWidth(line)).toBeLessThanOrEqual(width);
      }),
    );
  });
});
