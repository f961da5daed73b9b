import { SaxesParser } from 'saxes';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Block, PaperBook } from '../../src/report/blocks.js';
import { drawWord } from '../../src/report/word.js';
import { attributes, partsLike, partsOf } from './parts.js';

const book = (blocks: readonly Block[], papers = 1, lang: 'zh' | 'en' = 'zh'): PaperBook => ({
  title: 'A & B',
  lang,
  date: '2025-09-30',
  papers: Array.from({ length: papers }, (_, i) => ({ name: `陈静${i}`, head: `青禾小学 <${i}>`, blocks })),
});
const table: Block = {
  kind: 'table',
  caption: '职责',
  columns: [{ share: 1, label: true }, { share: 3 }, { share: 1, centred: true }],
  header: ['岗位', '职责', '何时'],
  rows: [{ group: '班主任' }, ['1', '晨检\n午检', '每天']],
};
const all: readonly Block[] = [
  { kind: 'title', text: '清单', under: '2025-09-01 至 2026-01-20' },
  { kind: 'heading', text: '一、职责' },
  { kind: 'paragraph', text: '甲', look: 'note' },
  { kind: 'paragraph', text: '说明：', lines: 2 },
  { kind: 'clauses', items: ['第一', '第二'] },
  table,
  { kind: 'pageBreak' },
  { kind: 'signatures', caption: '签字', parties: [{ label: '学校', lines: ['签字：'] }, { label: '本人：陈静', lines: ['签字：'] }] }, // prettier-ignore
];
const texts = (xml: string): string[] => [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map((match) => match[1]!); // prettier-ignore
const documentOf = async (blocks: readonly Block[]): Promise<string> => partsOf(await drawWord(book(blocks))).get('word/document.xml')!; // prettier-ignore

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllEnvs();
});

describe('drawWord', () => {
  it('writes parts that are all well-formed', async () => {
    const parts = partsOf(await drawWord(book(all, 2)));
    expect(parts.size).toBeGreaterThan(8);
    for (const [path, xml] of parts) {
      const faults: string[] = [];
      const parser = new SaxesParser({ xmlns: true });
      parser.on('error', (error) => faults.push(`${path}: ${error.message}`));
      parser.write(xml).close();
      expect(faults).toEqual([]);
    }
  });

  it('says every text of every block, in order', async () => {
    expect(texts(await documentOf(all))).toEqual(['清单', '2025-09-01 至 2026-01-20', '一、职责', '甲', '说明：', '', '', '1. 第一', '2. 第二', '岗位', '职责', '何时', '班主任', '1', '晨检', '午检', '每天', '', '学校', '签字：', '本人：陈静', '签字：']); // prettier-ignore
  });

  it('repeats the header of a table on each page, and splits no row', async () => {
    const rows = (await documentOf([table])).split('<w:tr>').slice(1);
    expect(rows.map((row) => row.includes('<w:tblHeader/>'))).toEqual([true, false, false]);
    expect(rows.every((row) => row.includes('<w:cantSplit/>'))).toBe(true);
    expect(attributes(rows[1]!, 'w:gridSpan', 'w:val')).toEqual(['3']);
  });

  it('has fonts for Chinese that Word and WPS know, and Chinese as their language', async () => {
    const styles = partsOf(await drawWord(book(all))).get('word/styles.xml')!;
    expect(new Set(attributes(styles, 'w:rFonts', 'w:eastAsia'))).toEqual(new Set(['宋体', '黑体']));
    expect(attributes(styles, 'w:lang', 'w:eastAsia')).toEqual(['zh-CN']);
  });

  it('is A4; each paper begins on the front of a sheet and counts its own pages', async () => {
    const bytes = await drawWord(book(all, 3));
    const xml = partsOf(bytes).get('word/document.xml')!;
    expect(attributes(xml, 'w:pgSz', 'w:w')).toEqual(['11906', '11906', '11906']);
    expect(attributes(xml, 'w:type', 'w:val').filter((type) => type === 'oddPage')).toHaveLength(2);
    expect(attributes(xml, 'w:pgNumType', 'w:start')).toEqual(['1', '1', '1']);
    expect(partsLike(bytes, /header\d\.xml$/)).toContain('青禾小学 &lt;2&gt;');
    expect(partsLike(bytes, /footer\d\.xml$/)).not.toContain('NUMPAGES');
    expect(partsLike(await drawWord(book(all)), /footer\d\.xml$/)).toContain('NUMPAGES');
    expect(texts(partsLike(await drawWord(book(all, 1, 'en')), /footer\d\.xml$/)).join('')).toBe('Page  of ');
  });

  it('takes no sign that an office file cannot hold, and no markup', async () => {
    const xml = await documentOf([{ kind: 'paragraph', text: '\u0000<b>&\u202E' }]);
    expect(texts(xml)).toEqual(['&lt;b&gt;&amp;‹U+202E›']);
  });

  it('gives the same bytes at any time and in any time zone', async () => {
    const at = async (time: string, zone: string): Promise<Uint8Array> => {
      vi.stubEnv('TZ', zone);
      vi.useFakeTimers({ toFake: ['Date'], now: new Date(time) });
      return drawWord(book(all, 2));
    };
    const first = await at('2025-09-30T10:00:00Z', 'Asia/Shanghai');
    const second = await at('2031-01-01T23:59:58Z', 'America/New_York');
    expect(Buffer.from(first).equals(Buffer.from(second))).toBe(true);
    expect(partsOf(first).get('docProps/core.xml')).toContain('2025-09-30T00:00:00Z');
  });
});
