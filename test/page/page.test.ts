import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { main } from '../../src/command/main.js';
import type { Report } from '../../src/model/report.js';
import { readSchool } from '../../src/read-school.js';
import { world } from '../command/outside.js';
import { edited, school } from '../follow/small-school.js';
import { browserPath } from '../report/browser.js';
import { drop, objections, openPage, screen, takePapers, workbookOf, type Opened } from './opened.js';

const skipped = browserPath === undefined ? ' (skipped: no Chromium here; set CHROMIUM to its path)' : '';

let opened: Opened;
let small: Uint8Array;

/** The reports of the command on the same files, on the day of the page. */
async function byCommand(folder: string, ...args: readonly string[]): Promise<Buffer> {
  const now = new Date();
  const today = [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')); // prettier-ignore
  const outside = world({ today: today.join('-') });
  await main(['check', ...args, '-o', opened.at(folder), '--fail-on', 'none', '--quiet'], outside);
  return readFile(opened.at(`${folder}/report.json`));
}

/** Opens the page, drops the small school on it, and waits for what was found. */
async function checkSmall(files: Readonly<Record<string, Uint8Array>> = {}): Promise<Page> {
  const page = await opened.open();
  await drop(page, { '青禾小学.xlsx': small, ...files });
  await screen(page, 'result');
  return page;
}

const text = (page: Page, selector: string): Promise<string> => page.locator(selector).innerText();
const tab = (page: Page, name: string): Promise<void> => page.locator(`nav [data-tab=${name}]`).click();

describe.skipIf(skipped !== '')(`the offline page in a browser${skipped}`, { timeout: 120_000 }, () => {
  beforeAll(async () => {
    [opened, small] = await Promise.all([openPage(), workbookOf(school)]);
    await writeFile(opened.at('青禾小学.xlsx'), small);
  }, 120_000);
  afterEach(() => expect(opened.faults()).toEqual([]));
  afterAll(() => opened?.close());

  it('is one file of less than 3 MB', async () => {
    expect((await readFile(opened.at('shuifuze.html'))).length).toBeLessThan(3_000_000);
  });

  it('gives the example school the same reports as the command, byte for byte', async () => {
    const example = opened.at('示例学校.xlsx');
    await main(['template', '--with-example', '-o', example, '--lang', 'zh'], world());
    const page = await opened.open();
    await page.locator('#example').click();
    await screen(page, 'result');
    const papers = await takePapers(page);
    expect(Buffer.from(papers['示例学校.xlsx']!).equals(await readFile(example))).toBe(true);
    expect(Buffer.from(papers['report.json']!).equals(await byCommand('example', example))).toBe(true);
    for (const name of ['report.html', 'report.xlsx', '示例学校.marked.xlsx'])
      expect(Buffer.from(papers[name]!).equals(await readFile(opened.at(`example/${name}`))), name).toBe(true); // prettier-ignore
    const lists = Object.keys(papers).filter((name) => /^职责清单和责任书\/(职责清单|责任书)\/.*\.docx$/.test(name)); // prettier-ignore
    expect(lists.length).toBeGreaterThan(100);
    expect(Object.keys(papers)).toContain('职责清单和责任书/duties.html');
  });

  it('shows the report of a workbook that is dropped, with its filters', async () => {
    const page = await checkSmall();
    await tab(page, 'report');
    const frame = page.frameLocator('#report');
    await frame.locator('#findings .cause').first().waitFor();
    const shown = await frame.locator('#shown').innerText();
    await frame.locator('input[value=no-evidence]').check();
    await expect.poll(() => frame.locator('#shown').innerText()).not.toBe(shown);
    await frame.locator('nav a[href="#people"]').click();
    expect(await frame.locator('#people').isVisible()).toBe(true);
    expect(await page.title()).toBe('青禾小学 · 2025-09-30 · 谁负责 · 学校安全责任检查');
  });

  it('packs a workbook of reports that the reader reads, and the marked copy', async () => {
    const page = await checkSmall();
    const papers = await takePapers(page);
    const { ledgers } = await readSchool([{ name: 'report.xlsx', bytes: papers['report.xlsx']! }]);
    const { findings } = JSON.parse(Buffer.from(papers['report.json']!).toString()) as Report;
    const gaps = findings.filter(({ verdict }) => verdict === 'gap');
    expect(ledgers[0]?.rows.map(({ id }) => id).sort()).toEqual(gaps.map(({ id }) => id).sort());
    const marked = await readSchool([{ name: 'm.xlsx', bytes: papers['青禾小学.marked.xlsx']! }]);
    expect(marked.present.has('lesson')).toBe(true);
    expect(await text(page, '#taken')).toContain('谁负责-青禾小学-2025-09-30.zip');
  });

  it('checks anew as of another day, and keeps to it in the other language and in the papers', async () => {
    const page = await checkSmall();
    expect(await page.locator('#as-of').inputValue()).toBe('2025-09-30');
    await page.locator('#as-of').fill('2025-09-15');
    await page.locator('#as-of-form button').click();
    await expect.poll(() => page.title()).toContain('2025-09-15');
    await page.locator('#language').click();
    await expect.poll(() => page.title()).toContain('shuifuze');
    expect(await page.locator('#as-of').inputValue()).toBe('2025-09-15');
    const papers = await takePapers(page);
    const report = JSON.parse(Buffer.from(papers['report.json']!).toString()) as Report;
    expect(report.asOf).toBe('2025-09-15');
  });

  it('answers who is responsible, and anew where the time changes', async () => {
    const page = await checkSmall();
    await tab(page, 'who');
    await page.locator('#q-date').fill('2025-09-01');
    await page.locator('#q-time').fill('08:10');
    await page.locator('#q-where').selectOption('');
    await page.locator('#q-class').selectOption('三年级1班');
    await page.locator('#answer .who .name', { hasText: '陈静' }).waitFor();
    await page.locator('#q-time').fill('09:00');
    await page.locator('#answer .who .name', { hasText: '张伟' }).waitFor();
    await page.locator('#q-class').selectOption('');
    await page.locator('#q-time').fill('23:00');
    await page.locator('#answer .nobody').waitFor();
    await page.locator('#a-who').selectOption('陈静');
    await page.locator('#stand-in .answer', { hasText: '陈静不在' }).waitFor();
  });

  it('compares with the old report and reads the ledger back, dropped together or afterwards', async () => {
    const page = await checkSmall();
    const old = await takePapers(page);
    const [baseline, ledger] = [old['report.json']!, old['report.xlsx']!];
    const mended = await workbookOf(edited(school, '隐患台账', 1, '整改完成日期', '2025-09-04'));
    for (const [name, bytes] of Object.entries({ 'old.json': baseline, 'old.xlsx': ledger, '青禾小学.xlsx': mended })) await writeFile(opened.at(name), bytes); // prettier-ignore
    const asked = [opened.at('青禾小学.xlsx'), '--baseline', opened.at('old.json'), '--ledger', opened.at('old.xlsx')]; // prettier-ignore
    const expected = await byCommand('compared', ...asked);
    await writeFile(opened.at('青禾小学.xlsx'), small);
    const together = await opened.open();
    await drop(together, { '青禾小学.xlsx': mended, 'old.json': baseline, 'old.xlsx': ledger });
    await screen(together, 'result');
    expect(Buffer.from((await takePapers(together))['report.json']!).equals(expected)).toBe(true);
    const after = await opened.open();
    await drop(after, { '青禾小学.xlsx': mended });
    await screen(after, 'result');
    await drop(after, { 'old.json': baseline, 'old.xlsx': ledger });
    await screen(after, 'busy');
    await screen(after, 'result');
    expect(Buffer.from((await takePapers(after))['report.json']!).equals(expected)).toBe(true);
  });

  it('says of a file that is no workbook what it is and how to mend it, as the command does', async () => {
    const page = await opened.open();
    await drop(page, { '名单.xlsx': new TextEncoder().encode('姓名,岗位\n') });
    await screen(page, 'result');
    expect(await text(page, '#tab-problems h1')).toBe('没有读到任何记录');
    expect(await text(page, '.problems.error')).toContain('请把文件名的后缀改为 .csv');
  });

  it.each([
    ['an old report without its school', { 'report.json': '{}' }, '请把学校的工作簿和它一起拖进来'],
    [
      'a JSON that is no report',
      { 'x.json': '{}', 'a.csv': '姓名\n' },
      'x.json 不是本程序写出的 report.json',
    ],
    ['two old reports', { 'a.json': '{}', 'b.json': '{}' }, '一次只能对比一份'],
    [
      'a roll-up that is none',
      { 'district.json': '{}', 'a.csv': '姓名\n' },
      'district.json 不是本程序写出的',
    ],
    ['a roll-up alone', { 'district.json': '{}' }, '不是本程序写出的 district.json'],
  ])('says what to do with %s, and goes on from there', async (_, files: Record<string, string>, said) => {
    const page = await opened.open();
    const bytes = Object.entries(files).map(([name, content]) => [name, new TextEncoder().encode(content)]);
    await drop(page, Object.fromEntries(bytes) as Record<string, Uint8Array>);
    await screen(page, 'failed');
    expect(await text(page, 'main')).toContain(said);
    await page.locator('#anew').click();
    await screen(page, 'start');
    await drop(page, { '青禾小学.xlsx': small });
    await screen(page, 'result');
  });

  it('lists problems first, those alike together', async () => {
    const page = await opened.open();
    const doubtful = edited(edited(school, '课堂记录', 1, '教师到岗时间', '下雨'), '课堂记录', 2, '应到人数', '很多');
    await drop(page, { '青禾小学.xlsx': await workbookOf(doubtful) });
    await screen(page, 'result');
    expect(await page.locator('body').getAttribute('data-shown')).toBe('problems');
    expect(await text(page, '#tab-problems')).toContain('课堂记录!H2');
    await page.locator('main [data-tab=report]').click();
    expect(await page.locator('#report').isVisible()).toBe(true);
  }); // prettier-ignore

  it('asks of several workbooks whether they are one school', async () => {
    const page = await opened.open();
    const { 学校: own, ...others } = school;
    await drop(page, { '一.xlsx': await workbookOf({ 学校: own! }), '二.xlsx': await workbookOf(others) });
    await screen(page, 'several');
    await page.locator('#one-school').click();
    await screen(page, 'result');
    expect(await text(page, '.school')).toBe('青禾小学 · 2025-09-30');
  });

  it('checks a folder of schools one by one, whatever becomes of one, and rolls them up', async () => {
    const page = await opened.open();
    const other = edited(edited(school, '学校', 1, '内容', '红星小学'), '学校', 2, '内容', '3133000002');
    await drop(page, { 'a.xlsx': small, 'b.xlsx': await workbookOf(other), 'c.xlsx': new Uint8Array([1]), 'd.docx': small }); // prettier-ignore
    await screen(page, 'several');
    await page.locator('#each-file').click();
    await page.locator('#take').waitFor();
    const rows = await page.locator('.schools tbody tr').allInnerTexts();
    expect(rows.map((row) => row.split('\t')[0]!.trim())).toEqual(['青禾小学\n\na', '红星小学\n\nb', 'c']);
    expect(rows[2]).toContain('有文件读不出');
    expect(await text(page, '#tab-schools')).toContain('d.docx: 不是工作簿');
    expect(await objections(page)).toEqual([]);
    const [download] = await Promise.all([page.waitForEvent('download'), page.locator('#take').click()]);
    const files = unzipSync(await readFile(await download.path()));
    const [own, ours] = ['a/report.json', 'b/report.json'].map((name) => Buffer.from(files[name]!));
    expect([own, ours].map((json) => (JSON.parse(json!.toString()) as Report).school.name)).toEqual(['青禾小学', '红星小学']); // prettier-ignore
    await page.locator('nav [data-tab=roll-up]').click();
    const frame = page.frameLocator('#report');
    await frame.locator('h1', { hasText: '区域安全责任检查汇总' }).waitFor();
    await frame.locator('details > summary').first().click();
    await frame.locator('a[href="b/report.html"]:visible').first().click();
    await frame.locator('.banner', { hasText: '红星小学' }).waitFor();
    await page.locator('nav [data-tab=schools]').click();
    await page.locator('[data-report=a]').click();
    await frame.locator('.banner', { hasText: '青禾小学' }).waitFor();
  });

  it('compares many schools with an earlier run, and passes over what the program wrote, as the command does', async () => {
    const folder = opened.at('district');
    const lay = async (name: string, bytes: Uint8Array): Promise<void> => {
      await mkdir(folder, { recursive: true });
      await writeFile(join(folder, name), bytes);
    };
    const other = edited(edited(school, '学校', 1, '内容', '红星小学'), '学校', 2, '内容', '3133000002');
    await lay('a.xlsx', small);
    await lay('b.xlsx', await workbookOf(other));
    const batch = (out: string, ...more: string[]): Promise<number> =>
      main(['batch', folder, '-o', opened.at(out), '--fail-on', 'none', '--quiet', '--lang', 'zh', ...more], world());
    await batch('district/earlier');
    await rm(join(folder, 'b.xlsx'));
    await lay('a.xlsx', await workbookOf(edited(school, '隐患台账', 1, '整改完成日期', '2025-09-04')));
    await lay('c.xlsx', await readFile(join(folder, 'earlier/a/report.xlsx')));
    await batch('later', '--baseline', join(folder, 'earlier'));
    const page = await opened.open();
    await page.locator('#folder').setInputFiles(folder);
    await screen(page, 'several');
    expect(await text(page, 'main')).toContain('与上次的区域汇总对比');
    expect(await objections(page)).toEqual([]);
    await page.locator('#each-file').click();
    await page.locator('#take').waitFor();
    expect(await text(page, '#tab-schools')).toContain('c.xlsx: 这是本程序写出的检查报告，不是学校的记录');
    const [download] = await Promise.all([page.waitForEvent('download'), page.locator('#take').click()]);
    const files = unzipSync(await readFile(await download.path()));
    for (const name of ['a/report.json', 'district.jsonl', 'district.csv'])
      expect(Buffer.from(files[name]!).equals(await readFile(opened.at(`later/${name}`))), name).toBe(true);
    const [own, theirs] = [Buffer.from(files['district.json']!), await readFile(opened.at('later/district.json'))].map(
      (json) => JSON.parse(json.toString()) as { passed: unknown; movement?: { went: unknown[] } },
    );
    // What lies beside the workbooks is called by its path on the machine, which a page does not know.
    expect({ ...own, passed: null }).toEqual({ ...theirs, passed: null });
    expect(own?.movement?.went).toEqual([{ folder: 'b', name: '红星小学' }]);
  }); // prettier-ignore

  it('gives up a run over schools when asked', async () => {
    const page = await opened.open();
    await drop(page, { 'a.xlsx': small, 'b.xlsx': small });
    await screen(page, 'several');
    await page.locator('#each-file').click();
    await page.locator('#cancel').click();
    await screen(page, 'start');
  });

  it('prints every finding of the report, a line each, and not the bar', async () => {
    const page = await checkSmall();
    await tab(page, 'report');
    await page.frameLocator('#report').locator('#findings .cause').first().waitFor();
    await page.emulateMedia({ media: 'print' });
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    expect(await page.locator('#printed li.finding:visible').count()).toBeGreaterThan(50);
    expect(await page.locator('#printed dl.more:visible').count()).toBe(0);
    expect(await page.locator('.brand').isVisible()).toBe(false);
    await page.evaluate(() => dispatchEvent(new Event('afterprint')));
    await page.emulateMedia({ media: 'screen' });
    expect(await page.locator('#printed').count()).toBe(0);
    expect(await page.locator('#report').isVisible()).toBe(true);
  });

  it('can be cancelled, and used again', async () => {
    const page = await opened.open();
    await page.locator('#example').click();
    await page.locator('#cancel').click();
    await screen(page, 'start');
    expect(await text(page, '#said')).toBe('已取消。文件没有改动。');
    await drop(page, { '青禾小学.xlsx': small });
    await screen(page, 'result');
  });

  it('speaks the other language when asked, before and after a check', async () => {
    const page = await opened.open({ locale: 'en-GB' });
    expect(await text(page, 'h1')).toBe('School safety: where does nobody answer?');
    await page.locator('#language').click();
    expect(await text(page, 'h1')).toBe('学校安全责任，哪里没有人负责？');
    expect(await page.locator('html').getAttribute('lang')).toBe('zh-CN');
    await drop(page, { '青禾小学.xlsx': small });
    await screen(page, 'result');
    await page.locator('#language').click();
    await page.frameLocator('#report').locator('h1', { hasText: 'Safety responsibility report' }).waitFor({ state: 'attached' }); // prettier-ignore
    const { lang } = JSON.parse(Buffer.from((await takePapers(page))['report.json']!).toString()) as Report;
    expect(lang).toBe('en');
  });

  it('saves the empty template', async () => {
    const page = await opened.open();
    const [download] = await Promise.all([page.waitForEvent('download'), page.locator('#template').click()]);
    expect(download.suggestedFilename()).toBe('谁负责-空白模板.xlsx');
    await main(['template', '-o', opened.at('t.xlsx'), '--lang', 'zh'], world());
    expect((await readFile(await download.path())).equals(await readFile(opened.at('t.xlsx')))).toBe(true);
  });

  it('shows a sentence and a way on where the program fails', async () => {
    const page = await opened.open();
    await page.evaluate(() => setTimeout(() => (undefined as unknown as () => void)()));
    await screen(page, 'failed');
    expect(await text(page, 'main')).toContain('您的文件没有改动');
    expect(opened.faults()).toHaveLength(1);
    await page.locator('#anew').click();
    await drop(page, { '青禾小学.xlsx': small });
    await screen(page, 'result');
  });

  it('shows a sentence and a way on where the worker fails, and begins a new one', async () => {
    const page = await opened.open();
    await page.evaluate(() => {
      const { postMessage } = Worker.prototype;
      Worker.prototype.postMessage = function (this: Worker) {
        Worker.prototype.postMessage = postMessage;
        this.dispatchEvent(new ErrorEvent('error', { message: 'out of memory' }));
      };
    });
    await drop(page, { '青禾小学.xlsx': small });
    await screen(page, 'failed');
    expect(await page.locator('pre').textContent()).toContain('out of memory');
    await page.locator('#anew').click();
    await drop(page, { '青禾小学.xlsx': small });
    await screen(page, 'result');
  });

  it('takes no word that is dragged within it for a file', async () => {
    const page = await checkSmall();
    await page.evaluate(() => {
      const dataTransfer = new DataTransfer();
      dataTransfer.setData('text/plain', 'word');
      document.body.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
    });
    expect(await page.locator('body').getAttribute('data-screen')).toBe('result');
  });

  it('keeps nothing', async () => {
    const page = await checkSmall();
    expect(await page.context().storageState()).toEqual({ cookies: [], origins: [] });
  });

  it('can be used by the keyboard alone', async () => {
    const page = await opened.open();
    const press = async (id: string, key = 'Tab'): Promise<void> => {
      for (let i = 0; i < 30 && (await page.locator(`${id}:focus`).count()) === 0; i++) await page.keyboard.press(key); // prettier-ignore
      await page.keyboard.press('Enter');
    };
    await press('#example');
    await screen(page, 'busy');
    await press('#cancel');
    await screen(page, 'start');
    await drop(page, { '青禾小学.xlsx': small });
    await screen(page, 'result');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('report');
    await press('nav [data-tab=who]', 'Shift+Tab');
    await page.locator('#answer .answer').waitFor();
    await press('#q-time');
  });

  describe.each([
    ['zh-CN', 'light', 1366],
    ['en-GB', 'dark', 360],
  ] as const)('in %s, %s, %d wide', (locale, colorScheme, width) => {
    it('has nothing that axe objects to, on any screen', async () => {
      const page = await opened.open({ locale, colorScheme, viewport: { width, height: 768 } });
      const found: Record<string, string[]> = { start: await objections(page) };
      await page.locator('#example').click();
      found['busy'] = await objections(page);
      await screen(page, 'result');
      await page.locator('#tab-problems details').first().evaluate((each: HTMLDetailsElement) => (each.open = true)); // prettier-ignore
      found['problems'] = await objections(page);
      await tab(page, 'report');
      found['report'] = await objections(page);
      await tab(page, 'who');
      await page.locator('#answer .answer').waitFor();
      await page.locator('#a-who').selectOption({ index: 3 });
      await page.locator('#stand-in .answer').waitFor();
      found['who'] = await objections(page);
      await takePapers(page);
      found['papers'] = await objections(page);
      await drop(page, { 'report.json': new TextEncoder().encode('{}') });
      await screen(page, 'failed');
      found['refused'] = await objections(page);
      await page.evaluate(() => setTimeout(() => (undefined as unknown as () => void)()));
      await page.locator('details').first().waitFor();
      opened.faults();
      await page.locator('details').evaluate((each: HTMLDetailsElement) => (each.open = true));
      found['failed'] = await objections(page);
      await page.locator('#anew').click();
      await drop(page, { 'a.csv': small, 'b.csv': small });
      await screen(page, 'several');
      found['several'] = await objections(page);
      expect(Object.entries(found).filter(([, objected]) => objected.length > 0)).toEqual([]);
    });
  });
});
