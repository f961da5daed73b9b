import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { cellsOf } from '../read/torture.js';
import { comeOut, files, type CameOut } from './files.js';
import { items } from './items.js';

/** How each file came out when the list was last looked through. */
const expected = JSON.parse(readFileSync(new URL('expected.json', import.meta.url), 'utf8')) as Record<
  string,
  CameOut
>;

const demanded = new Map(items.map(({ number, outcomes }) => [number, outcomes]));

/** The numbers of the list that have files. */
const numbered = [...new Set(files.map(({ item }) => item))];

describe('every file comes out as the list demands, and as it did before', () => {
  it.each(numbered)('%s', async (number) => {
    for (const made of files.filter(({ item }) => item === number)) {
      const { cameOut, input } = await comeOut(made);
      expect(demanded.get(number)!.some((outcome) => cameOut.outcome.startsWith(outcome)), `${made.name}: ${cameOut.outcome}`).toBe(true);
      expect({ name: made.name, ...cameOut }).toEqual({ name: made.name, ...expected[made.name] });
      if (made.cells) expect(cellsOf(input.sheets[0])).toEqual(made.cells);
    }
  }, 120_000);

  it('no file is in one of the lists alone', () => {
    expect(files.map(({ name }) => name)).toEqual(Object.keys(expected));
  });

  it('no file of the list reaches beyond itself', () => {
    expect(Object.keys(Object.prototype)).toEqual([]);
    expect(({} as Record<string, unknown>)['1']).toBeUndefined();
    expect(existsSync('/tmp/shuifuze-evil.txt')).toBe(false);
  });
}); // prettier-ignore

describe('the list', () => {
  it('has every number once, from 1 to 105', () => {
    expect(items.map(({ number }) => number)).toEqual(Array.from({ length: 105 }, (_, i) => i + 1));
  });

  it('has files for every number that demands an outcome of them', () => {
    expect(items.filter(({ outcomes }) => outcomes.length > 0).map(({ number }) => number)).toEqual([...numbered].sort((a, b) => a - b));
  });

  it.each(items.map((item) => [item.number, item] as const))('holds %i by tests that run', (_, { held }) => {
    expect(held.length).toBeGreaterThan(0);
    for (const { file, title } of held) {
      const source = readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8');
      expect(source.includes(`'${title}`) || source.includes(`\`${title}`), `${file}: ${title}`).toBe(true);
      expect(source).not.toMatch(/\b(it|describe|test)\.(skip|todo|only)\b/);
    }
  });
}); // prettier-ignore
