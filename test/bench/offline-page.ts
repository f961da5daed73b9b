import { spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { startBrowser } from '../report/browser.js';
import { bigWorkbook } from './big-workbook.js';
import { ratio, whole, writePage, type Table } from './page.js';

// Measures the offline page in Chromium against the command on the same workbook, by turns, and rewrites its table in
// docs/performance.md. Both read, judge, seek repairs and draw report.html.

const LESSONS = 20_000;
const TURNS = 3;

const folder = await mkdtemp(join(tmpdir(), 'shuifuze-bench-'));
const file = join(folder, 'big.xlsx');
await writeFile(file, await bigWorkbook(LESSONS));
const browser = await startBrowser();

interface Run {
  readonly check: number;
  /** The longest task of the main thread from the choice of the file to the report in its frame. */
  readonly longest: number;
  readonly paint: number;
}

/** Opens the page from the disk and checks the workbook in it. */
async function inPage(): Promise<Run> {
  const page = await browser.newPage({ locale: 'zh-CN' });
  await page.addInitScript(() => {
    const tasks: number[] = [];
    Object.assign(globalThis, { tasks });
    new PerformanceObserver((list) => tasks.push(...list.getEntries().map(({ duration }) => duration))).observe({ entryTypes: ['longtask'] }); // prettier-ignore
  });
  await page.goto(new URL('../../dist/shuifuze.html', import.meta.url).href);
  // Whoever opens the page looks at it before dropping a file.
  await page.waitForTimeout(1500);
  const paint = await page.evaluate(
    () => performance.getEntriesByName('first-contentful-paint')[0]!.startTime,
  );
  await page.evaluate(() => ((globalThis as unknown as { tasks: number[] }).tasks.length = 0));
  const start = performance.now();
  await page.locator('#files').setInputFiles(file);
  await page.locator('body[data-screen=result]').waitFor({ timeout: 300_000 });
  const check = performance.now() - start;
  const longest = await longestTask(page);
  await page.close();
  return { check, longest, paint };
}

async function longestTask(page: Page): Promise<number> {
  await page.frameLocator('#report').locator('html.scripted').waitFor({ state: 'attached', timeout: 60_000 });
  await page.waitForTimeout(500);
  return page.evaluate(() => Math.max(0, ...(globalThis as unknown as { tasks: number[] }).tasks));
}

function byCommand(): number {
  const start = performance.now();
  const args = ['dist/node/bin.js', 'check', file, '--format', 'html', '--fail-on', 'none', '--no-progress'];
  const { status } = spawnSync(process.execPath, args, { stdio: 'ignore' });
  if (status !== 0) throw new Error(`the command ended with ${status}`);
  return performance.now() - start;
}

const runs: Run[] = [];
const commands: number[] = [];
for (let i = 0; i <= TURNS; i++) {
  const [run, command] = [await inPage(), byCommand()];
  if (i > 0) {
    runs.push(run);
    commands.push(command);
  }
}
const median = (all: readonly number[]): number =>
  [...all].sort((a, b) => a - b)[Math.floor(all.length / 2)]!;
const check = median(runs.map((run) => run.check));
const command = median(commands);
const size = (await readFile('dist/shuifuze.html')).length / 1e6;
const table: Table = {
  title: 'The offline page',
  columns: ['what', 'ours', 'against', 'ratio', 'to reach'],
  rows: [
    ['check of 20,000 lessons in the page, ms', whole(check), `${whole(command)} (command)`, ratio(check, command), '≤ 1.5 ×'],
    ['longest task of its main thread, ms', whole(median(runs.map((run) => run.longest))), '', '', '< 100'],
    ['first paint from the disk, ms', whole(median(runs.map((run) => run.paint))), '', '', '< 1,000'],
    ['size of the page, MB', size.toFixed(2), '', '', '< 3'],
  ],
}; // prettier-ignore
await writePage([table], `Chromium ${browser.version()}.`, 'offline-page');
await browser.close();
await rm(folder, { recursive: true, force: true });
