import { describe, expect, it } from 'vitest';
import type { Kind } from '../../src/model/tables.js';
import type { Entity, School } from '../../src/model/school.js';
import { build, entitiesOf, related, type Sheets, type TypedRow } from '../build.js';

const staff: readonly TypedRow[] = [
  { staffId: 'T1', name: '王建国', posts: '校长', status: '在岗', supervisor: '' },
  { staffId: 'T2', name: '周海燕', posts: '语文教师、班主任', status: '在岗', supervisor: '李梅老师' },
  { staffId: 'T3', name: '李梅', posts: '教务主任', status: '在岗', supervisor: '' },
  { staffId: 'T4', name: '张琦', posts: '体育教师', status: '在岗', supervisor: '无' },
  { staffId: 'T5', name: '张琦', posts: '保安', status: '在岗', supervisor: '' },
  { staffId: 'T6', name: '赵强', posts: '保卫主任', status: '离职', supervisor: '' },
];
const others: Sheets = {
  staff,
  school: [{ name: '城关中学', principal: '', safetyLeader: '王建国' }],
  class: [{ name: '七年级1班', headTeacher: '周海燕、T4' }, { name: '七年级2班', headTeacher: '李梅' }],
  area: [{ name: '操场', owner: 'T5' }, { name: '操场东侧', owner: '李梅' }, { name: '楼', owner: '周海燕' }],
}; // prettier-ignore

const lessonRow: TypedRow = {
  date: '2025-09-10',
  period: '第1节',
  class: '七1',
  teacher: '周海燕',
  room: '',
};

function only(kind: Kind, row: TypedRow, more: Sheets = {}): { entity: Entity; school: School } {
  const school = build({ ...others, ...more, [kind]: [row] });
  return { entity: entitiesOf(school, kind)[0]!, school };
}

describe('people of the records', () => {
  const found = (kind: Kind, field: string, cell: string): unknown => {
    const row = kind === 'lesson' ? lessonRow : { date: '2025-09-10', shift: '午间', start: '12:00', place: '操场' }; // prettier-ignore
    return only(kind, { ...row, [field]: cell }).entity.facts[field];
  };

  it.each([
    ['周海燕', '周海燕'],
    ['周海燕老师', '周海燕'],
    ['t2', '周海燕'],
    ['张琦(T5)', '张琦|T5'],
    ['外来的人', '外来的人'],
    ['张琦', undefined],
    ['张琦(大)', undefined],
    ['周海燕 李梅', '周海燕'],
    ['周海燕 外来的人', '周海燕 外来的人'],
    ['无', ''],
    ['', null],
  ])('one in a cell: %s', (cell, fact) => expect(found('lesson', 'teacher', cell)).toBe(fact));

  it.each([
    ['周海燕、李梅', ['周海燕', '李梅']],
    ['周海燕 李梅', ['周海燕', '李梅']],
    ['周海燕 李梅、T5', ['周海燕', '李梅', '张琦|T5']],
    ['周海燕、外来的人', ['周海燕', '外来的人']],
    ['周海燕、张琦', undefined],
    ['无', []],
    ['', null],
  ])('several in a cell: %s', (cell, fact) => expect(found('shift', 'person', cell)).toEqual(fact));

  it('stay as they are written where there is no staff list', () => {
    const school = build({ lesson: [lessonRow] });
    expect(entitiesOf(school, 'lesson')[0]!.facts['teacher']).toBe('周海燕');
  });
});

