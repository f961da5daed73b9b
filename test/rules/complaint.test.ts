import { describe, expect, it } from 'vitest';
import { evaluate } from '../../src/evaluate/evaluate.js';
import { findingsOf } from '../../src/evaluate/findings.js';
import { build, rulesOf, verdictsOf, type Sheets, type TypedRow } from '../build.js';

const rules = rulesOf('complaint');
const staff: readonly TypedRow[] = [
  { name: '王建国', posts: '校长', status: '在岗' },
  { name: '赵强', posts: '办公室主任', status: '在岗' },
  { name: '李秀英', posts: '德育主任', status: '在岗' },
];
const school: TypedRow = {
  name: '青禾小学',
  principal: '王建国',
  termStart: '2025-09-01',
  termEnd: '2026-01-20',
};

/** A matter that was passed on and answered in time, as a school types it. 2025-09-10 is a Wednesday. */
const matter: TypedRow = {
  received: '2025-09-10',
  receiver: '李秀英',
  from: '家长',
  matter: '操场围栏松动',
  safety: '否',
  route: '转办',
  recorded: '2025-09-10',
  forwarded: '2025-09-12',
  handler: '赵强',
  answered: '2025-09-19',
  linkedId: '',
  disposition: '转总务处',
  resolveBy: '2025-09-19',
  handedIn: '2025-09-11',
  meetingHeld: '',
  answerForm: '口头',
  matterOfPrinciple: '否',
};
const direct = { route: '当场', forwarded: '', handedIn: '' };
const meeting = { route: '会议', forwarded: '', handedIn: '' };

function withMatter(row: TypedRow, sheets: Sheets = {}, asOf?: string) {
  return build({ school: [school], staff, ...sheets, complaint: [{ ...matter, ...row }] }, asOf);
}

describe('rules of complaints on typed rows', () => {
  it.each<[string, TypedRow, string]>([
    ['recorded-same-day', {}, 'met'],
    ['recorded-same-day', { recorded: '2025-09-11' }, 'gap'],
    ['recorded-same-day', { recorded: '' }, 'gap'],
    ['recorded-same-day', { received: '2025-10-01' }, 'not-applicable'],
    ['recorded-same-day', { recorded: '', from: '无人来访', matter: '' }, 'not-applicable'],
    ['recorded-same-day', { recorded: '', from: '', matter: '今日无家长来访' }, 'not-applicable'],
    ['recorded-same-day', { recorded: '', from: '/', matter: '无人来访' }, 'not-applicable'],
    ['recorded-same-day', { recorded: '', from: '无', matter: '无' }, 'not-applicable'],
    ['recorded-same-day', { recorded: '', from: '无', matter: '食堂无人接待' }, 'gap'],
    ['recorded-same-day', { recorded: '', from: '', matter: '无人看护学生' }, 'gap'],
    ['recorded-same-day', { recorded: '', from: '', matter: '' }, 'gap'],
    ['disposition-stated', {}, 'met'],
    ['disposition-stated', { disposition: '无' }, 'gap'],
    ['disposition-stated', { disposition: '' }, 'no-evidence'],
    ['deadline-set', {}, 'met'],
    ['deadline-set', { resolveBy: '无' }, 'gap'],
    ['deadline-set', { resolveBy: '' }, 'no-evidence'],
    ['deadline-set', { ...direct, resolveBy: '无' }, 'not-applicable'],
    ['forwarded-in-two-days', {}, 'met'],
    ['forwarded-in-two-days', { handedIn: '2025-09-12' }, 'gap'],
    ['forwarded-in-two-days', { handedIn: '' }, 'gap'],
    ['forwarded-in-two-days', { handedIn: '', forwarded: '2025-09-11' }, 'met'],
    ['forwarded-in-two-days', { forwarded: '2025-09-13' }, 'gap'],
    ['forwarded-in-two-days', { forwarded: '' }, 'gap'],
    ['forwarded-in-two-days', { received: '2025-09-29', forwarded: '' }, 'not-applicable'],
    ['forwarded-in-two-days', direct, 'not-applicable'],
    ['meeting-in-a-week', { ...meeting, meetingHeld: '2025-09-17' }, 'met'],
    ['meeting-in-a-week', { ...meeting, meetingHeld: '2025-09-18' }, 'gap'],
    ['meeting-in-a-week', meeting, 'no-evidence'],
    ['meeting-in-a-week', {}, 'not-applicable'],
    ['written-answer', {}, 'not-applicable'],
    ['written-answer', { matterOfPrinciple: '是' }, 'gap'],
    ['written-answer', { matterOfPrinciple: '是', answerForm: '书面' }, 'met'],
    ['written-answer', { matterOfPrinciple: '是', answerForm: '' }, 'no-evidence'],
    ['written-answer', { matterOfPrinciple: '是', answerForm: '', answered: '' }, 'no-evidence'],
    ['written-answer', { matterOfPrinciple: '是', answerForm: '', answered: '', received: '2025-09-25' }, 'not-applicable'],
  ])('complaint/%s %o: %s', async (rule, row, verdict) => {
    expect(await verdictsOf(rules, `complaint/${rule}`, withMatter(row))).toEqual([verdict]);
  }); // prettier-ignore
});

