import { normaliseHeader } from '../header-text.js';
import type { Label, Line } from './block.js';
import { isClass, isGrade } from './class-label.js';
import { dayIn, type DayForm } from './day-lines.js';
import { isPartHeader, isRowNumberHeader } from './header-words.js';
import { isHalfDay, isPeriod, periodText } from './period-label.js';
import { clockRangeIn } from './clock-range.js';
import { plainText, saying, type Said } from './said.js';
import type { Spot } from './spots.js';

/** What the labels of one row or column of a timetable say. */
export interface Facets {
  weekday?: Said;
  period?: Said;
  halfDay?: Said;
  class?: Said;
  grade?: Said;
  teacher?: Said;
  /** A label that says none of these, but may name a period (社团活动). */
  other?: Said;
  /** The times of a period that has no name. */
  times?: Said;
  /** A label says that the line is no period: 任课教师, 备注. */
  beside?: true;
}

const CLASS_HEADER = /^(?:班级|班别|班|class|form)/u;
const TEACHER_HEADER = /^(?:教师|任课教师|姓名|老师|教师姓名|teacher)/u;
/** Labels of what stands below a timetable: who teaches what, signatures. */
const NO_PERIOD =
  /[::]|班主任|教室|任课|科目|学科|课程|值日|备注|合计|课时|人数|班级|说明|教师|老师|签|地点/u;
const LONGEST_PERIOD = 10;

/** Reads the labels of a line; what a label means depends on its words, and on the header of its column. */
export function facetsOf({ labels }: Line, dayLabels: ReadonlySet<Spot>, form: DayForm): Facets {
  const facets: Facets = {};
  for (const label of labels) {
    const day = dayLabels.has(label.spot) ? dayIn(label.spot, form) : dayIn(label.spot, 'named');
    if (day?.weekday) facets.weekday ??= saying(day.weekday, label.spot);
    else if (day === null) addLabel(facets, label);
  }
  return facets;
}

function addLabel(facets: Facets, { spot, header }: Label): void {
  const { text } = spot.cell;
  const head = normaliseHeader(header);
  if (isRowNumberHeader(header) || isPartHeader(text)) return;
  const said = saying(plainText(text).replace(/\s+/gu, ' '), spot);
  if (TEACHER_HEADER.test(head)) facets.teacher ??= said;
  else if (isGrade(text)) facets.grade ??= said;
  else if (CLASS_HEADER.test(head) || isClass(text)) facets.class ??= said;
  else addTime(facets, spot, said);
}

function addTime(facets: Facets, spot: Spot, said: Said): void {
  const { text } = spot.cell;
  if (isHalfDay(text)) facets.halfDay ??= said;
  else if (isPeriod(text)) facets.period ??= saying(periodText(text), spot);
  else if (clockRangeIn(text, true) !== null) addTimed(facets, spot);
  else if (NO_PERIOD.test(said.cell.text)) facets.beside = true;
  else if (normaliseHeader(text).length <= LONGEST_PERIOD) facets.other ??= said;
}

/** 8:00-8:40 is only the time of a period; 社团 15:00-16:00 has a name too. */
function addTimed(facets: Facets, spot: Spot): void {
  const name = periodText(spot.cell.text);
  if (/\d\s*-/u.test(name)) facets.times ??= saying(name, spot);
  else facets.other ??= saying(name, spot);
}
