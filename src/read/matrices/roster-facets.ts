import { weekdayName } from '../../model/days.js';
import type { Label, Line } from './block.js';
import type { DayLabel } from './day-label.js';
import { hanWeekday } from './day-label.js';
import { dayIn, type DayForm } from './day-lines.js';
import { isRowNumberHeader } from './header-words.js';
import type { DayRange, MonthDay } from './month-day.js';
import type { Month } from './month-days.js';
import { postLabelOf, type PostLabel } from './post-label.js';
import { plainText, saying, type Said } from './said.js';
import { isoOf, type YearHint } from './school-year.js';
import type { Spot } from './spots.js';
import { rangeSaid, type Validity } from './validity.js';

/** What the labels of one row or column of a duty matrix say. */
export interface DutyFacets {
  readonly weekday: Said | null;
  readonly date: Said | null;
  /** Days from … to … (a week), as the label of a line. */
  readonly range: Validity | null;
  readonly post: PostLabel;
  /** Whom the label of a line of marks names. */
  readonly person?: Said;
}

/** How the days of a block are written, and what tells the rest of their dates. */
export interface DaysOf {
  readonly dayLabels: ReadonlySet<Spot>;
  readonly form: DayForm;
  readonly year: YearHint | null;
  /** Of the days that are only numbered. */
  readonly month: Month | null;
}

/** Reads the labels of a line: those that name days, and the others, which name a post. */
export function dutyFacets({ labels }: Line, daysOf: DaysOf): DutyFacets {
  const numbered = daysOf.form === 'numbered' && labels.some(({ spot }) => daysOf.dayLabels.has(spot));
  const dayOf = (label: Label) =>
    labelledDay(label, daysOf) ?? (numbered ? hanWeekday(label.spot.cell) : null);
  const days = labels.flatMap((label) => {
    const day = dayOf(label);
    return day === null ? [] : [{ ...day, spot: label.spot }];
  });
  const weekday = days.find((day) => day.weekday !== null);
  const date = days.find((day) => day.date !== null);
  const range = days.find((day) => day.range !== null);
  return {
    ...oneDay(
      weekday ? saying(weekday.weekday!, weekday.spot) : null,
      date ? dateSaid(date.date!, date.spot, daysOf) : null,
    ),
    range: range ? rangeSaid(range.range as DayRange, range.spot, daysOf.year) : null,
    post: postLabelOf(labels.filter((label) => dayOf(label) === null)),
  };
}

/** Another weekday beside a date is the one of which a make-up day takes over the lessons: the date is the day. */
function oneDay(weekday: Said | null, date: Said | null): Pick<DutyFacets, 'weekday' | 'date'> {
  if (date?.cell.kind !== 'date' || !/^星期.$/u.test(weekday?.cell.text ?? '')) return { weekday, date };
  return { weekday: weekdayName(date.cell.iso) === weekday?.cell.text ? weekday : null, date };
}

function labelledDay({ spot, header }: Label, { dayLabels, form }: DaysOf): DayLabel | null {
  if (isRowNumberHeader(header) && !dayLabels.has(spot)) return null;
  return dayLabels.has(spot) ? dayIn(spot, form) : dayIn(spot, 'dated');
}

/** A day with its year as a date; without one as it is printed, so that validation says what is missing. */
function dateSaid(label: MonthDay | string | number, spot: Spot, { year, month }: DaysOf): Said {
  const date = typeof label === 'number' ? { ...month!, day: label } : label;
  const iso = typeof date === 'string' ? date : isoOf(date, year);
  const text = plainText(spot.cell.text).replace(/\s+/gu, ' ');
  if (iso !== null) return { cell: { kind: 'date', text, iso }, address: spot.address };
  return saying(typeof date === 'string' ? date : `${date.month}月${date.day}日`, spot);
}

/** What a line of days is among its like; two lines of one name say the same days twice. */
export function dayNameOf({ weekday, date, range, post }: DutyFacets): string {
  const said = [weekday, date, range?.from, range?.to, post.shift, post.place, post.start];
  return said.map((each) => each?.cell.text ?? '').join('|');
}
