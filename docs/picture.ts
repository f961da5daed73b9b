import { chromium } from 'playwright-core';

// Takes the README's picture: the first screen of the example school's report, in a real browser.
const page = new URL('../out/report.html', import.meta.url).href;
const browser = await chromium.launch({
  executablePath: '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu'],
});
const tab = await browser.newPage({ viewport: { width: 1200, height: 800 } });
await tab.goto(page);
await tab.screenshot({ path: 'docs/images/report.png' });
await browser.close();
