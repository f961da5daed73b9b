import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { AxeResults } from 'axe-core';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Finding } from '../../src/model/finding.js';
import type { Report } from '../../src/model/report.js';
import { html } from '../../src/report/html/html.js';
import { browserPath, startBrowser } from './browser.js';
import { large, sample } from './sample.js';

const skipped = browserPath === undefined ? ' (skipped: no Chromium here; set CHROMIUM to its path)' : '';
const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

let browser: Browser;
let folder: string;
const faults: string[] = [];

/** Opens a report as a file, as people do; any request, error or message of the console is a fault. */
async function open(report: Report, hash = '', options: BrowserContextOptions = {}): Promise<Page> {
  const file = join(folder, `${report.lang}-${report.findings.length}.html`);
  await writeFile(file, html(report));
  const url = pathToFileURL(file).href;
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, ...options });
  const page = await context.newPage();
  await page.route('**/*', (route) => {
    if (route.request().url().split('#')[0] === url) return route.continue();
    faults.push(route.request().url());
    return route.abort();
  });
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => faults.push(message.text()));
  await page.goto(url + hash);
  return page;
}

const found = (page: Page): Promise<number> => page.locator('li.finding:visible').count();
const said = (page: Page): Promise<string> => page.locator('#shown').innerText();

/** Opens every cause that the filters leave. */
async function openCauses(page: Page): Promise<void> {
  const closed = page.locator('details.cause:not([open]):visible > summary').first();
  while ((await closed.count()) > 0) await closed.click();
}

