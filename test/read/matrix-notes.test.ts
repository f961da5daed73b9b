import { describe, expect, test } from 'vitest';
import { recognise } from '../../src/read/layout.js';
import { grid } from './grid.js';
import { cells } from './matrix-cells.js';

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

describe('a line for remarks or signatures is no post', () => {
  const days = (last: string[]) => [['周一', '甲', '升旗'], ['周二', '乙', ''], ['周三', '丙', '放假']].map((row) => [...row, ...last]); // prettier-ignore

  test.each(['备注', '备 注', '说明', '备注（其他）', '签名', '签字'])('%s with the days down', (header) => {
    const sheet = grid('值班安排', [['2025.9.1-11.7'], ['星期', '校门', header], ...days([])]);
    const { records, summary, told } = cells(sheet, 'place', 'person');
    expect(records).toEqual(['甲', '乙', '丙'].map((name, n) => `place=校门@B2 person=${name}@B${n + 3}`));
    expect(summary).toMatchObject({ rows: 5, ignored: 2, unusedHeaders: [header] });
    expect(told).toEqual(['MATRIX_LINES_UNUSED C2']);
  });

  test('with the days across', () => {
    const sheet = grid('值班安排', [['2025.9.1-11.7'], ['岗位', ...week], ['校门', ...people], ['签名', '', '甲'], ['操场', ...people]]); // prettier-ignore
    const { records, summary, told } = cells(sheet, 'place');
    expect(records).toHaveLength(10);
    expect(summary).toMatchObject({ rows: 11, ignored: 1 });
    expect(told).toEqual(['MATRIX_LINES_UNUSED A4']);
  });
});