describe('complaint/answered', () => {
  const holiday: Sheets = { calendar: [{ date: '2025-09-15', type: '放假' }] };
  const makeUp: Sheets = { calendar: [{ date: '2025-09-14', type: '调休上课' }] };
  const unsaid: Sheets = { calendar: [{ date: '2025-09-15', type: '半天' }] };

  it.each<[string, TypedRow, string, Sheets?, string?]>([
    ['seven days after forwarding', {}, 'met'],
    ['eight days after forwarding', { answered: '2025-09-20' }, 'gap'],
    ['forwarded and left blank', { answered: '' }, 'gap'],
    ['forwarded six days ago', { answered: '' }, 'not-applicable', {}, '2025-09-18'],
    ['seven working days: Friday of next week', { ...direct, answered: '2025-09-19' }, 'met'],
    ['eight: the Monday after', { ...direct, answered: '2025-09-22' }, 'gap'],
    ['seven, with a holiday between', { ...direct, answered: '2025-09-22' }, 'met', holiday],
    ['eight, with a make-up Sunday between', { ...direct, answered: '2025-09-19' }, 'gap', makeUp],
    ['seven, or six: a day of which 校历 does not tell', { ...direct, answered: '2025-09-19' }, 'no-evidence', unsaid],
    ['eight, or seven', { ...direct, answered: '2025-09-22' }, 'no-evidence', unsaid],
    ['nine, or eight', { ...direct, answered: '2025-09-23' }, 'gap', unsaid],
    ['left blank after seven working days', { ...direct, answered: '' }, 'gap', {}, '2025-09-19'],
    ['left blank after six', { ...direct, answered: '' }, 'not-applicable', {}, '2025-09-18'],
    ['to be forwarded, and not: the time of all', { forwarded: '', answered: '' }, 'gap', {}, '2025-09-19'],
    ['answered before it was received', { ...direct, answered: '2025-09-09' }, 'no-evidence'],
    ['received after the day of judgement', { ...direct, received: '2025-10-09', answered: '' }, 'not-applicable'],
    ['in the summer, by weekdays', { ...direct, received: '2025-07-09', answered: '2025-07-18' }, 'met'],
  ])('%s', async (_, row, verdict, sheets, asOf) => {
    expect(await verdictsOf(rules, 'complaint/answered', withMatter(row, sheets, asOf))).toEqual([verdict]);
  }); // prettier-ignore

  it('does not know the time of what was to be forwarded where no column says when', async () => {
    const without = Object.fromEntries(Object.entries(matter).filter(([field]) => field !== 'forwarded'));
    const judge = (route: string): Promise<string[]> => {
      const complaint = [{ ...without, route, answered: '2025-09-22' }];
      return verdictsOf(rules, 'complaint/answered', build({ school: [school], staff, complaint }));
    };
    expect(await judge('转办')).toEqual(['no-evidence']);
    expect(await judge('当场')).toEqual(['gap']);
  });
});

