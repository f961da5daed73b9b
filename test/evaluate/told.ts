import { attribute, type Answered } from '../../src/evaluate/attribution.js';
import { build, rulesOf, type Sheets, type TypedRow } from '../build.js';

/** The attribution rules alone. */
export const base = rulesOf('no principle');

/** 2025-09-15 is a Monday. */
const people = '张一 李二 王三 赵四 钱五 孙六 周七 吴八'.split(' ');
const posts: Readonly<Record<string, string>> = {
  周七: '教务主任',
  吴八: '党支部书记',
};
/** A school with people, two classes and two areas. */
export const school: Sheets = {
  school: [{ name: '试验中学', stage: '初中', principal: '郑校长', safetyLeader: '冯副校长', termStart: '2025-09-01', termEnd: '2026-01-20' }], // prettier-ignore
  staff: [...people, '郑校长', '冯副校长'].map((name) => ({
    name,
    posts: posts[name] ?? '教师',
    status: '在岗',
  })),
  class: [
    { name: '七年级1班', headTeacher: '孙六' },
    { name: '七年级2班', headTeacher: '钱五' },
  ],
  area: [
    { name: '操场', owner: '赵四' },
    { name: '走廊', owner: '' },
  ],
};

/** Records of one Monday morning in the playground, as a school types them. */
export const incident = (more: TypedRow = {}): TypedRow => ({ id: 'SJ-1', at: '2025-09-15 10:10', place: '操场', class: '七年级1班', type: '学生伤害', ...more }); // prettier-ignore

/** Who answers and which claims lost, in words. */
export interface Told {
  readonly direct: string[];
  readonly step: string | null;
  readonly supervising: string[];
  readonly lost: string[];
  readonly unclear: string[];
}

/** Who answers for the first incident. */
export async function asked(sheets: Sheets): Promise<Answered> {
  const [attributed] = await attribute(build({ ...school, ...sheets }), base, []);
  return attributed!;
}

/** The same in words. */
export async function told(sheets: Sheets): Promise<Told> {
  return tell(await asked(sheets));
}

/** An answer in words; a post that nobody holds stands in brackets. */
export function tell({ responsible, path, first }: Answered): Told {
  const names = (role: string): string[] =>
    responsible.filter((each) => each.role === role).map(({ name, post }) => name ?? `(${post?.zh})`);
  const claims = (state: string): string[] =>
    path.filter((each) => each.state === state).map(({ rule, claim }) => `${rule.step} ${String(claim.facts['source'])}`); // prettier-ignore
  return {
    direct: names('direct'),
    step: first?.step ?? null,
    supervising: names('supervising'),
    lost: claims('lost').filter((claim) => claim !== '0 school'),
    unclear: claims('unclear'),
  };
}

export const lesson = (more: TypedRow = {}): TypedRow => ({ date: '2025-09-15', period: '3', class: '七年级1班', subject: '体育', teacher: '张一', room: '操场', start: '10:00', end: '10:40', ...more }); // prettier-ignore
export const shift = (more: TypedRow = {}): TypedRow => ({ date: '2025-09-15', shift: '课间', start: '10:00', end: '10:20', place: '操场', person: '李二', leader: '王三', ...more }); // prettier-ignore
export const activity = (more: TypedRow = {}): TypedRow => ({ id: 'HD-1', name: '运动会', organizer: '王三', onSite: '李二、赵四', approver: '郑校长', start: '2025-09-15 8:00', end: '2025-09-15 17:00', location: '操场', classes: '七年级2班', ...more }); // prettier-ignore
