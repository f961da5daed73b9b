import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const folder = fileURLToPath(new URL('../src/report/html/', import.meta.url));

/**
 * The page's script as one text: `client/main.ts` and all that it imports, without types, imports and exports,
 * each file before those that need it. Throws where two files declare the same name.
 */
export function makeClientSource(): string {
  const parts: string[] = [];
  collect(join(folder, 'client/main.ts'), new Set(), parts);
  const script = `(() => {\n'use strict';\n${parts.join('')}})();\n`;
  const names = [...script.matchAll(/^(?:function|const|let) (\w+)/gm)].map((match) => match[1]!);
  const twice = names.find((name, i) => names.indexOf(name) !== i);
  if (twice !== undefined) throw new Error(`two files of the page's script declare ${twice}`);
  return script;
}

/** The module that holds the script, as it stands in `src/report/html/client-source.ts`. */
export function clientModule(): string {
  const text = makeClientSource().replace(/[\\`]|\$\{/g, '\\$&');
  return `/** The script of report.html. Made from \`client/\` by \`.ci/make-client.ts\`; a test compares. */\nexport const clientSource = \`${text}\`;\n`;
}

function collect(path: string, done: Set<string>, parts: string[]): void {
  if (done.has(path)) return;
  done.add(path);
  const script = transpile(readFileSync(path, 'utf8'));
  for (const [, from] of script.matchAll(/^import [^;]* from '(.+)';$/gm))
    collect(join(dirname(path), from!.replace(/\.js$/, '.ts')), done, parts);
  parts.push(script.replace(/^import [^;]*;\n/gm, '').replace(/^export (?:\{\};\n)?/gm, ''));
}

/** For browsers of Chromium 109 and later. */
function transpile(source: string): string {
  const { ModuleKind, ScriptTarget } = ts;
  return ts.transpileModule(source, {
    compilerOptions: {
      target: ScriptTarget.ES2021,
      module: ModuleKind.ESNext,
      verbatimModuleSyntax: true,
      removeComments: true,
    },
  }).outputText;
}
