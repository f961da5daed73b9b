import { describe, expect, it } from 'vitest';
import { recognise } from '../../src/read/layout.js';
import { grid, type Written } from './grid.js';

const HEADER = ['日期', '节次', '课程', '任课教师', '应开始时间'];
const row = (date: string): string[] => [date, '第1节', '语文', '张三', '8:00'];

/** What each row of a sheet of lessons says of its class, with its address, and how the sheet was understood. */
function classes(name: string, titles: readonly (readonly Written[])[], header = HEADER, extra: string[] = []): string[] {
  const sheet = grid(name, [...titles, header, ...['2025-09-01', '2025-09-02'].map((date) => [...row(date), ...extra])]);
  const { sources, sheets } = recognise('表.xlsx', [sheet]);
  const said = sources.flatMap(({ source, rows }) => {
    const index = source.fields.indexOf('class');
    return rows.map(({ cells, addresses }) => (index < 0 ? '-' : `${cells[index]?.text} ${addresses?.get(index) ?? ''}`));
  });
  return [...said, ...sheets.flatMap(({ readAs }) => readAs?.zh ?? [])];
} // prettier-ignore

describe('the class of a log without a column for it', () => {
  const told = (address: string, name = '一年级1班'): string[] => [`${name} ${address}`, `${name} ${address}`, `班级按标题读作 ${name}`]; // prettier-ignore
  it.each<[string, string, Written[][], string[]]>([
    ['in the title', '课堂记录', [['一年级1班课堂安全日志']], told('A1')],
    ['in the title as a label', '课堂记录', [['课堂安全日志'], ['', '班级：一年级1班']], told('B2')],
    ['in the name of the sheet', '一(1)班课堂记录', [['课堂安全日志']], told('E2', '一(1)班')],
    ['in the title before the name of the sheet', '一(2)班课堂记录', [['一年级1班课堂记录']], told('A1')],
    ['twice the same', '课堂记录', [['一年级1班课堂安全日志'], ['班级：一年级1班']], told('A1')],
    ['two of them', '课堂记录', [['一年级1班课堂安全日志'], ['班级：一年级2班']], ['-', '-']],
    [
      'two of them, another in the name of the sheet',
      '一(3)班课堂记录',
      [['一年级1班'], ['一年级2班']],
      ['-', '-'],
    ],
    ['a number of classes', '课堂记录', [['全校18班课堂安全日志']], ['-', '-']],
    ['none', '课堂记录', [['课堂安全日志']], ['-', '-']],
  ])('%s', (_, name, titles, expected) => {
    expect(classes(name, titles)).toEqual(expected);
  });

  it('is that of the column where there is one', () => {
    const said = classes('课堂记录', [['一年级1班课堂安全日志']], [...HEADER, '班级'], ['一年级2班']);
    expect(said).toEqual(['一年级2班 ', '一年级2班 ']);
  });

  it('is that of the nearest title where the list goes on with another class', () => {
    const sheet = grid('课堂记录', [['一年级1班'], HEADER, row('2025-09-01'), [], ['', '一年级2班'], HEADER, row('2025-09-01')]); // prettier-ignore
    const { sources, sheets } = recognise('表.xlsx', [sheet]);
    const said = sources.flatMap(({ source, rows }) =>
      rows.filter(({ cells }) => cells[0]).map(({ cells }) => cells[source.fields.indexOf('class')]?.text),
    );
    expect(said).toEqual(['一年级1班', '一年级2班']);
    expect(sheets[0]?.readAs?.zh).toBe('班级按标题读作 一年级1班、一年级2班');
  });

  it('is the nearest among as many titles as rows', () => {
    const sheet = grid('课堂记录', [HEADER, ...Array.from({ length: 40_000 }, (_, i) => (i % 2 ? row('2025-09-01') : ['', `一年级${1 + (i % 20)}班`]))]); // prettier-ignore
    const { sources } = recognise('表.xlsx', [sheet]);
    expect(sources[0]?.rows.at(-1)?.cells[5]?.text).toBe('一年级19班');
  });
});
