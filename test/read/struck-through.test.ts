import { describe, expect, it } from 'vitest';
import { c, cellsOf, HEAD, readBook, row, type Book } from './torture.js';

const fonts = '<fonts><font/><font><b/><strike/></font><font><strike val="0"/></font></fonts>';
/** Styles 0: plain, 1: struck through, 2: says that it is not. */
const styles = `${HEAD}<styleSheet>${fonts}<cellStyleXfs><xf fontId="1"/></cellStyleXfs><cellXfs><xf fontId="0"/><xf fontId="1"/><xf fontId="2"/></cellXfs><dxfs><dxf><font><strike/></font></dxf></dxfs></styleSheet>`;
const run = (text: string, properties = ''): string => `<r><rPr>${properties}</rPr><t xml:space="preserve">${text}</t></r>`; // prettier-ignore
const strings = [
  '<t>张三</t>',
  run('李四', '<strike/>') + run('王五'),
  run('赵六', '<strike val="false"/>') + run('、钱七'),
  run(' ', '<strike/>') + run('孙八'),
];

async function told(rows: string, book: Book = {}): Promise<unknown[]> {
  const { problems } = await readBook({
    ...book,
    strings,
    sheets: [rows],
    parts: { 'xl/styles.xml': styles },
  });
  return problems.map(({ code, cell, values }) => [code, cell, values]);
}

describe('text that is struck through', () => {
  it('is read like any other, and said once a sheet', async () => {
    const rows = row(1, c('A1', 0, { t: 's' })) + row(2, c('A2', 0, { t: 's', s: 1 }) + c('B2', 5, { s: 1 }));
    expect(await told(rows)).toEqual([['STRUCK_THROUGH', 'A2', { count: 2 }]]);
    const input = await readBook({ strings, sheets: [rows], parts: { 'xl/styles.xml': styles } });
    expect(cellsOf(input.sheets[0])).toEqual({ A1: 'text 张三', A2: 'text 张三', B2: 'number 5' });
  });

  it('is said where it is a part of a text', async () => {
    expect(await told(row(1, c('A1', 1, { t: 's' })))).toEqual([['STRUCK_THROUGH', 'A1', { count: 1 }]]);
    const inline = `<c r="A1" t="inlineStr"><is>${run('李四', '<strike/>')}${run('王五')}</is></c><c r="B1"><v>1</v></c>`;
    expect(await told(row(1, inline))).toEqual([['STRUCK_THROUGH', 'A1', { count: 1 }]]);
  });

  it.each([
    ['a format says that it is none', c('A1', 0, { t: 's', s: 2 })],
    ['a part says that it is none', c('A1', 2, { t: 's' })],
    ['only a space is', c('A1', 3, { t: 's' })],
    ['the cell is empty', `<c r="A1" s="1"/>`],
    ['the number of the style is none', c('A1', 0, { t: 's', s: 99 })],
  ])('is not said where %s', async (_, cells) => {
    expect(await told(row(1, cells))).toEqual([]);
  });
});
