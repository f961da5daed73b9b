import { normalName } from './normal.js';

const digits = '一二三四五六七八九';
/** Grades before the first of a stage, and how many grades it has. */
const stages: Readonly<Record<string, { readonly before: number; readonly grades: number }>> = {
  '': { before: 0, grades: 12 },
  小: { before: 0, grades: 6 },
  初: { before: 6, grades: 3 },
  高: { before: 9, grades: 3 },
};
const NUMBER = '([一二三四五六七八九十]{1,3}|\\d{1,2})';
/** 701, 1001. */
const NUMERIC = /^()(\d|1[0-2])(\d{2})$/;
/** 七年1, 七#1, 七1, 七一, 初一1. */
const SPELLED = new RegExp(`^([小初高]?)([一二三四五六七八九])[年#]?${NUMBER}$`);
/** 7年1, 10#1, 十二年3: these need something in between, for 12班 and 十二班 are class twelve. */
const PARTED = new RegExp(`^([小初高]?)(十[一二]?|1[0-2]|\\d)[年#]${NUMBER}$`);
/** 大一班, 大1班, 大(1)班 of a kindergarten. */
const KINDERGARTEN = new RegExp(`^([托小中大])#?${NUMBER}$`);
const ONLY_NUMBER = new RegExp(`^()${NUMBER}$`);

/**
 * A class as it is compared, whatever its spelling: 七年级1班, 七(1)班, 七1, 701, 初一1班, 7年级(1)班 are all `7.1`;
 * 大一班, 大(1)班 are `大.1`; 十二班, 12班, which name no grade, are `.12`. Other spellings stand for themselves,
 * among them 初四, which is another grade in a school that has four years of it than in one that has three.
 */
export function classKey(text: string): string {
  const name = plainSpelling(text);
  const graded = NUMERIC.exec(name) ?? SPELLED.exec(name) ?? PARTED.exec(name);
  if (graded) return gradedKey(graded) ?? name;
  const numbered = KINDERGARTEN.exec(name) ?? ONLY_NUMBER.exec(name);
  return numbered ? `${numbered[1]}.${toNumber(numbered[2]!)}` : name;
}

/** One word for the grade (年), one sign between parts (#), no 班, no remark behind it. */
function plainSpelling(text: string): string {
  return normalName(text)
    .replace(/班\([^()]*[^()\d一二三四五六七八九十][^()]*\)$/, '班')
    .replace(/^(小学|初中|高中)部?/, (stage) => stage.charAt(0))
    .replace(/^中学部|^[小初高](?=[小初高])|第|班/g, '')
    .replace(/年级|年段|年|级/g, '年')
    .replace(/[()〔〕[\].、/_\-—]+/g, '#')
    .replace(/#*年[年#]*/g, '年')
    .replace(/^#+|#+$/g, '');
}

function gradedKey([, stage = '', written = '', number = '']: readonly string[]): string | undefined {
  const { before, grades } = stages[stage]!;
  const grade = toNumber(written);
  // 初中部七年级 counts from the first year of school, 初一 from the first of its stage.
  const first = grade > grades ? 0 : before;
  const known = grade >= 1 && first + grade > before && first + grade <= before + grades;
  return known && toNumber(number) >= 1 ? `${first + grade}.${toNumber(number)}` : undefined;
}

function toNumber(text: string): number {
  if (/^\d+$/.test(text)) return Number(text);
  const [tens, ones] = text.includes('十') ? text.split('十') : ['', text];
  const ten = text.includes('十') ? (tens ? digits.indexOf(tens) + 1 : 1) * 10 : 0;
  return ten + (ones ? digits.indexOf(ones) + 1 : 0);
}

/** The grade of a class by its spelling, 1 … 12; undefined where it does not say. */
export function gradeOf(text: string): number | undefined {
  const grade = Number(classKey(text).split('.')[0]);
  return Number.isInteger(grade) && grade >= 1 && grade <= 12 ? grade : undefined;
}
