import { addDays, weekdayOf } from '../../../src/model/days.js';
import { atTime } from '../../../src/relate/facts.js';
import type { Sheets, TypedRow } from '../../build.js';

/** How big a school is made. */
export interface Size {
  readonly staff: number;
  readonly classes: number;
  readonly weeks: number;
  /** Whether lessons and duties were recorded too, not only planned. */
  readonly recorded: boolean;
}

/** About 48,000 lessons and 8,000 shifts. */
export const oneTerm: Size = { staff: 200, classes: 60, weeks: 20, recorded: false };

const FIRST = '2025-09-01';
const LESSONS = 8;
const days = ['星期一', '星期二', '星期三', '星期四', '星期五'];
const places = ['校门', '操场', '食堂', '图书馆', '一号楼', '二号楼', '三号楼', '四号楼'];
/** Bands between the lessons, which begin at 8:00 and last 40 minutes. */
const bands: readonly (readonly [name: string, start: number, end: number])[] = [
  ['早活动', 420, 475],
  ['大课间', 580, 600],
  ['午间', 720, 780],
  ['午休', 780, 835],
  ['眼保健操', 925, 935],
  ['课后', 1025, 1080],
  ['放学', 1080, 1110],
  ['晚饭', 1110, 1140],
  ['晚自习', 1140, 1260],
  ['夜间', 1260, 1800],
];
const lessonStarts = [480, 530, 600, 650, 840, 885, 935, 980];

/**
 * A school made by counting, the same on every machine: timetable, a roster of two half-term versions, periods,
 * leaves, substitutions and activities; a place is left alone now and then.
 */
export function bigSchool(size: Size): Sheets {
  const end = addDays(FIRST, size.weeks * 7 - 3);
  const sheets: Sheets = {
    school: [{ name: '大校', termStart: FIRST, termEnd: end, asOf: end }],
    staff: range(size.staff).map((i) => ({ staffId: `T${i}`, name: nameOf(i), posts: '语文教师', status: '在岗' })), // prettier-ignore
    class: range(size.classes).map((i) => ({ name: classOf(i), room: roomOf(i) })),
    timetable: timetableRows(size),
    period: periodRows(),
    roster: rosterRows(size),
    leave: leaveRows(size),
    substitution: substitutionRows(size),
    activity: activityRows(size),
  };
  return size.recorded ? { ...sheets, lesson: lessonRows(size), shift: shiftRows(size) } : sheets;
}

/** The school days of its term. */
function schoolDaysOf({ weeks }: Pick<Size, 'weeks'>): readonly string[] {
  return range(weeks * 7).map((i) => addDays(FIRST, i)).filter((date) => weekdayOf(date) <= 5); // prettier-ignore
}

function timetableRows({ classes, staff }: Size): TypedRow[] {
  return range(5).flatMap((day) =>
    range(LESSONS).flatMap((period) =>
      range(classes).map((i) => ({
        class: classOf(i),
        weekday: days[day]!,
        period: `第${period + 1}节`,
        subject: subjectOf(i, period),
        teacher: nameOf(teacherOf(i, day, period, staff)),
      })),
    ),
  );
}

/** In one period every class has another teacher. */
function teacherOf(classIndex: number, day: number, period: number, staff: number): number {
  const step = Math.floor(staff / 64);
  return (classIndex * step + day * LESSONS + period) % (staff - 20);
}

function subjectOf(classIndex: number, period: number): string {
  return ['语文', '数学', '英语', '物理', '历史', '体育', '音乐', '地理'][(classIndex + period) % 8]!;
}

function periodRows(): TypedRow[] {
  const lessons = lessonStarts.map((start, i) => ({
    name: `第${i + 1}节`, start: clock(start), end: clock(start + 40), weekdays: '周一至周五', places: '', defaultPost: '任课教师',
  })); // prettier-ignore
  const watched = bands.map(([name, start, end]) => ({
    name, start: clock(start), end: clock(end), weekdays: '周一至周五', places: places.join('、'), defaultPost: '值班教师',
  })); // prettier-ignore
  return [...lessons, ...watched];
}