describe('complaint/safety-becomes-hazard', () => {
  const hazard = (row: TypedRow): TypedRow => ({ id: 'YH-1', found: '2025-09-12', place: '操场', ...row });
  const incident = (row: TypedRow): TypedRow => ({ id: 'SJ-1', at: '2025-09-09', discoveredAt: '', place: '教学楼', ...row }); // prettier-ignore
  const both = (hazards: readonly TypedRow[], incidents: readonly TypedRow[]): Sheets => ({ hazard: hazards, incident: incidents }); // prettier-ignore

  it.each<[string, TypedRow, Sheets, string]>([
    ['the linked hazard', { linkedId: 'yh-1' }, both([hazard({ place: '' })], []), 'met'],
    ['the linked incident', { linkedId: 'SJ-1' }, both([], [incident({})]), 'met'],
    ['linked, on the third day', { linkedId: 'YH-1' }, both([hazard({ found: '2025-09-13' })], []), 'met'],
    ['linked, on the fourth day', { linkedId: 'YH-1' }, both([hazard({ found: '2025-09-14' })], []), 'gap'],
    ['linked, known long before', { linkedId: 'YH-1' }, both([hazard({ found: '2025-06-01' })], []), 'met'],
    ['linked, without a date', { linkedId: 'YH-1' }, both([hazard({ found: '' })], []), 'no-evidence'],
    ['linked to nothing', { linkedId: 'YH-9' }, both([hazard({})], []), 'gap'],
    ['linked to nothing, no incidents handed in', { linkedId: 'YH-9' }, { hazard: [hazard({})] }, 'no-evidence'],
    ['no link: 无', { linkedId: '无' }, both([hazard({})], []), 'gap'],
    ['not linked, the place it names', {}, both([hazard({})], []), 'met'],
    ['not linked, another place', {}, both([hazard({ place: '食堂' })], []), 'no-evidence'],
    ['not linked, the place it names, four days on', {}, both([hazard({ found: '2025-09-14' })], []), 'gap'],
    ['not linked, four days before', {}, both([hazard({ found: '2025-09-06' })], []), 'gap'],
    ['not linked, an incident that came to light then', {}, both([], [incident({ at: '2025-08-01', discoveredAt: '2025-09-11' })]), 'no-evidence'],
    ['nothing entered', {}, both([], []), 'gap'],
    ['no sheets', {}, {}, 'no-evidence'],
    ['no matter of safety', { safety: '否' }, both([], []), 'not-applicable'],
    ['received two days ago', { received: '2025-09-28' }, both([], []), 'not-applicable'],
  ])('%s', async (_, row, sheets, verdict) => {
    const made = withMatter({ safety: '是', ...row }, sheets);
    expect(await verdictsOf(rules, 'complaint/safety-becomes-hazard', made)).toEqual([verdict]);
  }); // prettier-ignore
});

describe('who answers for forwarding', () => {
  const directly = async (row: TypedRow): Promise<unknown> => {
    const made = withMatter(row);
    const { outcomes } = await evaluate(made, rules);
    const outcome = outcomes.find(({ rule }) => rule.id === 'complaint/forwarded-in-two-days')!;
    const [finding] = findingsOf(outcome, { school: made, base: rules, lang: 'zh' });
    return finding!.responsible.filter(({ role }) => role === 'direct').map(({ name }) => name);
  };

  it('is the office director, and the receiver where it was handed in late or not at all', async () => {
    expect(await directly({ forwarded: '2025-09-15' })).toEqual(['赵强']);
    expect(await directly({ handedIn: '2025-09-12', forwarded: '2025-09-15' })).toEqual(['李秀英']);
    expect(await directly({ handedIn: '', forwarded: '' })).toEqual(['李秀英']);
  });
});
