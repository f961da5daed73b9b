import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { AxeResults } from 'axe-core';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Block, PaperBook } from '../../src/report/blocks.js';
import { paperPage } from '../../src/report/paper-page.js';
import { browserPath, startBrowser } from './browser.js';

const blocks = (text: string): readonly Block[] => [
  { kind: 'title', text: '清单', under: '学期' },
  { kind: 'heading', text: '一、职责' },
  { kind: 'paragraph', text, look: 'note' },
  { kind: 'paragraph', text: '说明：', lines: 1 },
  { kind: 'clauses', items: ['第一'] },
  { kind: 'table', caption: '职责', columns: [{ share: 1, label: true }, { share: 3 }, { share: 1, centred: true }], header: ['岗位', '职责', '何时'], rows: [{ group: '班主任' }, ['1', '晨检\n午检', '每天']] }, // prettier-ignore
  { kind: 'signatures', caption: '签字', parties: [{ label: '学校', lines: ['签字：'] }, { label: '本人', lines: ['签字：'] }] }, // prettier-ignore
];
const book = (text = '甲'): PaperBook => ({
  title: '责任清单',
  lang: 'zh',
  date: '2025-09-30',
  papers: ['陈静', '刘洋', '周强'].map((name) => ({ name, head: `青禾小学 ${name}`, blocks: blocks(text) })),
});

describe('paperPage', () => {
  it('draws whatever a school typed as text, and has no script and no address to load from', () => {
    const page = paperPage(book('<script>alert(1)</script><img src=x onerror=alert(1)>'));
    expect(page).not.toMatch(/<script|<img|https?:|style="/);
    expect(page).toContain('&#60;script&#62;');
  });

  it('numbers the papers as their register does, which has no number itself', () => {
    expect(paperPage(book())).toMatch(/<p><a href="#paper-1">陈静<\/a><\/p><ol><li><a href="#paper-2">/);
  });
});

const skipped = browserPath === undefined ? ' (skipped: no Chromium here; set CHROMIUM to its path)' : '';
describe.skipIf(skipped !== '')(`the page of papers in a browser${skipped}`, () => {
  let browser: Browser;
  let folder: string;
  beforeAll(async () => {
    browser = await startBrowser();
    folder = await mkdtemp(join(tmpdir(), 'paper-page-'));
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
    await rm(folder, { recursive: true, force: true });
  });

  it('can be used by everybody, breaks no policy, and prints each paper on a sheet of its own', async () => {
    const file = join(folder, 'duties.html');
    await writeFile(file, paperPage(book()));
    const page = await browser.newPage();
    const faults: string[] = [];
    page.on('console', (message) => faults.push(message.text()));
    await page.goto(pathToFileURL(file).href);
    const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
    await page.evaluate(axe);
    const { violations } = (await page.evaluate('axe.run()')) as AxeResults;
    expect(violations.map(({ id }) => id)).toEqual([]);
    expect(await page.locator('article').count()).toBe(3);
    const share = await page.locator('article').first().locator('thead th').nth(1).evaluate((cell) => cell.getBoundingClientRect().width / cell.parentElement!.getBoundingClientRect().width); // prettier-ignore
    expect(share).toBeCloseTo(0.6, 1);
    const pdf = await page.pdf({ preferCSSPageSize: true });
    expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(3);
    expect(faults).toEqual([]);
    await page.close();
  });
});
