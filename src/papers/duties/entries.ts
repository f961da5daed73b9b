import type { DutyList, ListedActivity, ListedArea, ListedClass, ListedEntry, ListedHazard, ListedSlot } from '../../model/duty-list.js'; // prettier-ignore
import { fill, inList, labelled, type Lang } from '../../model/text.js';
import type { NewList } from './list.js';
import { shortDate } from './listed-slots.js';
import { listWords as words, roleWords, shortWeekdays } from './words.js';

/** Every entry of a list in one line, in the order of the list. */
export function entriesOf(list: NewList, lang: Lang): ListedEntry[] {
  const { slots, duties, lines } = list;
  return [
    ...slots.map((slot) => ({ key: slot.key, text: slotText(slot, lang), ...(slot.weekday === null ? {} : { weekday: slot.weekday }) })), // prettier-ignore
    ...chargeEntries(list, lang).map(({ key, kind, content, as }) => ({ key, text: line([labelled(kind, content, lang), as]) })), // prettier-ignore
    ...duties.map(({ key, post, text, when }) => ({ key, text: line([labelled(post, text, lang), when && bracketed(when, lang)]) })), // prettier-ignore
    ...(lines ?? []).map(({ key, text }) => ({ key, text })),
  ];
}

/** A lesson or duty in one line: 周一 第3节 10:05–10:45 语文 七年级1班 （单周）. */
function slotText(slot: ListedSlot, lang: Lang): string {
  return line([slotDays(slot, lang), slot.name, slotTime(slot, lang), slotWhat(slot, lang), slotPlace(slot, lang), slot.holds && bracketed(slot.holds, lang)]); // prettier-ignore
}

/** On which weekday, or which dates. */
export function slotDays({ weekday, dates }: ListedSlot, lang: Lang): string {
  if (weekday !== null) return shortWeekdays[weekday - 1]![lang];
  return inList(
    dates.map((date) => shortDate(date, lang)),
    lang,
  );
}

/** 10:05–10:45, 22:00–次日06:00; '' where the time is not known. */
export function slotTime({ from, to }: ListedSlot, lang: Lang): string {
  if (from === null || to === null) return '';
  return `${from}–${to > from ? to : fill(words.nextDay[lang], { time: to })}`;
}

/** What is to be done: the subject and class of a lesson; standing or leading a duty. */
export function slotWhat({ what, weekday, subject, class: of }: ListedSlot, lang: Lang): string {
  if (what !== 'lesson') return words[what][lang];
  return line([weekday === null ? words.cover[lang] : null, subject, of]);
}

/** Where; '' where it is not written. */
export function slotPlace({ roving, place, what }: ListedSlot, lang: Lang): string {
  if (what === 'leading' && place === null) return words.everywhere[lang];
  return place ?? (roving ? words.everywhere[lang] : '');
}

/** One class, place, activity or hazard as a row of the list. */
export interface ChargeEntry extends Pick<ListedEntry, 'key'> {
  readonly kind: string;
  readonly content: string;
  readonly as: string;
}

/** The classes, places, activities and hazards of a list, as rows. */
export function chargeEntries(
  { classes, areas, activities, hazards }: Pick<DutyList, 'classes' | 'areas' | 'activities' | 'hazards'>,
  lang: Lang,
): ChargeEntry[] {
  // prettier-ignore
  return [
    ...classes.map((each) => ofClass(each, lang)),
    ...areas.map((each) => ofArea(each, lang)),
    ...activities.map((each) => ofActivity(each, lang)),
    ...hazards.map((each) => ofHazard(each, lang)),
  ];
}

function ofClass({ key, name, students, room }: ListedClass, lang: Lang): ChargeEntry {
  const count = students === null ? null : fill(words.students[lang], { count: students });
  return { key, kind: words.classes[lang], content: line([name, room, count]), as: words.headTeacher[lang] };
}

function ofArea({ key, name, category, as }: ListedArea, lang: Lang): ChargeEntry {
  const content = line([name, category !== null && category !== name && bracketed(category, lang)]);
  return { key, kind: words.area[lang], content, as: words[as === 'owner' ? 'owner' : 'backupOf'][lang] };
}

function ofActivity({ key, name, from, to, place, as }: ListedActivity, lang: Lang): ChargeEntry {
  const roles = inList(
    as.map((role) => roleWords[role][lang]),
    lang,
  );
  return { key, kind: words.activity[lang], content: line([name, period(from, to), place]), as: roles };
}

function ofHazard(
  { key, number, place, description, level, deadline }: ListedHazard,
  lang: Lang,
): ChargeEntry {
  // prettier-ignore
  const by = deadline === null ? words.noDeadline[lang] : fill(words.deadline[lang], { date: moment(deadline) }); // prettier-ignore
  const content = line([number, place, description, level && bracketed(level, lang)]);
  return { key, kind: words.hazard[lang], content, as: [words.toCorrect[lang], by].join(words.listSeparator[lang]) }; // prettier-ignore
}

/** From one moment to another: the second date is left out where it is the first. */
function period(from: string | null, to: string | null): string {
  if (from === null) return to === null ? '' : moment(to);
  if (to === null || to === from) return moment(from);
  return `${moment(from)}–${to.slice(0, 10) === from.slice(0, 10) ? moment(to).slice(11) : moment(to)}`;
}

function moment(iso: string): string {
  return iso.slice(0, 16).replace('T', ' ');
}

function bracketed(text: string, lang: Lang): string {
  return lang === 'zh' ? `（${text}）` : `(${text})`;
}

/** Parts with a space between; what is blank is left out. */
function line(parts: readonly (string | null | false)[]): string {
  return parts.filter(Boolean).join(' ');
}
