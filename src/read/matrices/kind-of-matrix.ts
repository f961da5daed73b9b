import { normaliseHeader } from '../header-text.js';
import type { NameHint } from '../sheet-name.js';
import type { Block, Label } from './block.js';
import { classIn, isClass } from './class-label.js';
import { leaderIn } from './leader-mark.js';
import { isPeriod } from './period-label.js';
import { postLabelOf } from './post-label.js';
import { seenAt } from './slot.js';
import type { Spots } from './spots.js';

/** The kinds that schools print as a matrix. */
export type MatrixKind = 'timetable' | 'roster';

const TIMETABLE = /课表|课程表|课程总表|课程安排|课务|timetable/u;
const ROSTER = /值班|值日|护导|护学|带班|值周|总值|轮值|轮岗|排班|执勤|护校|dutyroster|dutytable/u;
/** What looks alike and is neither: records of what was done, menus, pupils who clean. */
const NEITHER = /记录|登记|日志|签到|考勤|统计|汇总|食谱|菜谱|菜单|值日生|卫生|作息|评分|评比/u;
const ENOUGH = 2;

/**
 * What a sheet's name says about the kind of its matrix (rulings 24, 43): 值班表 as a matrix is a plan too.
 * @returns undefined where it says nothing, null where it says that it is neither
 */
export function kindByName(name: string, { exact }: NameHint): MatrixKind | null | undefined {
  const text = normaliseHeader(name);
  if (exact.includes('timetable')) return 'timetable';
  if (kindInText(name) === null) return null;
  if (exact.includes('roster') || exact.includes('shift')) return 'roster';
  return exact.length > 0 ? null : kindInText(text);
}

/** What a title says about the kind: 护导安排表, 七年级1班课程表. */
export function kindInText(title: string): MatrixKind | null | undefined {
  const text = normaliseHeader(title);
  if (TIMETABLE.test(text)) return 'timetable';
  if (NEITHER.test(text)) return null;
  return ROSTER.test(text) ? 'roster' : undefined;
}

/** The kind by what the table itself holds: numbered periods and a class, or leaders and their marks. */
export function kindByContent(blocks: readonly Block[], sheetName: string, spots: Spots): MatrixKind | null {
  const labels = blocks.flatMap(({ rows, columns }) => [...rows, ...columns].flatMap((line) => line.labels));
  if (hasLeaders(blocks, labels, spots)) return 'roster';
  const texts = [...new Set(labels.map(({ spot }) => spot))].map(({ cell }) => cell.text);
  const periods = texts.filter(isPeriod).length;
  const titles = [
    sheetName,
    ...blocks.flatMap(({ above, corner }) => [...above, corner].map(({ cell }) => cell.text)),
  ];
  const classes = texts.some(isClass) || titles.some((text) => isClass(text) || classIn(text) !== null);
  return periods >= ENOUGH && classes ? 'timetable' : null;
}

function hasLeaders(blocks: readonly Block[], labels: readonly Label[], spots: Spots): boolean {
  if (labels.some((label) => postLabelOf([label]).leader)) return true;
  return blocks.some((block) =>
    seenAt(spots, block, block.rows, block.columns).some(({ cell }) => leaderIn(cell.text) !== null),
  );
}
