import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { c, cellsOf, codesOf, escaped, inline, readBook, row, type Book } from './torture.js';

async function values(cells: string, book: Book = {}): Promise<Record<string, string>> {
  return cellsOf((await readBook({ ...book, sheets: [row(1, cells)] })).sheets[0]);
}

describe('numbers', () => {
  it.each([
    ['-0', 'number 0'],
    ['+5', 'number 5'],
    [' 5\n', 'number 5'],
    ['.5', 'number 0.5'],
    ['5.', 'number 5'],
    ['1E-3', 'number 0.001'],
    ['1.1010119900307E+17', 'number 110101199003070000'],
    ['<![CDATA[42]]>', 'number 42'],
  ])('%s', async (text, said) => {
    expect(await values(c('A1', text))).toEqual({ A1: said });
  });

  it.each(['1E+400', '1,234', 'abc', '0x1F', 'Infinity', 'NaN', '1 2', '１'])(
    '%s is none, and said',
    async (text) => {
      const input = await readBook({ sheets: [row(1, c('A1', text))] });
      expect([cellsOf(input.sheets[0]), codesOf(input)]).toEqual([
        { A1: `error ${text}` },
        ['BAD_NUMBER A1'],
      ]);
    },
  );

  it('that stand for codes are read as they show, and said once a column', async () => {
    const rows = [7, 42, 1234].map((number, index) => row(index + 1, c(`B${index + 1}`, number, { s: 1 })));
    const input = await readBook({ sheets: [rows.join('')], formats: ['000'] });
    expect(cellsOf(input.sheets[0])).toEqual({ B1: 'text 007', B2: 'text 042', B3: 'text 1234' });
    expect(input.problems.map(({ code, cell, values }) => [code, cell, values])).toEqual([
      ['NUMBER_AS_CODE', 'B1', { count: 3 }],
    ]);
  });

  it.each([
    ['"T"000', 7, 'text T007'],
    ['000', 7.5, 'number 7.5'],
    ['000', -7, 'number -7'],
    ['0', 7, 'number 7'],
    ['00.0', 7, 'number 7'],
  ])('the format %s makes of %s: %s', async (format, number, said) => {
    expect(await values(c('A1', number, { s: 1 }), { formats: [format] })).toEqual({ A1: said });
  });
});

describe('formulas give what they were last calculated to', () => {
  const formulas: readonly [string, string, Record<string, string>][] = [
    ['nought', c('A1', 0, { f: '1-1' }), { A1: 'number 0' }],
    ['no', c('A1', 0, { f: '1=2', t: 'b' }), { A1: 'boolean false' }],
    ['an empty text', c('A1', '', { f: '""', t: 'str' }), { A1: 'text ' }],
    ['a text that looks like a number', c('A1', '0', { f: 'TEXT(0,"0")', t: 'str' }), { A1: 'text 0' }],
    [
      'a text with entities',
      c('A1', 'A&amp;lt;B &amp;amp; C', { f: 'B1', t: 'str' }),
      { A1: 'text A&lt;B &amp; C' },
    ],
    [
      'a text in a cell formatted as a date',
      c('A1', '未填', { f: 'IF(1,"未填")', t: 'str', s: 1 }),
      { A1: 'text 未填' },
    ],
    [
      'an error in a cell formatted as a date',
      c('A1', '#N/A', { f: 'NA()', t: 'e', s: 1 }),
      { A1: 'error #N/A' },
    ],
    ['a date', c('A1', 45000, { f: 'TODAY()', s: 1 }), { A1: 'date 2023-03-15' }],
    ['nothing, never calculated', c('A1', null, { f: 'SUM(B1:B3)' }), { A1: 'uncalculated' }],
    ['an empty value, never calculated', c('A1', '', { f: 'SUM(B1:B3)' }), { A1: 'uncalculated' }],
    [
      'shared',
      '<c r="A1"><f t="shared" ref="A1:B1" si="0">C1</f><v>2</v></c><c r="B1" t="str"><f t="shared" si="0"/><v>x</v></c>',
      { A1: 'number 2', B1: 'text x' },
    ],
    ['shared, its first cell gone', '<c r="B1"><f t="shared" si="5"/><v>2</v></c>', { B1: 'number 2' }],
    ['an array', '<c r="A1"><f t="array" ref="A1:A2">B1:B2*2</f><v>6</v></c>', { A1: 'number 6' }],
    ['a data table', '<c r="A1"><f t="dataTable" ref="A1:A2" r1="B1"/><v>6</v></c>', { A1: 'number 6' }],
  ];
  it.each(formulas)('%s', async (_, cells, expected) => {
    expect(await values(cells, { formats: [14] })).toEqual(expected);
  });
});

describe('errors and booleans', () => {
  it.each(['#N/A', '#DIV/0!', '#SPILL!', '#未知!', 'A&amp;B'])(
    'the error %s keeps its name',
    async (error) => {
      expect(await values(c('A1', error, { t: 'e' }))).toEqual({
        A1: `error ${error.replace('&amp;', '&')}`,
      });
    },
  );

  it('booleans, written either way', async () => {
    const cells = c('A1', 1, { t: 'b' }) + c('B1', 'false', { t: 'b' }) + c('C1', 'true', { t: 'b' });
    expect(await values(cells)).toEqual({ A1: 'boolean true', B1: 'boolean false', C1: 'boolean true' });
  });
});

describe('any text', () => {
  const xmlText = fc
    .string({ unit: 'binary', maxLength: 40 })
    .map((text) =>
      text.replaceAll(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '').replaceAll('_x', 'x'),
    );
  const asXml = (text: string) => escaped(text).replaceAll('\r', '&#13;');

  it('comes back as it is, shared or not', async () => {
    const property = fc.asyncProperty(fc.array(xmlText, { minLength: 1, maxLength: 20 }), async (texts) => {
      const shared = texts.map((_, index) => c(`A${index + 1}`, index, { t: 's' }));
      const rows = texts.map((text, index) =>
        row(index + 1, shared[index]! + inline(`B${index + 1}`, asXml(text))),
      );
      const input = await readBook({
        sheets: [rows.join('')],
        strings: texts.map((text) => `<t xml:space="preserve">${asXml(text)}</t>`),
      });
      const expected = texts.flatMap((text, index) =>
        text === ''
          ? []
          : [
              [`A${index + 1}`, `text ${text}`],
              [`B${index + 1}`, `text ${text}`],
            ],
      );
      expect(cellsOf(input.sheets[0])).toEqual(Object.fromEntries(expected));
    });
    await fc.assert(property, { numRuns: 60 });
  });
});
