import { unzipSync } from 'fflate';
import { describe, expect, it, vi } from 'vitest';
import { addCell, closeBatch, newBatches, takeBatches, type Batch } from '../../src/read/cells/batch.js';
import { cellMaker } from '../../src/read/cells/cell.js';
import { newGrid, rowsOf } from '../../src/read/cells/grid.js';
import { TEXT, type Plain } from '../../src/read/cells/meaning.js';
import { neutralWorkbook } from '../../src/read/cells/neutral.js';
import { deliver } from '../../src/read/deliver.js';
import { GENERAL } from '../../src/read/formats/form.js';
import { defaultLimits } from '../../src/read/limits.js';
import { newSheetPass } from '../../src/read/parts/sheet-pass.js';
import { sha256Of } from '../../src/read/sha256.js';
import { exceljsLoader, type Loader } from '../../src/read/workbook.js';
import { addToCrc, CRC_START, finishCrc } from '../../src/read/zip/crc32.js';
import { bookBytes, c, row } from './torture.js';

type Came = readonly [number, number, Plain];

/** B2 and C2 and E7 of a sheet, which are rows 1 and 2 of the neutral one. */
function batch(): Batch {
  const batches = newBatches();
  addCell(batches, 2, 1, ' t="str"><v>张三</v></c>', TEXT, 0);
  addCell(batches, 2, 2, '><v>2</v></c>', GENERAL, -1);
  addCell(batches, 7, 4, ' t="b"><v>1</v></c>', TEXT, -1);
  closeBatch(batches);
  return takeBatches(batches)[0]!;
}

const sound: readonly Came[] = [
  [1, 1, '张三'],
  [1, 2, 2],
  [2, 4, true],
];

async function delivered(load: Loader): Promise<unknown> {
  const shared = {
    strings: ['张三'],
    pieces: [],
    used: new Uint8Array(1),
    forms: [],
    limits: defaultLimits,
    cells: 0,
    characters: 0,
  };
  const grid = newGrid();
  await deliver(batch(), newSheetPass('x', shared), grid, load, cellMaker(false, ['张三']));
  return rowsOf(grid, new Set()).map(({ number, cells }) => [number, ...cells.map((cell) => cell?.text)]);
}

const giving = (came: readonly Came[]): Loader => {
  return (_, take) => Promise.resolve(came.forEach(([at, column, value]) => take(at, column, value)));
};

describe('every cell must come back where it was put', () => {
  it('as it does from exceljs', async () => {
    const expected = [
      [2, undefined, '张三', '2'],
      [7, undefined, undefined, undefined, undefined, 'TRUE'],
    ];
    expect(await delivered(await exceljsLoader())).toEqual(expected);
    expect(await delivered(giving(sound))).toEqual(expected);
  });

  const wrong: readonly [string, readonly Came[]][] = [
    ['one is lost', sound.slice(0, 2)],
    ['the first is lost', sound.slice(1)],
    ['one is too many', [...sound, [2, 5, 'x']]],
    ['one is in another column', [sound[0]!, [1, 3, 2], sound[2]!]],
    ['one is in another row', [...sound.slice(0, 2), [3, 4, true]]],
    ['a text is another', [[1, 1, '张四'], ...sound.slice(1)]],
  ];
  it.each(wrong)('refused where %s', async (_, came) => {
    await expect(delivered(giving(came))).rejects.toMatchObject({ code: 'DAMAGED' });
  });
});

describe('exceljs', () => {
  it.each([
    ['bytes that are no zip', Uint8Array.from([1, 2, 3])],
    ['two sheets', bookBytes({ sheets: [row(1, c('A1', 1)), row(1, c('A1', 1))] })],
    [
      'a value of another kind than we write',
      bookBytes({ sheets: [row(1, c('A1', 45000, { s: 1 }))], formats: [14] }),
    ],
  ])('is not believed when it gets %s', async (_, bytes) => {
    const load = await exceljsLoader();
    await expect(load(Uint8Array.from(bytes), () => undefined)).rejects.toMatchObject({ code: 'DAMAGED' });
  });
});

describe('zip and hash', () => {
  it('the neutral workbook is a zip that others read too, with its checksums', () => {
    const files = unzipSync(neutralWorkbook('<row r="1"/>'));
    expect(new TextDecoder().decode(files['xl/worksheets/sheet1.xml'])).toContain(
      '<sheetData><row r="1"/></sheetData>',
    );
  });

  it('the checksum is that of zips, however the bytes are cut', () => {
    const bytes = new TextEncoder().encode('123456789');
    const parts = [bytes.subarray(0, 3), bytes.subarray(3)];
    expect(finishCrc(addToCrc(CRC_START, bytes)).toString(16)).toBe('cbf43926');
    expect(finishCrc(parts.reduce(addToCrc, CRC_START)).toString(16)).toBe('cbf43926');
  });

  it('the hash is the same where the platform has none', async () => {
    const bytes = new TextEncoder().encode('张三');
    const own = await sha256Of(bytes);
    vi.stubGlobal('crypto', {});
    expect(await sha256Of(bytes)).toBe(own);
    vi.unstubAllGlobals();
  });
});