describe('doubts about names', () => {
  const doubts = (rows: readonly TypedRow[], sheets: Sheets = {}): unknown[] =>
    related({ ...others, ...sheets, lesson: rows.map((row) => ({ ...lessonRow, ...row })) }).problems.map(
      ({ code, sheet, cell, values }) => [code, sheet, cell, values['found'], values['count']],
    );

  it.each([
    ['a stranger', { teacher: '外来的人' }, ['UNKNOWN_PERSON', '课堂记录', 'D2', '外来的人', 1]],
    ['a stranger with a long name', { teacher: '外'.repeat(4000) }, ['UNKNOWN_PERSON', '课堂记录', 'D2', `${'外'.repeat(60)}…`, 1]],
    ['a slip of the pen', { teacher: '周海艳' }, ['UNKNOWN_PERSON_NEAR', '课堂记录', 'D2', '周海艳', 1]],
    ['namesakes', { teacher: '张琦' }, ['AMBIGUOUS_NAME', '课堂记录', 'D2', '张琦', 1]],
    ['two in a cell for one', { teacher: '周海燕 李梅' }, ['SEVERAL_NAMES', '课堂记录', 'D2', '周海燕 李梅', 1]],
    ['no such class', { class: '八年级1班' }, ['UNKNOWN_CLASS', '课堂记录', 'C2', '八年级1班', 1]],
  ])('%s', (_, row, doubt) => expect(doubts([row as TypedRow])).toEqual([doubt])); // prettier-ignore

  it('are said once for the same name in one column', () => {
    const rows = ['第1节', '第2节', '第3节'].map((period) => ({ period, teacher: '外来的人' }));
    expect(doubts(rows)).toEqual([['UNKNOWN_PERSON', '课堂记录', 'D2', '外来的人', 3]]);
  });

  it('name the classes that a spelling fits', () => {
    const twice = [{ name: '七年级1班' }, { name: '七(1)班' }];
    expect(doubts([{}], { class: twice })).toEqual([['AMBIGUOUS_CLASS', '课堂记录', 'C2', '七1', 1]]);
  });

  it.each([
    ['a joint lesson', { class: '七1、七(2)班' }, {}],
    ['nobody', { teacher: '无' }, {}],
    ['no class list', { class: '八年级1班' }, { class: undefined }],
    ['no staff list', { teacher: '外来的人' }, { staff: undefined, area: undefined, class: undefined, school: undefined }],
  ])('are none for %s', (_, row, without) => {
    const sheets = Object.fromEntries(Object.entries({ ...others, ...without }).filter(([, rows]) => rows));
    expect(related({ ...sheets, lesson: [{ ...lessonRow, ...row }] }).problems).toEqual([]);
  }); // prettier-ignore
});

describe('who answers', () => {
  const answers = (kind: Kind, row: TypedRow, path: string, more: Sheets = {}): unknown[] => {
    const { entity, school } = only(kind, row, more);
    return school.answer(entity, path).map(({ name, staffId, post, because, cells }) => [name, staffId, post?.zh ?? because.zh, cells[0]?.cell ?? null]); // prettier-ignore
  };
  const lesson = (row: TypedRow, path: string, more: Sheets = {}): unknown[] => answers('lesson', { ...lessonRow, ...row }, path, more); // prettier-ignore
  const without = (kind: Kind): Sheets => ({ [kind]: [] });

  it.each([
    ['the teacher', {}, 'teacher', [['周海燕', 'T2', '任课教师', 'D2']]],
    ['a stranger', { teacher: '外来的人' }, 'teacher', [['外来的人', null, '任课教师', 'D2']]],
    ['nobody: left blank', { teacher: '' }, 'teacher', []],
    ['nobody: 无', { teacher: '无' }, 'teacher', []],
    ['nobody: ambiguous', { teacher: '张琦' }, 'teacher', []],
    ['both head teachers', {}, 'class.headTeacher', [['周海燕', 'T2', '班主任', 'B2'], ['张琦', 'T4', '班主任', 'B2']]],
    ['the head teachers of a joint lesson', { class: '七2、七1' }, 'class.headTeacher', [['李梅', 'T3', '班主任', 'B3'], ['周海燕', 'T2', '班主任', 'B2'], ['张琦', 'T4', '班主任', 'B2']]],
    ['no head teacher of a class that is not listed', { class: '八1' }, 'class.headTeacher', []],
    ['the supervisor, by a name with a title', {}, 'teacher.supervisor', [['李梅', 'T3', '直接上级', 'E3']]],
    ['the supervisor by post, where 直接上级 is blank', { teacher: 'T5' }, 'teacher.supervisor', [['王建国', 'T1', '分管安全工作的副校长', 'C2']]],
    ['no supervisor where there is none', { teacher: 'T4' }, 'teacher.supervisor', []],
    ['no supervisor of a stranger', { teacher: '外来的人' }, 'teacher.supervisor', []],
    ['the holder of a post', {}, 'academicDirector', [['李梅', 'T3', '教务主任', 'C4']]],
    ['a post that only somebody who left had', {}, 'securityDirector', [[null, null, '保卫主任', null]]],
    ['a post that nobody has', {}, 'schoolDoctor', [[null, null, '校医', null]]],
    ['the safety leader of 学校', {}, 'safetyLeader', [['王建国', 'T1', '安全分管领导', 'C2']]],
    ['the principal by post, where 学校 does not say', {}, 'principal', [['王建国', 'T1', '校长', 'C2']]],
    ['nobody: a path that leads nowhere', {}, 'class.nobody', []],
  ])('%s', (_, row, path, expected) => expect(lesson(row, path)).toEqual(expected)); // prettier-ignore

  it('the safety leader by post where there is no 学校 sheet', () => {
    const more = { staff: [...staff, { name: '孙丽', posts: '安全副校长', status: '' }] };
    expect(lesson({}, 'safetyLeader', { ...more, ...without('school') })).toEqual([
      ['孙丽', null, '分管安全工作的副校长', 'C8'],
    ]);
  });

  it.each([
    ['操场', '张琦', 'B2'],
    ['操场西侧', '张琦', 'B2'],
    ['操场东侧跑道', '李梅', 'B3'],
    ['南操场', '张琦', 'B2'],
  ])('the owner of the place %s', (place, owner, cell) => {
    const hazard = { id: 'H1', found: '2025-09-10', place };
    expect(answers('hazard', hazard, 'area.owner')).toEqual([
      [owner, expect.any(String), '安全责任人', cell],
    ]);
  });

  it.each(['教学楼', '校门', ''])('no owner of %s, which is no area', (place) => {
    expect(answers('hazard', { id: 'H1', found: '2025-09-10', place }, 'area.owner')).toEqual([]);
  });
});

