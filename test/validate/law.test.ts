import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { RuleFault } from '../../src/errors.js';
import { lawBook } from '../../src/validate/law.js';

const json = JSON.parse(readFileSync('rules/law.json', 'utf8')) as unknown;
const faults: RuleFault[] = [];
const book = lawBook(json, faults);

const article = (number: string | null, more: object = {}) => ({
  article: number,
  demand: { zh: '要求', en: 'demand' },
  verified: 'text',
  source: 'somewhere',
  duties: [],
  ...more,
});
const law = (id: string, articles: object[], more: object = {}) => ({
  id,
  title: { zh: id, en: id },
  number: { zh: '一', en: '1' },
  issuer: { zh: '部', en: 'ministry' },
  from: '2020-01-01',
  to: null,
  articles,
  ...more,
});
const faultsOf = (data: unknown) => {
  const found: RuleFault[] = [];
  lawBook(data, found);
  return found.map(({ path }) => path);
};

describe('rules/law.json', () => {
  it('has no faults', () => {
    expect(faults).toEqual([]);
  });

  it('holds the articles of every duty R001 … R167', () => {
    const ids = Array.from({ length: 167 }, (_, i) => `R${String(i + 1).padStart(3, '0')}`);
    expect(ids.filter((id) => book.ofDuty(id).length === 0)).toEqual([]);
    expect(book.ofDuty('R010')).toEqual([{ law: 'school-safety-measures-2006', article: '24§1' }]);
    expect(book.ofDuty('R162').map(({ article }) => article)).toEqual(['38', '39', '40']);
  });

  it.each([
    ['preschool-education-law-2024', ['15', '44', '45', '51', '52', '80']],
    ['school-health-regulations-1990', ['10', '11', '20']],
    ['school-bus-regulations-2012', ['25', '30', '32', '40', '41', '42']],
    ['fire-protection-law-2008', ['16(3)', '16(4)', '16§2', '28', '44']],
    ['food-safety-law-2015', ['35', '53', '55', '56', '57']],
    ['compulsory-education-law-2006', ['29']],
    ['teachers-law-1993', ['8(2)']],
  ])('%s holds what was missing', (id, articles) => {
    expect(articles.filter((number) => !book.find(id, number))).toEqual([]);
  });

  it('says what replaced each old article', () => {
    const old = ['R160', 'R161', 'R162', 'R163', 'R164', 'R165', 'R166', 'R167'];
    const nows = book.laws.flatMap(({ articles }) =>
      articles.filter(({ duties }) => duties.some((id) => old.includes(id))).map(({ now }) => now),
    );
    expect(nows).toHaveLength(10);
    expect(nows).not.toContain(undefined);
  });

  it('marks local law with its region', () => {
    const local = book.laws.filter(({ region }) => region).map(({ region }) => region!.zh);
    expect(local.sort()).toEqual(['上海', '北京', '宁波', '山东', '贵州', '郑州'].sort());
  });
});

describe('find', () => {
  it('never gives an unverified article', () => {
    expect(book.ofDuty('R045')).toEqual([{ law: 'pupil-injury-measures-2002', article: null }]);
    expect(book.find('pupil-injury-measures-2002', null)).toBeUndefined();
    expect(book.find('pupil-injury-measures-2002', '9(9)')?.article.duties).toEqual(['R037']);
  });

  it('gives the document alone where no number was read, though an unverified one stands beside it', () => {
    expect(book.find('school-safety-measures-2006', null)?.article.verified).toBe('copy');
  });

  it('gives nothing for what is not there', () => {
    expect(book.find('school-safety-measures-2006', '99')).toBeUndefined();
    expect(book.find('no-law-2020', '1')).toBeUndefined();
  });
});

describe('inForce', () => {
  const at = (id: string, number: string | null, date: string) =>
    book.inForce([{ law: id, article: number }], date).length;

  it.each([
    ['tort-law-2009', '38', '2010-06-30', 0],
    ['tort-law-2009', '38', '2010-07-01', 1],
    ['tort-law-2009', '38', '2020-12-31', 1],
    ['tort-law-2009', '38', '2021-01-01', 0],
    ['civil-code-2020', '1199', '2020-12-31', 0],
    ['civil-code-2020', '1199', '2021-01-01', 1],
    ['minors-protection-law-2020', '27', '2021-05-31', 0],
    ['minors-protection-law-2020', '27', '2021-06-01T08:00', 1],
    ['pupil-injury-measures-2002', '8', '2010-12-12', 0],
    ['pupil-injury-measures-2002', '8', '2010-12-13', 1],
    ['public-security-penalties-law-2025', '60', '2025-12-31', 0],
    ['public-security-penalties-law-2025', '60', '2026-01-01', 1],
    ['preschool-education-law-2024', '44', '2025-05-31', 0],
    ['preschool-education-law-2024', '44', '2025-06-01', 1],
  ])('%s %s on %s: %i', (id, number, date, count) => {
    expect(at(id, number, date)).toBe(count);
  });

  it('cites the successor once it is in force, not both', () => {
    const basis = [
      { law: 'hazardous-chemicals-regulations-2011', article: '24' },
      { law: 'hazardous-chemicals-safety-law-2025', article: '41' },
    ];
    const laws = (date: string) => book.inForce(basis, date).map(({ law: id }) => id);
    expect(laws('2026-04-30')).toEqual(['hazardous-chemicals-regulations-2011']);
    expect(laws('2026-05-01')).toEqual(['hazardous-chemicals-safety-law-2025']);
  });

  it('counts a day known only to its month or year from the end of it', () => {
    expect(at('mandatory-reporting-opinions-2020', null, '2020-05-30')).toBe(0);
    expect(at('mandatory-reporting-opinions-2020', null, '2020-06-01')).toBe(1);
    expect(at('study-travel-opinions-2016', null, '2016-12-30')).toBe(0);
    expect(at('study-travel-opinions-2016', null, '2017-01-01')).toBe(1);
  });

  it('leaves out what is unverified and says each once, with title and days', () => {
    const same = { law: 'minors-protection-law-2020', article: '27' };
    const found = book.inForce(
      [{ law: 'pupil-injury-measures-2002', article: null }, same, same],
      '2025-09-01',
    );
    expect(found).toEqual([
      {
        ...same,
        title: { zh: '中华人民共和国未成年人保护法', en: 'Law on the Protection of Minors' },
        inForce: { from: '2021-06-01', to: null },
      },
    ]);
  });
});

describe('faults', () => {
  it.each([
    ['not a list', {}, ['']],
    ['an unknown key', [{ ...law('a-2020', [article('1')]), extra: 1 }], ['/0/extra']],
    ['an article that is no notation', [law('a-2020', [article('第一条')])], ['/0/articles/0/article']],
    ['a law twice', [law('a-2020', [article('1')]), law('a-2020', [article('1')])], ['/1/id']],
    ['an article twice', [law('a-2020', [article('1'), article('1')])], ['/0/articles/1/article']],
    [
      'a successor that is not there',
      [law('a-2020', [article('1')], { replacedBy: 'b-2021' })],
      ['/0/replacedBy'],
    ],
    ['an end before the start', [law('a-2020', [article('1')], { to: '2019-12-31' })], ['/0/to']],
    [
      'a new number that is not there',
      [law('a-2020', [article('1', { now: { law: 'a-2020', article: '2' } })])],
      ['/0/articles/0/now'],
    ],
    ['nothing wrong', [law('a-2020', [article('1'), article(null), article(null)])], []],
  ])('%s', (_name, data, paths) => {
    expect(faultsOf(data)).toEqual(paths);
  });
});
