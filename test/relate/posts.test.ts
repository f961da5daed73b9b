import { describe, expect, it } from 'vitest';
import type { Entity } from '../../src/model/school.js';
import { build, entitiesOf, type Sheets, type TypedRow } from '../build.js';
import { find, leaders, school, staff } from './staffed.js';

const posts = (key: string, rows: readonly TypedRow[], others: Sheets = {}): Entity['facts'] =>
  find('post', key, { staff: [...leaders, ...rows], ...others }).facts;

describe('who holds a post', () => {
  it.each([
    ['gate-guard', ['老张 门卫 在岗'], true, ['老张'], []],
    ['gate-guard', ['老张 保安(门卫) 在岗'], true, ['老张'], []],
    ['gate-guard', ['老张 保安 在岗'], true, ['老张'], []],
    ['gate-guard', ['老张 保安 离职', '老赵 门卫 离职'], false, [], ['老赵', '老张']],
    ['gate-guard', ['老张 保安 在岗', '老赵 门卫 在岗'], true, ['老赵'], []],
    ['gate-guard', ['老张 保安 在岗', '老赵 门卫 离职'], true, ['老张'], ['老赵']],
    ['security-staff', ['老张 保安 在岗'], true, ['老张'], []],
    ['guard', ['老张 门卫 在岗'], false, [], []],
    ['gate-guard', [], false, [], []],
    ['gate-guard', ['老张 门卫 离职'], false, [], ['老张']],
    ['gate-guard', ['老张 门卫 请假', '老赵 门卫 在岗'], true, ['老赵'], ['老张']],
    ['gate-guard', ['老张 门卫 -'], undefined, [], []],
    ['gate-guard', ['老张 - 在岗'], undefined, [], []],
    ['gate-guard', ['老张 - 离职'], false, [], []],
    ['gate-guard', ['老张 无 在岗'], false, [], []],
    ['school-doctor', ['老张 看门的 在岗'], false, [], []],
    ['head-teacher', ['陈静 语文教师 在岗'], false, [], []],
  ])('%s among %o: %s', (post, rows, filled, holders, away) => {
    expect(posts(post, staff(...rows))).toMatchObject({ holders, away });
    expect(posts(post, staff(...rows))['filled']).toBe(filled);
  });

  it.each<[string, TypedRow]>([
    ['teacher', { subjects: '语文' }],
    ['pe-teacher', { subjects: '语文、体育与健康' }],
    ['counsellor', { subjects: '心理健康' }],
    ['head-teacher', { headOf: '三年级1班' }],
  ])('%s by another column of 教职工: %o', (post, columns) => {
    const row = { name: '陈静', posts: '教辅', status: '在岗', subjects: '', headOf: '' };
    expect(posts(post, [row])['filled']).toBe(false);
    expect(posts(post, [{ ...row, ...columns }])['filled']).toBe(true);
  });

  it('head-teacher by 班级', () => {
    const rows = staff('陈静 教辅 在岗');
    const inClass = (headTeacher: string): Sheets => ({ class: [{ name: '三1', headTeacher }] });
    expect(posts('head-teacher', rows, inClass('陈静'))['filled']).toBe(true);
    expect(posts('head-teacher', rows, inClass('无'))['filled']).toBe(false);
    expect(posts('head-teacher', rows, inClass(''))['filled']).toBe(undefined);
  });

  it.each([
    ['王建国', '王建国 教师 在岗', true],
    ['王建国', '王建国 教师 离职', false],
    ['王建国', '王建国 教师 -', undefined],
    ['王建国', '赵强 校长 在岗', true],
    ['外来人', '赵强 教师 在岗', false],
    ['无', '赵强 教师 在岗', false],
    ['', '赵强 教师 在岗', undefined],
    ['', '赵强 校长 在岗', true],
  ])('principal “%s” in 学校, %s in 教职工: %s', (principal, row, filled) => {
    const { facts } = find('post', 'principal', {
      school: [{ ...school, principal }],
      staff: staff(row, '李秀英 德育主任 在岗'),
    });
    expect(facts['filled']).toBe(filled);
  });

  it('does not count those who join later', () => {
    const rows = [{ name: '老张', posts: '门卫', status: '在岗', joined: '2025-10-1' }];
    const { facts, cells } = find('post', 'gate-guard', { staff: rows });
    expect(facts).toMatchObject({ filled: false, away: ['老张'] });
    expect(cells('filled')[0]).toBe('教职工!D2');
  });

  it('knows nothing without a staff list', () => {
    const { facts, built, entity } = find('post', 'gate-guard', {});
    expect(facts['filled']).toBe(undefined);
    expect(built.cells(entity, 'filled')).toMatchObject([{ sheet: '教职工', cell: null, field: 'posts' }]);
  });
});

