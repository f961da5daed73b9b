import { markup, trusted } from '../report/html/markup.js';
import { hashOf } from '../report/html/page-file.js';

/** What the page is put together from. */
export interface PageParts {
  /** The page's own script and style. */
  readonly script: string;
  readonly style: string;
  /** The worker's script, gzip as base64. */
  readonly core: string;
  /** Scripts and styles of what is shown in a frame, which is held to the page's policy too. */
  readonly framed: { readonly scripts: readonly string[]; readonly styles: readonly string[] };
}

/**
 * `shuifuze.html`: one file that asks the network for nothing. The worker comes from a blob of the page's own, and only
 * scripts and styles that are known by their hashes run. Where the script does not
 * run (a browser that is too old), what stands in the file itself says what to do.
 */
export function drawPage({ script, style, core, framed }: PageParts): string {
  return markup`<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy([script, ...framed.scripts], [style, ...framed.styles])}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>谁负责 · 学校安全责任检查</title>
<link rel="icon" href="data:,">
<style>${trusted(style)}</style>
</head>
<body>
<a class="skip" id="skip" href="#main">跳到正文</a>
<header class="bar-line"><div id="bar-inner"></div></header>
<main id="main" tabindex="-1"><div class="old-browser"><h1>谁负责</h1>
<p>正在打开…… 若一直停在这里，是浏览器太旧，或关闭了脚本。请改用 Edge、Chrome（109 以上），或把 360、搜狗等浏览器切换到“极速模式”，再打开本文件。</p>
<p lang="en">Opening… If nothing happens, this browser is too old or scripts are off: open this file in Edge or Chrome, 109 or later.</p></div></main>
<p class="unseen" id="said" role="status"></p>
<script>${trusted(script)}</script>
<script type="text/plain" id="core">${trusted(core)}</script>
</body>
</html>
`.markup;
}

function policy(scripts: readonly string[], styles: readonly string[]): string {
  const hashes = (sources: readonly string[]): string => sources.map((source) => `'${hashOf(source)}'`).join(' '); // prettier-ignore
  return [
    "default-src 'none'",
    'img-src data:',
    `script-src ${hashes(scripts)}`,
    `style-src ${hashes(styles)}`,
    'worker-src blob:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}
