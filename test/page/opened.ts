import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { AxeResults } from 'axe-core';
import { unzipSync } from 'fflate';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { makePage } from '../../.ci/page.js';
import { exampleSchool } from '../../fixtures/example/school.js';
import { drawWorkbook } from '../../src/report/workbook.js';
import type { SchoolSheets } from '../follow/small-school.js';
import { startBrowser } from '../report/browser.js';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** The built page in a real browser, opened from the disk as people open it. */
export interface Opened {
  /** Opens the page anew. */
  open(options?: BrowserContextOptions): Promise<Page>;
  /** Where a file of this name lies, or may be written. */
  at(name: string): string;
  /** Requests, errors and messages of the console since this was asked last. */
  faults(): string[];
  close(): Promise<void>;
}

/** Builds the page and starts a browser; the caller closes it. */
export async function openPage(): Promise<Opened> {
  const folder = await mkdtemp(join(tmpdir(), 'shuifuze-page-'));
  const at = (name: string): string => join(folder, name);
  await writeFile(at('shuifuze.html'), await makePage(JSON.stringify(exampleSchool())));
  const url = pathToFileURL(at('shuifuze.html')).href;
  const browser: Browser = await startBrowser();
  let faults: string[] = [];
  return {
    at,
    open: async (options = {}) => {
      for (const context of browser.contexts()) await context.close();
      const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, locale: 'zh-CN', ...options }); // prettier-ignore
      const page = await context.newPage();
      // The page itself, and what it makes of its own (the worker): nothing else is ever asked for.
      context.on('request', (request) => {
        if (request.url() !== url && !request.url().startsWith('blob:null/')) faults.push(request.url());
      });
      page.on('pageerror', (error) => faults.push(error.message));
      page.on('console', (message) => faults.push(message.text()));
      await page.goto(url);
      return page;
    },
    faults: () => {
      const all = faults;
      faults = [];
      return all;
    },
    close: async () => {
      await browser.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** A workbook with these sheets. */
export function workbookOf(sheets: SchoolSheets): Promise<Uint8Array> {
  return drawWorkbook({
    title: '青禾小学',
    date: '2025-09-30',
    listSheet: '下拉',
    sheets: Object.entries(sheets).map(([name, rows]) => ({ name, rows, columns: (rows[0] ?? []).map(() => ({ width: 12 })) })), // prettier-ignore
  });
}

/** Drops files on the page, as from the desktop. */
export async function drop(page: Page, files: Readonly<Record<string, Uint8Array>>): Promise<void> {
  const told = Object.entries(files).map(([name, bytes]) => [name, Buffer.from(bytes).toString('base64')]);
  await page.evaluate((all) => {
    const dataTransfer = new DataTransfer();
    for (const [name = '', base64 = ''] of all) {
      const bytes = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));
      dataTransfer.items.add(new File([bytes], name));
    }
    document.body.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
  }, told);
}

/** Waits for a screen: `result`, `failed` … */
export async function screen(page: Page, name: string): Promise<void> {
  await page.locator(`body[data-screen=${name}]`).waitFor({ timeout: 60_000 });
}

/** Takes all papers and unpacks them. */
export async function takePapers(page: Page): Promise<Record<string, Uint8Array>> {
  await page.locator('nav [data-tab=papers]').click();
  const [download] = await Promise.all([page.waitForEvent('download'), page.locator('#take').click()]);
  return unzipSync(readFileSync(await download.path()));
}

/** What axe objects to on the page as it is, and by how much it scrolls sideways. */
export async function objections(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  const { violations } = await page.evaluate(() =>
    (globalThis as unknown as { axe: { run(of: unknown): Promise<AxeResults> } }).axe.run({
      exclude: ['iframe'],
    }),
  );
  const sideways = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  return [
    ...violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`),
    ...(sideways > 0 ? [`scrolls sideways by ${sideways}`] : []),
  ];
}