describe('the cells of a post', () => {
  it.each([
    ['gate-guard', ['老张 门卫 在岗'], ['教职工!B4']],
    ['gate-guard', [], ['教职工!B1']],
    ['gate-guard', ['老张 门卫 离职'], ['教职工!C4', '教职工!B1']],
    ['gate-guard', ['老张 门卫 -', '老赵 - 在岗', '老孙 - -'], ['教职工!C4', '教职工!B5', '教职工!B6', '教职工!C6']],
    ['principal', [], ['学校!G2', '教职工!B2']],
  ])('%s among %o: %o', (post, rows, expected) => {
    expect(find('post', post, { staff: [...leaders, ...staff(...rows)] }).cells('filled')).toEqual(expected);
  }); // prettier-ignore

  it('names the cell of 学校 first where its holder is away, and the blank one where nobody is named', () => {
    const away = find('post', 'principal', { staff: staff('王建国 校长 离职') });
    expect(away.cells('filled').slice(0, 2)).toEqual(['学校!G2', '教职工!C2']);
    const blank = find('post', 'principal', { school: [{ ...school, principal: '' }], staff: staff('老张 门卫 在岗') }); // prettier-ignore
    expect(blank.cells('filled')).toEqual(['学校!G2']);
  });
});

describe('whether a post is to be had', () => {
  const needs = (post: string, columns: TypedRow) =>
    find('post', post, { school: [{ ...school, ...columns }], staff: leaders }).facts;
  it.each<[string, TypedRow, unknown, unknown, boolean]>([
    ['gate-guard', {}, true, false, true],
    ['safety-vice-principal', {}, false, true, true],
    ['school-doctor', {}, true, false, false],
    ['canteen-worker', { canteen: '有' }, true, false, false],
    ['canteen-worker', { canteen: '无' }, false, false, false],
    ['canteen-worker', { canteen: '' }, undefined, false, false],
    ['canteen-manager', { canteen: '有' }, false, true, false],
    ['canteen-manager', { canteen: '无' }, false, false, false],
    ['dormitory-keeper', { boarders: '1' }, true, false, false],
    ['dormitory-keeper', { boarders: '0' }, false, false, false],
    ['dormitory-keeper', { boarders: '' }, undefined, false, false],
    ['bus-driver', { schoolBus: '是' }, true, false, false],
    ['laboratory-keeper', { laboratory: '有' }, true, false, false],
    ['counsellor', { stage: '小学' }, true, false, false],
    ['counsellor', { stage: '幼儿园' }, false, false, false],
    ['counsellor', { stage: '' }, undefined, false, false],
    ['librarian', {}, false, true, false],
    ['librarian', { stage: '幼儿园' }, false, false, false],
    ['librarian', { stage: '' }, false, undefined, false],
    ['boiler-operator', {}, false, false, false],
    ['fire-control-operator', {}, false, false, false],
  ])(
    '%s with %o: by law %s, by the guide %s, key %s',
    (post, columns, lawRequires, guideAdvises, keyPost) => {
      const facts = needs(post, columns);
      expect([facts['lawRequires'], facts['guideAdvises'], facts['keyPost']]).toEqual([lawRequires, guideAdvises, keyPost]); // prettier-ignore
    },
  );

  it('stands on the cells of 学校', () => {
    const { built, entity } = find('post', 'dormitory-keeper', { staff: leaders });
    expect(built.cells(entity, 'lawRequires')).toMatchObject([{ sheet: '学校', cell: 'C2', value: '0' }]);
  });

  it('leaves out bodies, fire safety, and what records name', () => {
    const keys = entitiesOf(build({ school: [school], staff: leaders }), 'post').map(({ key }) => key);
    for (const key of ['leading-group', 'fire-safety-manager', 'duty-teacher', 'all-staff'])
      expect(keys).not.toContain(key);
    expect(keys).toContain('principal');
  });
});

