import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { makeClientSource } from '../../.ci/client-source.js';
import type { Report, WatchState } from '../../src/model/report.js';
import type { Lang } from '../../src/model/text.js';
import { coverageWords, stateWords } from '../../src/report/coverage-words.js';
import { clientSource } from '../../src/report/html/client-source.js';
import { cardsOf } from '../../src/report/html/cards.js';
import { harmless } from '../../src/report/html/harmless.js';
import { html } from '../../src/report/html/html.js';
import { markup } from '../../src/report/html/markup.js';
import { packCards, unpackCard } from '../../src/report/html/pack.js';
import { style } from '../../src/report/html/style/style.js';
import { story } from '../../src/report/story.js';
import { noCoverage } from './sample-coverage.js';
import { hostile, large, sample } from './sample.js';

const langs: readonly Lang[] = ['zh', 'en'];

/** What a reader sees of a page without scripts: no style, no script, no data. */
function body(page: string): string {
  return page.replace(/<(script|style)\b[^>]*>[\s\S]*?<\/\1>/g, '');
}

describe.each(langs)('report.html in %s', (lang) => {
  const report = sample(lang);
  const page = html(report);

  it('holds every finding, also without scripts', () => {
    for (const { id } of report.findings) expect(body(page)).toContain(`id="f-${id}"`);
  });

  it('begins with a sentence', () => {
    const first = body(page)
      .slice(body(page).indexOf('<main'))
      .replace(/<[^>]*>/g, ' ');
    const lead = story(report).lead;
    expect(first.indexOf(lead)).toBeGreaterThan(0);
    expect(first.indexOf(lead)).toBeLessThan(80);
  });

  it('fills every placeholder', () => {
    expect(body(page).match(/\{\w+\}/g)).toBeNull();
    expect(body(page)).not.toContain('undefined');
  });

  it('is the same for the same report', () => {
    expect(html(sample(lang))).toBe(page);
  });

  it('says what was not checked, what was not taken, and how rows add up', () => {
    const text = body(page).replace(/<[^>]*>/g, ' ');
    expect(text).toContain(lang === 'zh' ? '缺“校车日志”表' : 'no sheet “');
    expect(text).toContain('KEY_MISSING');
    expect(text).toContain('5f'.repeat(32));
    expect(text).toContain('d'.repeat(64));
    expect(text.replace(/\s+/g, ' ')).toContain('30 27 1 2');
  });

  it('lets nothing from a cell become markup', () => {
    expect(page).not.toContain('<img');
    expect(page).not.toContain('\u202E');
    expect(page.match(/<script\b/g)).toHaveLength(2);
    expect(page.match(/<\/script>/g)).toHaveLength(2);
    expect(page).toContain(
      '&#60;img src=x onerror=&#34;document.title=1&#34;&#62;张‹U+202E›三&#60;/script&#62;',
    );
  });

  it('loads nothing and goes nowhere', () => {
    const links = [...body(page).matchAll(/\b(?:href|src|action)="([^"]*)"/g)].map((match) => match[1]!);
    expect(links.filter((link) => !link.startsWith('#') && link !== 'data:,')).toEqual([]);
    expect(style).not.toMatch(/url\(|@import/);
  });
});

describe.each(langs)('the map of places and periods in %s', (lang) => {
  const report = sample(lang);
  const part = (shown: Report): string => /<section class="part" id="coverage"[\s\S]*?<\/section>/.exec(body(html(shown)))![0]; // prettier-ignore

  it('is a table with headers for its rows and columns, and says every state in words', () => {
    const [map] = /<table class="heat">[\s\S]*?<\/table>/.exec(part(report))!;
    expect(map.match(/<th scope="col">/g)).toHaveLength(3);
    expect(map.match(/<th scope="row">/g)).toHaveLength(2);
    expect(map).toContain('<caption>');
    const squares = [...map.matchAll(/<td class="(\w+)[^"]*">(.*?)<\/td>/g)];
    expect(squares.map(([, state]) => state)).toEqual(['covered', 'unknown', 'none', 'nobody']);
    for (const [, state, text] of squares.filter(([, each]) => each !== 'none')) {
      const { mark, [lang]: word } = stateWords[state as WatchState];
      expect(text).toContain(`${mark} ${word}`);
    }
  });

  it('is red all over where the roster is empty', () => {
    const rows = report.coverage.cells.map((cell) => {
      const dates = cell.behind.flatMap((days) => days.dates);
      const behind = [{ ...cell.behind[0]!, state: 'nobody' as const, dates, named: [], at: [] }];
      return { ...cell, covered: 0, thin: 0, unknown: 0, nobody: dates.length, dates, named: [], behind };
    });
    const shown = part({ ...report, coverage: { ...report.coverage, cells: rows } });
    expect(shown.match(/<td class="nobody all">/g)).toHaveLength(3);
    expect(shown.match(/<details class="watch nobody">/g)).toHaveLength(3);
  });

  it('says what it needs where there are no day periods', () => {
    const shown = part({ ...report, coverage: noCoverage });
    expect(shown).toContain(coverageWords.period[lang]);
    expect(shown).not.toContain('<table');
  });

  it('escapes what a cell says', () => {
    expect(part(report)).toContain('&#60;img src=x');
  });

  it('says each person’s minutes of duty in the people view', () => {
    const people = /<table class="staff">[\s\S]*?<\/table>/.exec(body(html(report)))![0];
    expect(people.match(/<td class="duty">/g)).toHaveLength(5);
    expect(people).toContain(lang === 'zh' ? '本学期值班 640 分钟' : 'duty planned this term: 640 minutes');
  });

  it('has no column of duty where none is on record', () => {
    const people = report.people.map((person) => ({ ...person, duty: null }));
    expect(body(html({ ...report, people, dutyLoad: null }))).not.toContain('class="duty"');
  });
});

describe('the policy of the page', () => {
  const page = html(sample('zh'));
  const hashOf = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

  it('lets its own style and script run, and nothing else', () => {
    const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(page)![1]!;
    const rules = policy.replaceAll('&#39;', "'").split('; ');
    expect(rules).toContain("default-src 'none'");
    const [sheet] = [...page.matchAll(/<style>([\s\S]*?)<\/style>/g)].map((match) => match[1]!);
    const [script] = [...page.matchAll(/<script>([\s\S]*?)<\/script>/g)].map((match) => match[1]!);
    expect(rules).toContain(`style-src ${hashOf(sheet!)}`);
    expect(rules).toContain(`script-src ${hashOf(script!)}`);
  });

  it('has the script that its sources give (npm run page-script)', () => {
    expect(clientSource).toBe(makeClientSource());
  });
});

describe('a report with thousands of findings', () => {
  const report = large('zh', 5000);
  const page = html(report);

  it('draws some of every cause, carries all, and says so', () => {
    const drawn = body(page).match(/<li class="finding"/g)!.length;
    expect(drawn).toBeLessThanOrEqual(400);
    for (const cause of body(page).split('<details class="cause"').slice(1))
      expect(cause.match(/<li class="finding"/g)!.length).toBeGreaterThanOrEqual(3);
    expect(page).toMatch(/<noscript>.*report\.xlsx/);
    const data = JSON.parse(/id="data">([\s\S]*?)<\/script>/.exec(page)![1]!);
    expect(data.cards).toHaveLength(5000);
  });
});

describe('what the page is made with', () => {
  it('escapes text, and only text', () => {
    const part = markup`<b title="${'a"b'}">${'<&>'}</b>`;
    expect(markup`<p>${part}${[1, null, false, undefined, "'"]}</p>`.markup).toBe(
      '<p><b title="a&#34;b">&#60;&#38;&#62;</b>1&#39;</p>',
    );
  });

  it.each([
    ['a\u202Eb', 'a‹U+202E›b'],
    ['a\u061Cb', 'a‹U+061C›b'],
    ['a\u200Bb', 'a‹U+200B›b'],
    ['a\u0007b', 'a b'],
    ['a\uD800b', 'a\uFFFDb'],
    ['😀\n', '😀\n'],
  ])('shows %j as %j', (typed, shown) => {
    expect(harmless({ deep: [typed] })).toEqual({ deep: [shown] });
  });

  it('unpacks the cards that it packed', () => {
    const report = sample('en');
    const cards = cardsOf(report, story(report));
    const { texts, cards: packed } = packCards(cards);
    expect(new Set(texts).size).toBe(texts.length);
    expect(packed.map((card) => unpackCard(card, texts))).toEqual(cards);
    expect(cards.some((card) => card.message.includes(hostile))).toBe(true);
  });
});
