import { describe, expect, it } from 'vitest';
import { c, cellsOf, codesOf, escaped, inline, readBook, row } from './torture.js';

describe('shared texts', () => {
  const texts: readonly [string, string, string][] = [
    ['plain, with white space', '<t xml:space="preserve"> 张三\n</t>', ' 张三\n'],
    ['rich', '<r><t>张</t></r><r><rPr><b/></rPr><t xml:space="preserve"> 三</t></r>', '张 三'],
    [
      'with a phonetic reading',
      '<t>東京</t><rPh sb="0" eb="2"><t>トウキョウ</t></rPh><phoneticPr fontId="1"/>',
      '東京',
    ],
    ['printed prettily', '\n  <r>\n  <t>李</t>\n </r>\n <r><t>四</t></r>\n', '李四'],
    ['CDATA', '<t><![CDATA[张<三>]]></t>', '张<三>'],
    ['entities, once', '<t>A&amp;lt;B &amp;amp; C</t>', 'A&lt;B &amp; C'],
    ['escapes', '<t>a_x000D_\nb_x0041__x005F_x0042_</t>', 'a\r\nbA_x0042_'],
    ['an escaped pair of surrogates', '<t>_xD842__xdfb7_</t>', '𠮷'],
    ['an escape that no XML can hold', '<t>a_x0001_b_xD800_</t>', 'a_x0001_b_xD800_'],
    ['long', `<t>${'长'.repeat(40_000)}</t>`, '长'.repeat(40_000)],
    ['a formula that is none', `<t>=cmd|'/c calc'!A1</t>`, `=cmd|'/c calc'!A1`],
    ['odd spaces and directions', '<t>　张\u00a0三 \u200b\u202e</t>', '　张\u00a0三 \u200b\u202e'],
    ['beyond the first plane', '<t>𠮷😀&#x20BB7;</t>', '𠮷😀𠮷'],
  ];
  it.each(texts)('%s', async (_, xml, text) => {
    const input = await readBook({
      sheets: [row(1, c('A1', 0, { t: 's' }) + `<c r="B1" t="inlineStr"><is>${xml}</is></c>`)],
      strings: [xml],
    });
    expect(input.refused).toBe(false);
    expect(input.sheets[0]!.rows[0]!.cells).toEqual([
      { kind: 'text', text },
      { kind: 'text', text },
    ]);
  });

  it('that are empty are empty cells', async () => {
    const input = await readBook({
      sheets: [row(1, c('A1', 0, { t: 's' }) + c('B1', 1, { t: 's' }) + c('C1', 2, { t: 's' }))],
      strings: ['', '<t/>', '<t>x</t>'],
    });
    expect(cellsOf(input.sheets[0])).toEqual({ C1: 'text x' });
  });

  it.each([
    ['their table is not there', { 'xl/sharedStrings.xml': null }, '0'],
    ['there is no such text', {}, '7'],
    ['the index is no number', {}, 'x'],
  ])('refused: %s', async (_, parts, index) => {
    const book = { sheets: [row(1, `<c r="A1" t="s"><v>${index}</v></c>`)], strings: ['<t>x</t>'], parts };
    expect(codesOf(await readBook(book))).toEqual(['DAMAGED']);
  });

  it('that are too long are cut, and said', async () => {
    const book = { sheets: [row(1, inline('A1', escaped('😀'.repeat(600_000))))] };
    const input = await readBook(book);
    expect(codesOf(input)).toEqual(['TEXT_CUT A1']);
    expect(input.sheets[0]!.rows[0]!.cells[0]!.text).toBe('😀'.repeat(500_000));
  });
});