function rosterRows({ staff, weeks }: Size): TypedRow[] {
  const middle = addDays(FIRST, Math.floor(weeks / 2) * 7);
  const versions = [{ validFrom: FIRST, validTo: addDays(middle, -1) }, { validFrom: middle, validTo: '' }]; // prettier-ignore
  return versions.flatMap((version, v) =>
    range(5).flatMap((day) =>
      duties().map(({ shift, start, end, place }, i) => ({
        ...version, weekday: days[day]!, shift, start, end, place,
        person: i % 37 === 0 ? '' : nameOf((i * 2 + day * 7 + v * 3) % staff),
      })),
    ),
  ); // prettier-ignore
}

function duties(): { shift: string; start: string; end: string; place: string }[] {
  return bands.flatMap(([shift, start, end]) => places.map((place) => ({ shift, start: clock(start), end: clock(end), place }))); // prettier-ignore
}

function leaveRows({ staff, weeks }: Size): TypedRow[] {
  return range(weeks * 10).map((i) => {
    const start = addDays(FIRST, Math.floor((i * 7) / 10));
    return {
      person: nameOf((i * 13) % staff),
      start,
      end: addDays(start, i % 3),
      approver: nameOf(staff - 1),
    };
  });
}

function substitutionRows(size: Size): TypedRow[] {
  const dates = schoolDaysOf(size);
  return range(size.weeks * 25).map((i) => {
    const [date, period, taught] = [dates[i % dates.length]!, i % LESSONS, (i * 11) % size.classes];
    return {
      date, period: `第${period + 1}节`, class: classOf(taught), approver: nameOf(size.staff - 1),
      originalTeacher: nameOf(teacherOf(taught, weekdayOf(date) - 1, period, size.staff)),
      substituteTeacher: nameOf(size.staff - 2 - (i % 10)),
    };
  }); // prettier-ignore
}

function activityRows({ weeks, staff, classes }: Size): TypedRow[] {
  return range(weeks * 2).map((i) => {
    const date = addDays(FIRST, Math.floor(i / 2) * 7 + (i % 5));
    return {
      id: `HD-${i}`, name: `活动${i}`, place: i % 2 ? '校外' : '校内', location: i % 2 ? '科技馆' : '操场',
      start: `${date} 8:00`, end: `${date} 16:00`, organizer: nameOf(i % staff), leaders: nameOf((i + 5) % staff), classes: classOf(i % classes),
    };
  }); // prettier-ignore
}

function lessonRows(size: Size): TypedRow[] {
  return schoolDaysOf(size).flatMap((date) =>
    timetableRows(size)
      .filter(({ weekday }) => weekday === days[weekdayOf(date) - 1])
      .map(({ weekday: _, ...row }, i) => {
        const start = lessonStarts[Math.floor(i / size.classes)]!;
        return { date, ...row, start: clock(start), end: clock(start + 40) };
      }),
  );
}

function shiftRows({ staff, weeks }: Size): TypedRow[] {
  return schoolDaysOf({ weeks }).flatMap((date, day) =>
    duties().map((duty, i) => ({ date, ...duty, person: nameOf((i * 2 + day) % staff) })),
  );
}

function clock(minutes: number): string {
  return atTime('2025-09-01', minutes % 1440).slice(11);
}

function nameOf(i: number): string {
  const given = '安邦昌达恩芳光海静康岚明宁平青荣思涛伟欣';
  return `${'赵钱孙李周吴郑王冯陈'[i % 10]}${given[Math.floor(i / 10) % 20]}${given[Math.floor(i / 200) % 20]}`;
}

function classOf(i: number): string {
  return `${'七八九'[i % 3]}年级${Math.floor(i / 3) + 1}班`;
}

function roomOf(i: number): string {
  return `${'一二三四'[i % 4]}号楼${100 + i}`;
}

function range(length: number): number[] {
  return Array.from({ length }, (_, i) => i);
}
