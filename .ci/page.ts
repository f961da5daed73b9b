import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { gzipSync } from 'fflate';
import { byCodePoint } from '../src/model/text.js';
import { readRuleFiles } from '../src/node/rule-files.js';
import { drawPage } from '../src/page/document.js';
import { style } from '../src/page/style.js';
import { clientSource } from '../src/report/html/client-source.js';
import { style as reportStyle } from '../src/report/html/style/style.js';

const path = (name: string): string => fileURLToPath(new URL(`../src/page/${name}`, import.meta.url));

/**
 * `shuifuze.html` as one text: the page's own script, and the worker with the rules and the example school in it. The
 * same sources give the same bytes.
 * @param example the fictional school as JSON
 */
export async function makePage(example: string): Promise<string> {
  const rules = (await readRuleFiles()).sort((a, b) => byCodePoint(a.path, b.path));
  const worker = await bundle('worker/worker.ts', {
    RULE_FILES: JSON.stringify(rules),
    EXAMPLE: JSON.stringify(example),
  });
  const packed = gzipSync(new TextEncoder().encode(worker), { level: 9, mtime: '2000-01-01' });
  return drawPage({
    script: await bundle('client/main.ts'),
    style,
    core: Buffer.from(packed).toString('base64'),
    framed: { scripts: [clientSource], styles: [reportStyle] },
  });
}

/** One script as a text, for browsers of Chromium 109 and later (rulings 39). */
async function bundle(entry: string, define: Record<string, string> = {}): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [path(entry)],
    bundle: true,
    write: false,
    format: 'iife',
    platform: 'browser',
    target: 'chrome109',
    minify: true,
    charset: 'utf8',
    legalComments: 'eof',
    alias: { 'jsonpath-plus': path('no-paths.ts') },
    define,
  });
  return outputFiles[0]!.text.replaceAll('</script', '<\\/script');
}
