import { chromium, type Browser } from 'playwright-core';

// Takes the README's pictures in a real browser, of the example school: the offline page with its report, and who answers.

const SIZE = { width: 1200, height: 800 };

/** Opens the page, shows the example school in it, and takes a picture of each part. */
async function takePage(browser: Browser): Promise<void> {
  const tab = await browser.newPage({ viewport: SIZE, locale: 'zh-CN' });
  await tab.goto(new URL('../dist/shuifuze.html', import.meta.url).href);
  await tab.screenshot({ path: 'docs/images/page.png' });
  await tab.locator('#example').click();
  await tab.locator('nav [data-tab=report]').click({ timeout: 60_000 });
  await tab.frameLocator('#report').locator('html.scripted').waitFor({ state: 'attached' });
  await tab.screenshot({ path: 'docs/images/report.png' });
  await tab.locator('nav [data-tab=who]').click();
  await tab.locator('#answer .answer').waitFor();
  await tab.screenshot({ path: 'docs/images/who.png', clip: { x: 0, y: 0, width: SIZE.width, height: 640 } });
}

const browser = await chromium.launch({
  executablePath: '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu'],
});
await takePage(browser);
await browser.close();