describe('cells', () => {
  const brief = (cells: readonly { sheet: string; cell: string | null; field: string }[]): unknown[] =>
    cells.map(({ sheet, cell, field }) => [sheet, cell, field]);

  it.each([
    ['a column', 'teacher', [['课堂记录', 'D2', 'teacher']]],
    ['an absent column', 'standIn', [['课堂记录', null, 'standIn']]],
    ['a derived fact of two sheets', 'teacherOnStaff', [['课堂记录', 'D2', 'teacher'], ['教职工', 'B3', 'name']]],
    ['no fact at all', 'nothing', []],
  ])('of %s', (_, fact, expected) => {
    const { entity, school } = only('lesson', lessonRow);
    expect(brief(school.cells(entity, fact))).toEqual(expected);
  }); // prettier-ignore

  it.each([
    ['a blank cell', { room: '' }, 'room', [['课堂记录', 'E2', 'room']]],
    ['an absent column', {}, 'standIn', [['课堂记录', null, 'standIn']]],
    ['an ambiguous name', { teacher: '张琦' }, 'teacherOnStaff', [['课堂记录', 'D2', 'teacher']]],
    ['only what is not known of a difference', { expected: '' }, 'sizeDifference', [['课堂记录', 'F2', 'expected'], ['班级', null, 'students']]],
    ['all, where each is filled', { room: '101' }, 'room', [['课堂记录', 'E2', 'room']]],
  ])('to fill: %s', (_, row, fact, expected) => {
    const { entity, school } = only('lesson', { ...lessonRow, ...row });
    expect(brief(school.openCells(entity, fact))).toEqual(expected);
  }); // prettier-ignore

  it('of a sheet that is not there', () => {
    const school = build({ lesson: [lessonRow] });
    const [entity] = entitiesOf(school, 'lesson');
    expect(brief(school.openCells(entity!, 'teacherOnStaff'))).toEqual([['教职工', null, 'name']]);
  });

  it('of an absent column are shown at the last header', () => {
    const { school } = only('lesson', lessonRow);
    expect(school.headerCell('课堂记录')).toMatchObject({ sheet: '课堂记录', cell: 'E1' });
  });
});

describe('the school', () => {
  it('is judged on the day asked for, else on its own, else today', () => {
    const rows = (asOf: string): Sheets => ({ school: [{ name: '城关中学', asOf }] });
    const asOf = (own: string, asked?: string): string => related(rows(own), asked, '2025-12-31').school.asOf;
    expect(asOf('2025-10-01', '2025-09-30')).toBe('2025-09-30');
    expect(asOf('2025-10-01')).toBe('2025-10-01');
    expect(asOf('')).toBe('2025-12-31');
  });

  it('has a period from the first to the last record', () => {
    const lessons = ['2025-09-05', '2025-09-03', '2025-10-01'].map((date) => ({ ...lessonRow, date }));
    expect(build({ lesson: lessons }).period).toEqual({ from: '2025-09-03', to: '2025-10-01' });
    expect(build({ staff }).period).toBeNull();
  });

  it('knows everybody with the posts that they hold', () => {
    const { people } = build({ staff });
    expect(people.map(({ name, postIds }) => [name, ...postIds]).slice(0, 3)).toEqual([
      ['王建国', 'principal'],
      ['周海燕', 'teacher', 'head-teacher'],
      ['李梅', 'academic-director'],
    ]);
  });

  it('names a record by its label, with dates in one form', () => {
    const { entity } = only('hazard', { id: 'H1', found: '2025/9/10', place: '操场' });
    expect(entity.label.zh).toContain('操场');
    expect(entity.date).toBe('2025-09-10');
  });
});

describe('a 工号 that two people have', () => {
  it('is said at the second, with both names', () => {
    const shared = [
      { name: '赵敏', staffId: 'T05', status: '在岗' },
      { name: '郑凯', staffId: 'T05', status: '在岗' },
    ];
    const { problems } = related({ staff: shared });
    expect(problems.map(({ code, cell, values }) => [code, cell, values['among']])).toEqual([
      ['SHARED_STAFF_ID', expect.stringMatching(/3$/), '赵敏、郑凯'],
    ]);
  });
});
