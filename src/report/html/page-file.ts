import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import type { Lang } from '../../model/text.js';
import { markup, trusted, type Markup } from './markup.js';

/** What stands around the body of a page. */
export interface PageFile {
  readonly lang: Lang;
  readonly title: string;
  readonly style: string;
  /** The one script that may run; it stands at the end of the body. */
  readonly script?: string;
  /** What is made for paper is light on every screen. */
  readonly scheme?: 'light dark' | 'light';
}

/**
 * A page as one file that asks the network for nothing: only its own style and script run, known by their hashes.
 * The same page gives the same bytes.
 */
export function pageFile(
  { lang, title, style, script, scheme = 'light dark' }: PageFile,
  body: Markup,
): string {
  return markup`<!doctype html>
<html lang="${lang === 'zh' ? 'zh-CN' : 'en'}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policyOf(style, script)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="${scheme}">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
<link rel="icon" href="data:,">
<style>${trusted(style)}</style>
</head>
<body>
${body}
${script !== undefined && markup`<script>${trusted(script)}</script>\n`}</body>
</html>
`.markup;
}

function policyOf(style: string, script: string | undefined): string {
  return [
    "default-src 'none'",
    'img-src data:',
    `style-src '${hashOf(style)}'`,
    ...(script === undefined ? [] : [`script-src '${hashOf(script)}'`]),
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

/** The hash of a script or style, as a policy names it. */
export function hashOf(source: string): string {
  return `sha256-${btoa(String.fromCharCode(...sha256(utf8ToBytes(source))))}`;
}
