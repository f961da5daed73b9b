import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { RuleFault } from '../../src/errors.js';
import { isSchoolLeader, postsOf, writtenPosts } from '../../src/model/post.js';
import { lawBook } from '../../src/validate/law.js';
import { readPosts } from '../../src/validate/posts.js';

const read = (path: string): unknown => JSON.parse(readFileSync(`rules/${path}`, 'utf8')) as unknown;
const files = readdirSync('rules/posts').map((name) => [`posts/${name}`, read(`posts/${name}`)] as const);
const laws = lawBook(read('law.json'), []);
const faults: RuleFault[] = [];
const posts = readPosts(files, laws, faults);
const byId = new Map(posts.map((post) => [post.id, post]));

describe('rules/posts', () => {
  it('has no faults', () => {
    expect(faults).toEqual([]);
  });

  it('holds 66 posts and 293 duties, each duty once', () => {
    const ids = posts.flatMap(({ duties }) => duties.map(({ id }) => id));
    expect(posts).toHaveLength(66);
    expect(ids).toHaveLength(293);
    expect(new Set(ids).size).toBe(293);
  });

  it('gives a teacher all eleven lines', () => {
    const lines = byId.get('teacher')!.duties.flatMap(({ line }) => line ?? []);
    expect(new Set(lines).size).toBe(11);
  });

  it('asks nothing of pupils', () => {
    expect(byId.get('student-safety-monitor')!.duties).toEqual([]);
  });

  it('says when a school must have a post', () => {
    expect(byId.get('gate-guard')!.required).toBe('always');
    expect(byId.get('canteen-manager')!.required).toEqual({ has: 'canteen' });
    expect(byId.get('counsellor')!.required).toMatchObject({
      stages: expect.not.arrayContaining(['幼儿园']),
    });
    expect(byId.get('party-secretary')).toMatchObject({ required: 'advised', supervisor: null });
  });
});

describe('postsOf', () => {
  it.each([
    ['校长', ['principal']],
    ['校长兼书记', ['principal', 'party-secretary']],
    ['书记、校长', ['party-secretary', 'principal']],
    ['党支部书记兼校长', ['party-secretary', 'principal']],
    ['党(总支、支部)书记', ['party-secretary']],
    ['分管安全副校长', ['safety-vice-principal']],
    ['分管安全工作的副校长', ['safety-vice-principal']],
    ['常务副校长', ['vice-principal']],
    ['七年级1班班主任', ['head-teacher']],
    ['班主任(七年级1班)', ['head-teacher']],
    ['班主任七年级1班', ['head-teacher']],
    ['副班主任', ['deputy-head-teacher']],
    ['语文教师', ['teacher']],
    ['音乐老师', ['teacher']],
    ['语文教师兼班主任', ['teacher', 'head-teacher']],
    ['语文教师班主任', ['teacher', 'head-teacher']],
    ['体育教师', ['pe-teacher']],
    ['兼职心理教师', ['counsellor']],
    ['保安(东门)', ['guard']],
    ['保 安', ['guard']],
    ['门卫保安', ['gate-guard']],
    ['教导处副主任', ['deputy-director']],
    ['副教导主任', ['deputy-director']],
    ['教导主任', ['academic-director']],
    ['少先队辅导员、团委(支部)书记', ['pioneers-and-league-leader']],
    ['校团委书记', ['pioneers-and-league-leader']],
    ['共青团书记', ['pioneers-and-league-leader']],
    ['食品安全员', ['canteen-manager']],
    ['校车司机/门卫', ['bus-driver', 'gate-guard']],
    ['校长室干事', ['all-staff']],
    ['档案馆馆长', []],
    ['副校医', []],
    ['', []],
  ])('%s', (text, ids) => {
    expect(postsOf(text, posts).map(({ id }) => id)).toEqual(ids);
  });

  it('keeps the part that it does not know', () => {
    expect(writtenPosts('校医、外星人', posts)).toEqual([
      { written: '校医', post: byId.get('school-doctor') },
      { written: '外星人', post: null },
    ]);
  });

  it('knows every name and alias of every post', () => {
    const known = posts.flatMap(({ id, names, aliases }) =>
      [names.zh, ...aliases]
        .filter((name) => !postsOf(name, posts).some((post) => post.id === id))
        .map((name) => `${id}: ${name}`),
    );
    expect(known).toEqual([]);
  });
});

describe('isSchoolLeader', () => {
  it.each([
    ['校长', true],
    ['园长', true],
    ['书记', true],
    ['德育副校长', true],
    ['教务主任', true],
    ['总务副主任', true],
    ['安全办主任', true],
    ['班主任', false],
    ['年级主任', false],
    ['食堂主任', false],
    ['保卫干事', false],
    ['安全管理员', false],
    ['团委书记', false],
    ['语文教师', false],
  ])('%s: %s', (text, leads) => {
    expect(isSchoolLeader([text], posts)).toBe(leads);
  });

  it('holds if one of the posts does', () => {
    expect(isSchoolLeader(['语文教师', '教务主任'], posts)).toBe(true);
    expect(isSchoolLeader([], posts)).toBe(false);
  });
});

describe('faults', () => {
  const post = {
    names: { zh: '甲', en: 'A' },
    aliases: [],
    level: 'teacher',
    required: 'always',
    requiredBasis: [],
    holders: 'one',
    mayNotAlsoBe: [],
    supervisor: null,
    duties: [],
  };
  const duty = {
    id: 'a.1',
    text: { zh: '做', en: 'do' },
    howOften: 'daily',
    evidence: [],
    checkedBy: [],
    basis: [],
  };
  const faultsOf = (more: object, others: readonly (readonly [string, unknown])[] = []) => {
    const found: RuleFault[] = [];
    readPosts([['posts/a.json', { ...post, ...more }], ...others], laws, found);
    return found.map(({ file, path }) => `${file} ${path}`);
  };

  it.each([
    ['nothing wrong', { duties: [duty] }, []],
    ['an unknown key', { colour: 'red' }, ['posts/a.json /colour']],
    ['an unknown time', { duties: [{ ...duty, howOften: 'dayly' }] }, ['posts/a.json /duties/0/howOften']],
    ['the id of another post', { duties: [{ ...duty, id: 'b.1' }] }, ['posts/a.json /duties/0/id']],
    ['a duty twice', { duties: [duty, duty] }, ['posts/a.json /duties/1/id']],
    [
      'a column that is not there',
      { duties: [{ ...duty, evidence: ['lesson.colour'] }] },
      ['posts/a.json /duties/0/evidence'],
    ],
    [
      'an unverified article',
      { requiredBasis: [{ law: 'pupil-injury-measures-2002', article: null }] },
      ['posts/a.json /requiredBasis/0'],
    ],
    ['a supervisor who is not there', { supervisor: 'b' }, ['posts/a.json /supervisor']],
    ['its own supervisor', { supervisor: 'a' }, ['posts/a.json /supervisor']],
    ['a post that is not there', { mayNotAlsoBe: ['b'] }, ['posts/a.json /mayNotAlsoBe/0']],
    ['another post that is not there', { elseHeldBy: ['b'] }, ['posts/a.json /elseHeldBy/0']],
  ])('%s', (_name, more, paths) => {
    expect(faultsOf(more)).toEqual(paths);
  });

  it('two posts of one name', () => {
    const other = ['posts/b.json', { ...post, names: { zh: '乙', en: 'B' }, aliases: ['甲'] }] as const;
    expect(faultsOf({}, [other])).toEqual(['posts/b.json /aliases']);
  });
});
