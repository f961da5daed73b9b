import { describe, expect, it } from 'vitest';
import { inTwoSchools } from '../../src/district/in-two-schools.js';
import { twice } from '../../src/district/mark.js';
import { marksOf, sharesOf } from '../../src/district/shares.js';
import { sameSheets } from '../../src/district/same-sheets.js';
import type { Shares } from '../../src/model/shares.js';
import { build, recordsOf, type Sheets, type TypedRow } from '../build.js';

/** A school in which one teacher has lessons at these times of 2025-09-02, each from then on for 40 minutes. */
function school(teacher: TypedRow, ...starts: readonly string[]): Sheets {
  const lesson = (start: string, i: number): TypedRow => ({
    date: '2025-09-02', period: `第${i + 1}节`, class: '一年级1班', subject: '音乐', teacher: teacher['name']!, start, end: later(start), absent: '否',
  }); // prettier-ignore
  return {
    school: [{ name: '云溪小学' }],
    staff: [{ name: '王建国', posts: '校长', status: '在岗' }, { posts: '音乐教师', status: '在岗', ...teacher }],
    class: [{ name: '一年级1班', students: '40' }],
    lesson: starts.map(lesson),
  }; // prettier-ignore
}

function later(start: string): string {
  const [hours, minutes] = start.split(':').map(Number);
  const end = hours! * 60 + minutes! + 40;
  return `${Math.floor(end / 60)}:${String(end % 60).padStart(2, '0')}`;
}

function shares(sheets: Sheets, withNames = true): Shares {
  return sharesOf(recordsOf(sheets), build(sheets), withNames);
}

const never = (): boolean => false;
const among = (...schools: readonly Shares[]) =>
  inTwoSchools(new Map(schools.map((each, i) => [`school ${i + 1}`, each])), never);

const liming = { name: '李明', phone: '13800001111' };
const monday = ['8:00', '9:00', '10:00', '14:00', '15:00'];

describe('inTwoSchools', () => {
  it('tells who is claimed by two schools at one time, with the cells of both', () => {
    const { told, namesakes } = among(
      shares(school(liming, '8:00', '10:00')),
      shares(school(liming, '9:00', '10:20')),
    );
    expect(namesakes).toBe(0);
    expect(told).toEqual([
      {
        name: '李明',
        by: 'phone',
        folders: ['school 1', 'school 2'],
        times: 1,
        days: 1,
        first: [
          {
            from: '2025-09-02T10:20',
            to: '2025-09-02T10:40',
            at: [
              { folder: 'school 1', file: 'school.xlsx', sheet: '课堂记录', cell: 'E3' },
              { folder: 'school 2', file: 'school.xlsx', sheet: '课堂记录', cell: 'E3' },
            ],
          },
        ],
      },
    ]);
  });

  it.each([
    ['phone', { phone: '138-0000-1111' }, { phone: '138 0000 1111' }, 'phone'],
    ['a staff ID of the district', { staffId: 'QH2025' }, { staffId: 'QH2025' }, 'staff-id'],
    ['one that is written small in one school', { staffId: 'QH2025' }, { staffId: 'qh 2025' }, 'staff-id'],
    ['the name alone', {}, { phone: '13800001111' }, 'name'],
    ['the name alone, where IDs are each school’s own', { staffId: 'T01' }, { staffId: 'T01' }, 'name'],
    ['nothing, where the phones differ', { phone: '13800001111' }, { phone: '13800002222' }, undefined],
    ['nothing, where the IDs of the district differ', { staffId: 'QH2025' }, { staffId: 'QH2026' }, undefined], // prettier-ignore
  ])('takes two for one person by %s', (_what, one, other, by) => {
    const at = (more: TypedRow, ...starts: string[]): Shares => shares(school({ name: '李明', ...more }, ...starts));
    // Only the first of four lessons overlaps: a larger share would speak against one person.
    const { told } = among(at(one, '8:00', '9:00', '10:00', '14:00'), at(other, '8:00', '11:00', '16:00', '17:00'));
    expect(told[0]?.by).toBe(by);
  }); // prettier-ignore

  it('counts namesakes whose times overlap for the most part, and does not tell them', () => {
    const one = shares(school({ name: '李明' }, ...monday));
    expect(among(one, one)).toEqual({ told: [], namesakes: 1 });
  });

  it('tells nobody of a school that handed in twice, and nobody whose times only touch', () => {
    const one = shares(school(liming, '8:00'));
    expect(inTwoSchools(new Map([['a', one], ['b', one]]), () => true).told).toEqual([]); // prettier-ignore
    expect(among(one, shares(school(liming, '8:40'))).told).toEqual([]);
  });

  it('leaves no name in what is written where names are kept back', () => {
    const kept = shares(school(liming, '8:00'), false);
    expect(JSON.stringify(kept)).not.toMatch(/李明|13800001111/);
    expect(among(kept, kept).told[0]?.name).toBeNull();
  });
});

describe('marks', () => {
  it('stand twice for what two schools have, and only for that', () => {
    const [one, other] = [shares(school(liming, '8:00')), shares(school(liming, '9:00'))];
    const alone = shares(school({ name: '陈静' }, '8:00'));
    const all = [one, other, alone].flatMap((each) => [...marksOf(each)]).sort((a, b) => a - b);
    expect([...twice(all)]).toEqual([one.people[0]!.mark]);
  });
});

describe('sameSheets', () => {
  const staff = (names: string): Sheets => ({
    staff: [...names].map((name) => ({ name: `王${name}`, status: '在岗' })),
  });

  it('tells sheets of ten rows and more that say the same, whatever their order of schools', () => {
    const [one, other] = [shares(staff('甲乙丙丁戊己庚辛壬癸')), shares(staff('子丑寅卯辰巳午未申酉'))];
    const found = sameSheets(new Map([['b', one], ['a', one], ['c', other]])); // prettier-ignore
    const file = 'school.xlsx';
    expect(found).toEqual([
      { sheet: '教职工', records: 10, schools: [{ folder: 'a', file }, { folder: 'b', file }] }, // prettier-ignore
    ]);
    const few = shares(staff('甲乙'));
    expect(sameSheets(new Map([['a', few], ['b', few]]))).toEqual([]); // prettier-ignore
  });
});