describe.skipIf(skipped !== '')(`report.html in a browser${skipped}`, { timeout: 60_000 }, () => {
  beforeAll(async () => {
    browser = await startBrowser();
    folder = await mkdtemp(join(tmpdir(), 'report-html-'));
  }, 60_000);
  afterEach(async () => {
    for (const context of browser.contexts()) await context.close();
    expect(faults.splice(0)).toEqual([]);
  });
  afterAll(async () => {
    await browser?.close();
    await rm(folder, { recursive: true, force: true });
  });

  describe.each([
    ['zh', 'light', 1366],
    ['en', 'dark', 360],
  ] as const)('in %s, %s, %d wide', (lang, colorScheme, width) => {
    it('has nothing that axe objects to, in any part, and does not scroll sideways', async () => {
      const page = await open(sample(lang), '', { colorScheme, viewport: { width, height: 768 } });
      await page.evaluate(axe);
      for (const part of [
        'findings',
        'coverage',
        'incidents',
        'people',
        'rules',
        'unchecked',
        'problems',
        'about',
      ]) {
        await page.locator(`nav a[href="#${part}"]`).click();
        await page.locator(`#${part}`).waitFor();
        await page.evaluate(() => document.querySelectorAll('details').forEach((each) => (each.open = true)));
        const { violations } = await page.evaluate(() =>
          (globalThis as unknown as { axe: { run(): Promise<AxeResults> } }).axe.run(),
        );
        expect(violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`)).toEqual([]);
        expect(
          await page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
        ).toBeLessThanOrEqual(0);
      }
    });
  });

  it('runs nothing that a cell says', async () => {
    const page = await open(sample('zh'));
    await openCauses(page);
    expect(await page.title()).toBe('安全责任检查报告 · 阳光学校 · 2025-09-30');
    const names = await page.evaluate(() =>
      [...document.querySelectorAll('*')].flatMap((each) => each.getAttributeNames()),
    );
    expect(names.filter((name) => name === 'style' || name.startsWith('on'))).toEqual([]);
    expect(await page.locator('img').count()).toBe(0);
  });

  it('filters by severity, person, place, rule, state, nature and text, and says how many are left', async () => {
    const page = await open(sample('zh'));
    const count = async (): Promise<number> => Number(/\d+/.exec(await said(page))![0]);
    const clear = (): Promise<void> => page.locator('#clear').click();
    await page.getByLabel('重大').check();
    expect(await count()).toBe(3);
    await page.locator('select[name=place]').selectOption('class:七年级1班');
    expect(await count()).toBe(2);
    await page.getByRole('checkbox', { name: '缺佐证' }).check();
    expect(await count()).toBe(1);
    await clear();
    await expect.poll(() => said(page)).toBe('显示 7 / 7 条');
    await page.locator('select[name=person]').selectOption('陈静|T004');
    expect(await count()).toBe(1);
    await page.locator('select[name=person]').selectOption('王建国|T001');
    expect(await count()).toBe(6);
    await page.locator('select[name=role]').selectOption('direct');
    expect(await count()).toBe(0);
    expect(await page.locator('#nothing').isVisible()).toBe(true);
    await clear();
    await page.locator('select[name=rule]').selectOption('principle:lesson');
    expect(await count()).toBe(4);
    await clear();
    await page.getByLabel('未指派').check();
    expect(await count()).toBe(1);
    await clear();
    await page.getByLabel('查找文字').fill('护栏松动');
    expect(await count()).toBe(1);
    await openCauses(page);
    await expect.poll(() => found(page)).toBe(1);
  });

  it('keeps the filters in the URL: they are there after a reload, and after another part was looked at', async () => {
    const page = await open(sample('en'));
    await page.getByLabel('critical').check();
    await page.locator('select[name=person]').selectOption({ index: 3 });
    const before = await said(page);
    await page.reload();
    await expect.poll(() => said(page)).toBe(before);
    expect(before).toBe('2 of 7 shown');
    await page.locator('nav a[href="#rules"]').click();
    await page.locator('nav a[href="#findings"]').click();
    await page.waitForURL(/severity=critical/);
    expect(await page.getByLabel('critical').isChecked()).toBe(true);
  });

  it('opens a finding by its link, even where filters or a closed cause hide it', async () => {
    const report = large('en', 600);
    const last = report.findings.filter(({ severity }) => severity === 'minor').at(-1)!.id;
    const page = await open(report, '#severity=critical');
    await page.evaluate((id) => (location.hash = `f-${id}`), last);
    await page.locator(`#f-${last} dl.more`).waitFor();
    await expect.poll(() => said(page)).toBe('600 of 600 shown');
  });

  it('leads from a person to the findings in which they answer directly', async () => {
    const page = await open(sample('zh'), '#people');
    await page.getByRole('link', { name: '陈静 的发现' }).click();
    await expect.poll(() => said(page)).toBe('显示 1 / 7 条');
    expect(await page.locator('#findings').isVisible()).toBe(true);
  });

  it('prints what the filters leave, a line each, with a line that names the filters', async () => {
    const page = await open(large('zh', 210), '#severity=major');
    await page.locator('li.finding summary').first().click();
    await page.emulateMedia({ media: 'print' });
    await expect.poll(() => found(page)).toBe(90);
    expect(await page.locator('dl.more:visible').count()).toBe(1);
    expect(await page.locator('#filtered').innerText()).toBe('筛选：较大 · 显示 90 / 210 条');
    expect(await page.locator('nav.parts').isVisible()).toBe(false);
    await page.emulateMedia({ media: 'screen' });
    await expect.poll(() => found(page)).toBeLessThan(90);
  });

  it('prints everything with all details only where that is asked for', async () => {
    const page = await open(large('zh', 210));
    const opened = await page.evaluate(() => {
      let count = 0;
      window.print = () => {
        dispatchEvent(new Event('beforeprint'));
        count = document.querySelectorAll('.finding > details[open]').length;
        dispatchEvent(new Event('afterprint'));
      };
      return ['print-all', 'print-view'].map((id) => {
        document.getElementById(id)!.click();
        return count;
      });
    });
    expect(opened).toEqual([210, 0]);
  });

  it('keeps the duties of a post behind one line, opened by a link to one of them', async () => {
    const report = sample('zh');
    const duty = (i: number): Finding => ({ ...report.findings[0]!, id: `00000000000${i}`, subject: { kind: 'duty', key: `d${i}`, label: `校医：第${i}项`, post: i < 3 ? '校医' : '门卫' } }); // prettier-ignore
    const page = await open({ ...report, findings: [0, 1, 2, 3].map(duty) });
    expect(await page.locator('.same > details > summary').allInnerTexts()).toEqual(['校医 3 项职责']);
    expect(await found(page)).toBe(1);
    await page.evaluate(() => (location.hash = '#f-000000000001'));
    await expect.poll(() => page.locator('#f-000000000001 dl.more').isVisible()).toBe(true);
  });

  it('shows more of a long list when asked, and moves there', async () => {
    const page = await open(large('zh', 5000));
    const first = page.locator('details.cause[open]').first();
    const drawn = await first.locator('li.finding').count();
    await first.locator('button.more').click();
    expect(await first.locator('li.finding').count()).toBe(drawn + 50);
    expect(await first.locator('li.finding').nth(drawn).locator('summary:focus').count()).toBe(1);
  });

  it('opens and filters 5,000 findings', async () => {
    const report = large('zh', 5000);
    const critical = report.findings.filter(({ severity }) => severity === 'critical').length;
    const page = await open(report);
    await page.locator('input[value=critical]').check();
    await expect.poll(() => said(page)).toBe(`显示 ${critical} / 5000 条`);
  });

  it('can be read without scripts', async () => {
    const page = await open(sample('zh'), '', { javaScriptEnabled: false });
    for (const part of ['coverage', 'incidents', 'people', 'rules', 'unchecked', 'problems', 'about'])
      expect(await page.locator(`#${part}`).isVisible()).toBe(true);
    expect(await page.locator('#filters').isVisible()).toBe(false);
    await openCauses(page);
    await expect.poll(() => found(page)).toBe(7);
  });

  it.each([
    ['with scripts', true],
    ['without scripts', false],
  ])('opens behind a square of the map its chain and its days, %s', async (_, javaScriptEnabled) => {
    const page = await open(sample('zh'), '#coverage', { javaScriptEnabled });
    expect(await page.locator('.watch .more:visible').count()).toBe(0);
    await page.locator('table.heat td.nobody a').click();
    const square = page.locator('details.watch[open]');
    await square.locator('.more').waitFor();
    expect(await square.locator('summary').innerText()).toContain('操场 · 午间');
    const text = await square.innerText();
    for (const said of ['12:00–13:00', '王建国', '作息时段!E3', '请假（请假!A3）', '2025-09-02；2025-10-08'])
      expect(text).toContain(said);
  });

  it('leads to a square by its link', async () => {
    const page = await open(sample('en'), '#w-2');
    await page.locator('details.watch[open] #w-2').waitFor();
    expect(await page.locator('#coverage').isVisible()).toBe(true);
    expect(await page.locator('#findings').isVisible()).toBe(false);
  });

  it('prints the map with all that stands behind the squares that lack somebody', async () => {
    const page = await open(sample('zh'), '#coverage');
    await page.emulateMedia({ media: 'print' });
    await expect.poll(() => page.locator('.watch .more:visible').count()).toBe(2);
    expect(await page.locator('table.heat').isVisible()).toBe(true);
    const grounds = await page.locator('table.heat td.nobody').evaluate((cell) => getComputedStyle(cell).printColorAdjust); // prettier-ignore
    expect(grounds).toBe('exact');
  });

  it('can be used by the keyboard alone', async () => {
    const page = await open(sample('zh'));
    await page.keyboard.press('Tab');
    expect(await page.locator('a.skip:focus').innerText()).toBe('跳到正文');
    await page.keyboard.press('Enter');
    expect(await page.locator('main:focus').count()).toBe(1);
    expect(await page.locator('#findings').isVisible()).toBe(true);
    await page.locator('li.finding summary').first().focus();
    await page.keyboard.press('Enter');
    expect(await page.locator('dl.more:visible').count()).toBe(1);
  });
});