describe('duties on other lists', () => {
  it.each([
    // cleaner.1 is checked by hazard/reported-at-once, which all staff bear.
    ['cleaner', [], true],
    // academic-director.3 has no other bearer; archivist.1 only a hand can attest.
    ['academic-director', ['陈静 语文教师 在岗'], false],
    ['archivist', ['陈静 语文教师 在岗'], false],
    // research-director.1 is checked by a rule on teachers.
    ['research-director', [], false],
    ['research-director', ['陈静 语文教师 在岗'], true],
    ['research-director', ['陈静 语文教师 离职'], false],
    ['research-director', ['陈静 语文教师 -'], undefined],
  ])('%s among %o: %s', (post, rows, expected) => {
    expect(posts(post, staff(...rows))['dutiesElsewhere']).toBe(expected);
  });
});

describe('the one holder of a post and the backup', () => {
  const row = (name: string, posts: string, backup = ''): TypedRow => ({
    name,
    posts,
    status: '在岗',
    backup,
  });
  it.each<[readonly TypedRow[], unknown, unknown, unknown]>([
    [[row('周海燕', '教务主任', '陈静')], true, '周海燕', '陈静'],
    [[row('周海燕', '教务主任')], true, '周海燕', null],
    [[row('周海燕', '教务主任', '无')], true, '周海燕', ''],
    [[row('周海燕', '教务主任'), row('陈静', '教务主任')], false, '', undefined],
    [[row('周海燕', '教务主任'), row('陈静', '')], undefined, '周海燕', null],
    [[], false, '', undefined],
  ])('%o: %s', (rows, oneHolder, holder, backup) => {
    const facts = posts('academic-director', rows);
    expect([facts['oneHolder'], facts['holder'], facts['backup']]).toEqual([oneHolder, holder, backup]);
  });

  it('is none of a post that several may hold', () => {
    expect(posts('gate-guard', [row('老张', '门卫')])['oneHolder']).toBe(false);
  });

  it('is one person, who is named in 学校 too, whatever that row leaves blank', () => {
    const { facts } = find('post', 'principal', { staff: [row('王建国', '', '李秀英')] });
    expect(facts).toMatchObject({ oneHolder: true, holder: '王建国', backup: '李秀英' });
  });
});

describe('what is judged', () => {
  it.each<[Sheets, boolean, boolean, boolean, boolean, boolean]>([
    [{ school: [school], staff: leaders }, true, true, true, false, false],
    [{ staff: leaders }, false, false, true, false, false],
    [{ school: [school] }, false, false, false, false, false],
    [{ class: [], hazard: [] }, false, false, false, true, true],
  ])('%#', (sheets, post, duty, department, place, grade) => {
    const { present } = build(sheets);
    const kinds = ['post', 'duty', 'department', 'place', 'grade'] as const;
    expect(kinds.map((kind) => present.has(kind))).toEqual([post, duty, department, place, grade]);
    expect(present.has('written-post')).toBe(department);
  });
});
