import type { WatchState } from '../model/report.js';
import type { Bilingual } from '../model/text.js';
import type { LossReason } from '../model/watched.js';

/** The mark and word of each state: never colour alone. */
export const stateWords = {
  nobody: { mark: '✗', zh: '无人', en: 'nobody' },
  thin: { mark: '△', zh: '部分', en: 'in part' },
  unknown: { mark: '?', zh: '不明', en: 'not known' },
  covered: { mark: '✓', zh: '有人', en: 'covered' },
} as const satisfies Record<WatchState, { readonly mark: string } & Bilingual>;

/** What each state means, for the legend. */
export const stateMeanings: Readonly<Record<WatchState, Bilingual>> = {
  nobody: { zh: '整个时段没有人值守', en: 'nobody is there in the whole period' },
  thin: { zh: '只有一部分时间有人', en: 'somebody is there for a part of it' },
  unknown: { zh: '记录没有写明，看不出', en: 'the records are silent, so it cannot be told' },
  covered: { zh: '全程有人值守', en: 'somebody is there the whole time' },
};

/** Why somebody who is named is not there; `maybe`: or may not be. */
export const lossWords: Readonly<Record<LossReason, { readonly sure: Bilingual; readonly maybe: Bilingual }>> = {
  'on-leave': {
    sure: { zh: '请假', en: 'on leave' },
    maybe: { zh: '可能请假', en: 'may be on leave' },
  },
  teaching: {
    sure: { zh: '当时在上课', en: 'teaching then' },
    maybe: { zh: '当时可能在上课', en: 'may be teaching then' },
  },
  elsewhere: {
    sure: { zh: '当时在别处（活动或另一处值班）', en: 'elsewhere then (an activity or another duty)' },
    maybe: { zh: '当时可能在别处（活动或另一处值班）', en: 'may be elsewhere then (an activity or another duty)' },
  },
  'not-on-staff': {
    sure: { zh: '不在岗，或不在教职工名单上', en: 'not in post, or not on the staff list' },
    maybe: { zh: '是否在岗不明', en: 'not known to be in post' },
  },
}; // prettier-ignore

/** Everything else that reports say of the places to be watched, and of the minutes of duty. */
export const coverageWords = {
  heading: { zh: '值守情况', en: 'Coverage' },
  title: { zh: '值守热力图', en: 'Coverage' },
  lead: {
    zh: '{days} 天中应值守 {all} 次（每个场所、时段、日期算一次）：全程有人 {covered} 次，部分时间有人 {thin} 次，无人 {nobody} 次，不明 {unknown} 次。',
    en: 'Over {days day|days} places were to be watched {all time|times} (each place, period and day counts once): covered {covered}, in part {thin}, nobody {nobody}, not known {unknown}.',
  },
  period: {
    zh: '没有“作息时段”表，画不出值守热力图：请逐行写上时段、开始时间、结束时间、适用星期、值守场所和默认责任岗位，再在“值班安排”写上谁值班。',
    en: 'Without the sheet “作息时段” (Day periods) there is no coverage map: write a row for each period with start, end, weekdays, places to watch and default post, and say in “值班安排” (Duty roster) who is on duty.',
  },
  places: {
    zh: '“作息时段”表没有写值守场所，画不出值守热力图：请在“值守场所”列写上每个时段要有人值守的地方，几处用顿号隔开。',
    en: 'The sheet “作息时段” (Day periods) names no places to watch, so there is no coverage map: write the places of each period into its column “值守场所”, with commas between.',
  },
  noDays: {
    zh: '没有可以看的日子，画不出值守热力图：请在“学校”表写上学期开始、学期结束，并看检查基准日是否在开学以后、“适用星期”是否写对。',
    en: 'There is no day to look at, so there is no coverage map: give the start and end of term in the sheet “学校” (School), and see whether the date of judgement lies after the start and the weekdays of the periods are right.',
  },
  square: { zh: '{place} · {period}', en: '{place} · {period}' },
  count: { zh: '{word} {count} 天', en: '{word} {count} d' },
  ofDays: { zh: '共 {count} 天', en: '{count day|days}' },
  ofAll: { zh: '{word} {count}/{all} 天', en: '{word} {count} of {all day|days}' },
  more: { zh: '另有 {count} 处缺人或不明', en: '{count} more' },
  allCovered: { zh: '每处都全程有人。', en: 'Every place was covered the whole time.' },

  roster: { zh: '值班安排里没有排这一处', en: 'the roster has no duty here' },
  blank: { zh: '值班人一格没有写人', en: 'the cell names nobody' },
  short: { zh: '所排的时间不够长', en: 'the duty does not last the whole time' },
  noSheet: { zh: '没有“{sheet}”表', en: 'no sheet “{sheet}”' },
  noColumn: { zh: '“{sheet}”没有“{header}”列', en: '“{sheet}” has no column “{header}”' },
  unread: { zh: '看不出，请补或改：{cells}', en: 'cannot be told; fill in or mend: {cells}' },
  lessons: { zh: '各班有任课教师', en: 'every class has its teacher' },
  mixed: { zh: '各天不同：{names}', en: 'different from day to day: {names}' },
  andMore: { zh: '{names}等 {count} 人', en: '{names} and others, {count} in all' },
  andMoreCells: { zh: '{cells} 等 {count} 格', en: '{cells} …, {count} cells in all' },
  noPost: { zh: '没有写默认责任岗位', en: 'no default post is given' },
  nobodyNamed: { zh: '没有指定任何人', en: 'nobody is named' },
  namedDays: { zh: '{name} {count} 天', en: '{name} ({count} d)' },

  loadShift: {
    zh: '值班分钟按“值班表”的记录计，{from} 至 {to}；有值班的 {people} 名教职工人均 {mean} 分钟（带班不计）。',
    en: 'Minutes of duty as recorded in the duty log from {from} to {to}; the {people} staff with any duty have {mean} on average (leading a duty is not counted).',
  },
  loadRoster: {
    zh: '没有值班记录，值班分钟按“值班安排”排到学期末计，{from} 至 {to}；有值班的 {people} 名教职工人均 {mean} 分钟（带班不计）。',
    en: 'No duty is recorded, so minutes are those planned in the duty roster from {from} to {to}; the {people} staff with any duty have {mean} on average (leading a duty is not counted).',
  },
  proRata: {
    zh: '人均按整岗算；填了工作量比例的，按比例折算后再比。',
    en: 'The mean is that of a whole position; whoever has a share of full time is compared pro rata.',
  },
  untimed: {
    zh: '另有 {count} 次值班看不出起止时间，没有计入。',
    en: '{count duty has|duties have} no known times: not counted.',
  },
  shiftMinutes: { zh: '已记录值班', en: 'duty recorded' },
  rosterMinutes: { zh: '本学期值班', en: 'duty planned this term' },
  loadIs: {
    zh: '{what} {minutes} 分钟',
    en: '{what}: {minutes minute|minutes}',
  },
  loadShare: {
    zh: '{what} {minutes} 分钟；人均按工作量比例 {share} 折算为 {mean} 分钟',
    en: '{what}: {minutes minute|minutes}; mean {mean} pro rata for a share of {share}',
  },
  loadNone: { zh: '没有值班', en: 'no duty' },
} as const satisfies Record<string, Bilingual>;
