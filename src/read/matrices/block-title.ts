import { normaliseHeader } from '../header-text.js';
import type { Block } from './block.js';
import { classIn, gradeIn, isClass } from './class-label.js';
import { weekSpans } from './lesson-items.js';
import { plainText, saying, type Said } from './said.js';
import type { Spot } from './spots.js';

/** What the title of a timetable says of all its lessons. */
export interface TitleFacets {
  readonly class: Said | null;
  /** Before which the number of a class goes: 七年级 + 1班. */
  readonly grade: string | null;
  readonly weeks: Said | null;
  readonly parity: Said | null;
}

const CLASS_LABEL = /^(?:班级|班别|班级名称|class)$/u;
const WEEKS = /第?(\d{1,2}\s*[-~—–至]\s*第?\d{1,2})\s*周/u;
const PARITY = /([单双])周/u;
const TABLE_NAME = /(?:总?课程?表|课程安排表?|timetable|schedule)/giu;

/** Looks for the class above a table, nearest first, in its corner, and in the sheet's name. */
export function titleFacets(block: Block, sheetName: string): TitleFacets {
  const titles = [...block.above].reverse();
  const named = classAbove(block.above) ?? firstSaid([...titles, block.corner], classIn);
  const all = titles.map(({ cell }) => cell.text);
  return {
    class: named ?? classOfSheet(sheetName, block.corner),
    grade: [...all, sheetName].map(gradeIn).find((grade) => grade !== null) ?? null,
    weeks: firstSaid(titles, (text) => {
      const weeks = WEEKS.exec(plainText(text))?.[1];
      return weeks === undefined ? null : weekSpans(weeks.replace(/第/gu, ''));
    }),
    parity: firstSaid(titles, parityIn) ?? sayingOf(parityIn(sheetName), block.corner),
  };
}

/** 班级 in one cell and the class in the next. */
function classAbove(above: readonly Spot[]): Said | null {
  const label = above.find(({ cell }) => CLASS_LABEL.test(normaliseHeader(cell.text)));
  const next = label && above.find(({ row, column }) => row === label.row && column > label.right);
  return next === undefined ? null : saying(plainText(next.cell.text), next);
}

function classOfSheet(name: string, corner: Spot): Said | null {
  const bare = plainText(name).replace(TABLE_NAME, '').trim();
  return sayingOf(classIn(name) ?? (isClass(bare) ? bare : null), corner);
}

function parityIn(text: string): string | null {
  const plain = plainText(text);
  return /单双周/u.test(plain) ? null : (PARITY.exec(plain)?.[1] ?? null);
}

function firstSaid(spots: readonly Spot[], find: (text: string) => string | null): Said | null {
  for (const spot of spots) {
    const found = find(spot.cell.text);
    if (found !== null) return saying(found, spot);
  }
  return null;
}

function sayingOf(text: string | null, spot: Spot): Said | null {
  return text === null ? null : saying(text, spot);
}
