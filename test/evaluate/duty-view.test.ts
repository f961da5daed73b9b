import { describe, expect, it } from 'vitest';
import { dutyView } from '../../src/evaluate/duty-view.js';
import { build, type Sheets, type TypedRow } from '../build.js';

/** Two weeks; the roster holds on their Mondays and Tuesdays. */
const school: readonly TypedRow[] = [{ name: '校', termStart: '2025-09-01', termEnd: '2025-09-14' }];
const staff: readonly TypedRow[] = [
  { name: '张三', status: '在岗', share: '' },
  { name: '李四', status: '在岗', share: '0.5' },
  { name: '王五', status: '在岗', share: '' },
];
const duty = (weekday: string, person: string, more: TypedRow = {}): TypedRow => ({ weekday, shift: '午间', start: '12:00', end: '13:00', place: '操场', person, leader: '王五', ...more }); // prettier-ignore
const shift = (date: string, person: string, more: TypedRow = {}): TypedRow => ({ date, shift: '午间', start: '12:00', end: '12:30', place: '操场', person, substitute: '', leader: '王五', ...more }); // prettier-ignore
const roster = [duty('周一', '张三'), duty('周二', '李四', { end: '12:30' })];

/** Minutes and mean of each of the staff. */
function told(
  sheets: Sheets,
  asOf = '2025-09-30',
): Readonly<Record<string, readonly [number, number | null]>> {
  const built = build({ school, staff, ...sheets }, asOf);
  const view = dutyView(built)!;
  return Object.fromEntries(built.people.map((person) => [person.name, [view.of(person).minutes, view.of(person).mean]])); // prettier-ignore
}

const load = (sheets: Sheets, asOf = '2025-09-30') => dutyView(build({ school, staff, ...sheets }, asOf))?.load; // prettier-ignore

describe('minutes of duty', () => {
  it.each<[string, Sheets, readonly number[]]>([
    ['the roster over the whole term', { roster }, [120, 60, 0]],
    ['two duties at once count once', { roster: [duty('周一', '张三'), duty('周一', '张三', { place: '食堂', start: '12:30', end: '13:30' })] }, [180, 0, 0]],
    ['two people of one duty', { roster: [duty('周一', '张三、李四')] }, [120, 120, 0]],
    ['over midnight', { roster: [duty('周一', '张三', { start: '22:00', end: '6:00' })] }, [960, 0, 0]],
    ['the log, where there is one', { roster, shift: [shift('2025-09-01', '李四')] }, [0, 30, 0]],
    ['an approved substitute', { shift: [shift('2025-09-01', '张三', { substitute: '李四', substituteApprovedBy: '王五' })] }, [0, 30, 0]],
    ['what lies after asOf', { shift: [shift('2025-09-01', '张三'), shift('2025-10-08', '张三')] }, [30, 0, 0]],
    ['no times', { roster: [duty('周一', '张三'), duty('周二', '张三', { shift: '值日', start: '', end: '' })] }, [120, 0, 0]],
  ])('%s', (_, sheets, minutes) => {
    expect(Object.values(told(sheets)).map(([own]) => own)).toEqual(minutes);
  }); // prettier-ignore

  it('are not there where nobody is on duty', () => {
    expect(dutyView(build({ school, staff, roster: [] }))).toBeNull();
    expect(dutyView(build({ school, staff }))).toBeNull();
  });
});

describe('the mean', () => {
  it('is that of whoever has duty, for a whole position, and pro rata for a part of one', () => {
    expect(told({ roster })).toEqual({ 张三: [120, 120], 李四: [60, 60], 王五: [0, null] });
    expect(load({ roster })).toEqual({ source: 'roster', from: '2025-09-01', to: '2025-09-09', people: 2, mean: 120, proRata: true, untimed: 0 }); // prettier-ignore
  });

  it.each(['', '1', '0', '1.4', '-0.5', '半'])('takes a share of %j for a whole position', (share) => {
    const whole = staff.map((row) => ({ ...row, share }));
    expect(told({ staff: whole, roster })).toMatchObject({ 张三: [120, 90], 李四: [60, 90] });
    expect(load({ staff: whole, roster })).toMatchObject({ mean: 90, proRata: false });
  });

  it('says from what it is counted, over which dates, and what is left out', () => {
    const untimed = shift('2025-09-03', '张三', { start: '', end: '' });
    expect(load({ shift: [shift('2025-09-02', '张三'), untimed, shift('2025-10-08', '李四')] })).toEqual({ source: 'shift', from: '2025-09-02', to: '2025-09-03', people: 1, mean: 30, proRata: false, untimed: 1 }); // prettier-ignore
  });
});
