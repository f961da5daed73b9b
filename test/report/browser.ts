import { existsSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';

const paths = [
  process.env['CHROMIUM'],
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
];

/** A real browser on this machine, or undefined: then the tests that need one are skipped, by name. */
export const browserPath = paths.find((path) => path !== undefined && existsSync(path));

/** Starts the browser; the caller closes it. */
export function startBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: browserPath!,
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  });
}
