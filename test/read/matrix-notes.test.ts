import { describe, expect, test } from 'vitest';
import { recognise } from '../../src/read/layout.js';
import { grid } from './grid.js';

const week = ['星期一', '星期二', '星期三', '星期四', '星期五'];
const people = ['张三', '李梅', '王芳', '赵六', '钱七'];

/** The names in a table of duties of a week, and its dates. */
function duties(rows: string[][]): { names: string[]; dates: string[] } {
  const { sources } = recognise('a.xlsx', [grid('值班表', rows)]);
  const of = (field: string): string[] =>
    sources.flatMap(({ source, rows: read }) => read.map(({ cells }) => cells[source.fields.indexOf(field)]?.text ?? '')); // prettier-ignore
  return { names: [...of('person'), ...of('people')].filter(Boolean).sort(), dates: of('date') };
}

describe('a table of a week keeps what a list would take for the end of a form', () => {
  test.each(['负责人：', '校长：', '值班领导：', '联系人:', '领导：'])(
    'a line that is labelled %s',
    (label) => {
      const { names } = duties([
        ['时段', ...week],
        ['早读 7:20-8:00', ...people],
        [label, ...people],
      ]);
      expect(names).toHaveLength(10);
    },
  );

  test('dates in a title that begins with 日期', () => {
    const with_ = (title: string) =>
      duties([[title], ['时段', ...week], ['早读 7:20-8:00', ...people]]).dates;
    expect(with_('日期：2025年9月8日-9月12日')).toHaveLength(5);
    expect(with_('日期：2025年9月8日-9月12日')).toEqual(with_('值班日期：2025年9月8日-9月12日'));
  });
});
