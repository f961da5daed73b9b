import fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { calendarFile, type CalendarEvent } from '../../src/report/calendar-file.js';

const event: CalendarEvent = {
  uid: 'a@shuifuze',
  summary: '语文 二年级1班',
  location: '教学楼201',
  description: '课程表',
  from: '2025-09-15T08:10',
  to: '2025-09-15T08:50',
};
const drawn = (...events: Partial<CalendarEvent>[]): string =>
  calendarFile({ name: '陈静的课和值班', date: '2025-09-10', events: events.map((each) => ({ ...event, ...each })) }); // prettier-ignore
const parsed = (text: string): ICAL.Event[] =>
  new ICAL.Component(ICAL.parse(text) as never[]).getAllSubcomponents('vevent').map((each) => new ICAL.Event(each)); // prettier-ignore

describe('calendarFile', () => {
  it('is read back by a calendar as it was meant', () => {
    const [first] = parsed(drawn({}));
    expect([first!.uid, first!.summary, first!.location, first!.description]).toEqual(['a@shuifuze', '语文 二年级1班', '教学楼201', '课程表']); // prettier-ignore
    expect([first!.startDate.toString(), first!.endDate.toString()]).toEqual(['2025-09-15T08:10:00', '2025-09-15T08:50:00']); // prettier-ignore
    expect(drawn({})).toContain('DTSTART;TZID=Asia/Shanghai:20250915T081000');
  });

  it('has whole days where both ends are midnights, and a duty over midnight where one is', () => {
    const [day, night] = parsed(drawn({ from: '2025-11-20T00:00', to: '2025-11-22T00:00' }, { from: '2025-09-15T22:00', to: '2025-09-16T06:00' })); // prettier-ignore
    expect([day!.startDate.isDate, day!.endDate.toString()]).toEqual([true, '2025-11-22']);
    expect(night!.endDate.toString()).toBe('2025-09-16T06:00:00');
  });

  it('ends every line with CRLF, and has none over 75 octets nor a character that is split', () => {
    const text = drawn({ summary: '“国庆”前安全教育'.repeat(20), location: '教'.repeat(200) });
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    const lines = text.split('\r\n');
    expect(Math.max(...lines.map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75);
    expect(text).not.toContain('\uFFFD');
    expect(parsed(text)[0]!.location).toBe('教'.repeat(200));
  });

  it('brings back any text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('教', 'a', ';', ',', '\\', '\n', ':', '"', ' ', '𠮷') }),
        (summary) => {
          // prettier-ignore
          expect(parsed(drawn({ summary }))[0]!.summary).toBe(summary);
        },
      ),
    );
  });

  it('says where nothing is known nothing', () => {
    expect(drawn({ location: null })).not.toContain('LOCATION');
    expect(parsed(drawn())).toEqual([]);
  });
});
