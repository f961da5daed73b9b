import { describe, expect, it } from 'vitest';
import { gradeKey, gradesIn } from '../../src/relate/classes/grades.js';
import { build, entitiesOf, type TypedRow } from '../build.js';

describe('departments', () => {
  const rows = (...lines: readonly string[]): readonly TypedRow[] =>
    lines.map((line, i) => {
      const [department = '', posts = '', status = ''] = line.split(' ').map((part) => part.replace('-', ''));
      return { name: `某${i}`, department, posts, status };
    });
  it.each<[string, readonly string[], boolean | undefined]>([
    ['a director of it', ['教务处 教务主任 在岗', '教务处 语文教师 在岗'], true],
    ['a leader in it', ['教务处 教学副校长 在岗', '教务处 语文教师 在岗'], true],
    ['a deputy alone', ['教务处 教务副主任 在岗', '教务处 语文教师 在岗'], false],
    ['on leave', ['教务处 教务主任 请假', '教务处 语文教师 在岗'], false],
    ['nobody', ['教务处 语文教师 在岗', '教务处 班主任 在岗'], false],
    ['a post not given', ['教务处 语文教师 在岗', '教务处 - 在岗'], undefined],
    ['a status not given', ['教务处 语文教师 在岗', '教务处 教务主任 -'], undefined],
    ['the post named after it, elsewhere', ['总务处 水电工 在岗', '校长室 总务主任 在岗'], true],
    ['another post, elsewhere', ['总务处 水电工 在岗', '校长室 德育主任 在岗'], false],
    ['one person of an office that has its director', ['总务处 水电工 在岗'], false],
    ['one person, who alone is it', ['校医室 校医 在岗'], true],
    ['one person, on leave', ['校医室 校医 请假'], false],
    ['a word', ['安保队 保安队长 在岗', '安保队 保安 在岗'], true],
    ['a deputy by word', ['安保队 副队长 在岗', '安保队 保安 在岗'], false],
    ['a manager over others', ['食堂 食堂管理员 在岗', '食堂 炊事员 在岗'], true],
    ['a group by its leader', ['语文组 教研组长 在岗', '语文组 语文教师 在岗'], true],
    ['a grade by its leader', ['七年级组 年级组长 在岗', '七年级组 语文教师 在岗'], true],
    ['no office by the leader of a group', ['教务处 教研组长 在岗', '教务处 语文教师 在岗'], false],
    [
      'no group by the leader of a preparation group',
      ['语文组 备课组长 在岗', '语文组 语文教师 在岗'],
      false,
    ],
  ])('%s', (_, lines, headed) => {
    const [first] = entitiesOf(build({ staff: rows(...lines) }), 'department');
    expect(first!.facts['headed']).toBe(headed);
  });

  it('are each one once, several in a cell apart', () => {
    const built = build({ staff: rows('教务处 教师 在岗', '教务处、德育处 教师 在岗', '- 教师 在岗') });
    expect(entitiesOf(built, 'department').map(({ key }) => key)).toEqual(['教务处', '德育处']);
  });

  it('show who is named but away, and the header', () => {
    const built = build({ staff: rows('教务处 教务主任 离职', '教务处 语文教师 在岗') });
    const [first] = entitiesOf(built, 'department');
    expect(first!.facts['away']).toEqual(['某0']);
    expect(new Set(built.cells(first!, 'headed').map(({ cell }) => cell))).toEqual(new Set(['D2', 'C1']));
  });
});

describe('spellings of grades', () => {
  it.each([
    ['七年级', '7'],
    ['初一', '7'],
    ['初一年级', '7'],
    ['7', '7'],
    ['7年级', '7'],
    ['七', '7'],
    ['高三', '12'],
    ['10年级', '10'],
    ['大班', '大'],
    ['2023级', '2023级'],
  ])('%s is %s', (text, key) => expect(gradeKey(text)).toBe(key));

  it.each<[string, readonly string[]]>([
    ['七年级年级组长', ['7']],
    ['初一组长', ['7']],
    ['高一级部主任', ['10']],
    ['一年段长', ['1']],
    ['12年级组长', ['12']],
    ['一至三年级组长', ['1', '2', '3']],
    ['低段段长', ['1', '2']],
    ['中年级组长', ['3', '4']],
    ['高年级组长', ['5', '6']],
    ['初中年级组长', []],
    ['2023级组长', []],
    ['大班年级组长', ['大']],
    ['年级组长', []],
  ])('%s names %o', (text, grades) => expect(gradesIn(text)).toEqual(grades));
});

describe('leaders of grades', () => {
  const classes = [
    { name: '七年级1班', grade: '七年级', headTeacher: '张三' },
    { name: '七年级2班', grade: '初一', headTeacher: '赵六' },
    { name: '八年级1班', grade: '八年级', headTeacher: '李四' },
    { name: '九年级1班', grade: '', headTeacher: '' },
  ];
  const row = { name: '王五', posts: '年级组长', status: '在岗', department: '', headOf: '' };
  it.each<[string, readonly TypedRow[], unknown, unknown]>([
    ['by post', [{ ...row, posts: '七年级组长' }], true, false],
    ['by department', [{ ...row, department: '八年级组' }], false, true],
    ['by 班主任班级', [{ ...row, headOf: '七(2)班' }], true, false],
    ['by 班级', [{ ...row, name: '李四' }], false, true],
    ['post before department', [{ ...row, posts: '七年级组长', department: '八年级组' }], true, false],
    ['of two grades', [{ ...row, posts: '七至八年级组长' }], true, true],
    ['of none that is said', [row], undefined, undefined],
    ['of none that is said, on leave', [{ ...row, status: '请假' }], false, false],
    ['on leave', [{ ...row, posts: '七年级组长', status: '请假' }], false, false],
    ['status not given', [{ ...row, posts: '七年级组长', status: '' }], undefined, false],
    ['no leader', [{ ...row, posts: '语文教师' }], false, false],
    ['post not given', [{ ...row, posts: '' }], undefined, undefined],
  ])('%s: %o', (_, staff, seventh, eighth) => {
    const grades = entitiesOf(build({ staff, class: classes }), 'grade');
    expect(grades.map(({ key, facts }) => [key, facts['led']])).toEqual([['7', seventh], ['8', eighth]]); // prettier-ignore
  });

  it('show the header where there is none, the post where it does not say of which', () => {
    const cells = (staff: readonly TypedRow[]): unknown[] => {
      const school = build({ staff, class: classes });
      return school.openCells(entitiesOf(school, 'grade')[0]!, 'led').map(({ cell }) => cell);
    };
    expect(cells([{ ...row, posts: '语文教师' }])).toEqual(['B1']);
    expect(cells([row])).toEqual(['B2']);
  });

  it('are not known without a staff list', () => {
    const school = build({ class: classes });
    expect(school.cells(entitiesOf(school, 'grade')[0]!, 'led')).toMatchObject([{ sheet: '教职工', cell: null }]); // prettier-ignore
  });
});
