import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { safeNames } from '../../src/model/safe-name.js';

describe('safeNames', () => {
  it.each([
    ['青禾小学', '青禾小学'],
    ['a/b\\c:d*e?f"g<h>i|j', 'a_b_c_d_e_f_g_h_i_j'],
    ['../../etc', '__.._etc'],
    ['..', '_'],
    ['', '_'],
    [' 第一小学. ', '第一小学'],
    ['CON', '_CON'],
    ['nul.2025', '_nul.2025'],
    ['COM1', '_COM1'],
    ['控\u0000制\u202E符', '控_制_符'],
    ['阿\u061C拉\u2028伯', '阿_拉_伯'],
    ['长'.repeat(200), '长'.repeat(80)],
  ])('%j → %j', (text, name) => {
    expect(safeNames([text])).toEqual([name]);
  });

  it('numbers the second of the same name, whatever its case', () => {
    expect(safeNames(['School', 'school', 'School-2', 'SCHOOL'])).toEqual([
      'School',
      'school-2',
      'School-2-2',
      'SCHOOL-3',
    ]);
  });

  it('gives one plain, unique folder for any text', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary' }), { maxLength: 20 }), (texts) => {
        const names = safeNames(texts);
        expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(texts.length);
        for (const name of names) {
          expect(name).not.toMatch(/[<>:"/\\|?*\u0000-\u001F]|^\.|[. ]$|^$/u);
          expect(name).not.toMatch(/^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i);
        }
      }),
    );
  });
});
