import type { CommitmentKind } from '../model/absence.js';
import type { Bilingual } from '../model/text.js';
import type { OpenCell } from '../model/who.js';

/** The words of the answers of `who`, in both languages. */
export const whoWords = {
  who: { zh: '谁负责', en: 'Who is responsible' },
  equal: { zh: '{count} 人同等负责', en: '{count} people, with equal weight' },
  nobody: { zh: '没有人', en: 'Nobody' },
  nobodyNamed: {
    zh: '没有一条记录写明这时、这里由谁直接负责。',
    en: 'No record says who is directly responsible then and there.',
  },
  wouldChange: { zh: '补上其中一处，答案就会变', en: 'Any one of these would change that' },
  record: { zh: '记录', en: 'Record' },
  cells: { zh: '看哪里', en: 'Cells' },
  upwards: { zh: '往上直到校长', en: 'Up to the principal' },
  inCharge: { zh: '平时由谁督促、领导', en: 'Who supervises and leads all the same' },
  lost: { zh: '为什么不是他们', en: 'Why not these' },
  unclear: { zh: '还不能判断的', en: 'What cannot be judged yet' },
  hazards: { zh: '这里还没有消除的隐患', en: 'Hazards still open here' },
  overdue: { zh: '已过整改期限', en: 'overdue' },
  unnamed: { zh: '（没有写名字）', en: '(nobody named)' },
  pointer: {
    zh: '这是依规则给出的指引，不是法律判断。',
    en: 'This is a pointer by the rules, not a legal judgement.',
  },
  more: { zh: '另有 {count} 条', en: '{count} more' },
  absent: { zh: '谁来顶', en: 'Who stands in' },
  absentOn: { zh: '{name}不在', en: 'without {name}' },
  loses: { zh: '没人管的：{count} 处', en: 'Left without anybody: {count}' },
  losesNone: { zh: '没有一处会没人管。', en: 'Nothing is left without anybody.' },
  keeps: { zh: '还有别人在的：{count} 处', en: 'Somebody else is there: {count}' },
  wholeDay: { zh: '全天', en: 'all day' },
  uncovered: { zh: '空缺', en: 'Nobody' },
  others: { zh: '还在的', en: 'Others' },
  free: { zh: '可以顶', en: 'Free' },
  freePerson: {
    zh: '{name}（{because}，当天已排 {minutes} 分钟）',
    en: '{name} ({because}, {minutes} min planned that day)',
  },
  freeNobody: { zh: '没有在岗、空闲又合适的人', en: 'nobody on staff is free and suited' },
  noBackup: { zh: '没有在岗的备岗人，请先指定', en: 'no backup is there: name one first' },
  nothing: {
    zh: '记录里没有安排{name}这一天做什么。',
    en: 'The records have nothing planned for {name} on this day.',
  },
} as const satisfies Record<string, Bilingual>;

/** What a cell that names nobody holds now, and what would name somebody. */
export const nowWords = {
  value: { zh: '现为“{value}”', en: 'now “{value}”' },
  post: {
    zh: '现为“{value}”（是岗位，没有写到人），请改写成姓名',
    en: 'now “{value}” (a post, nobody by name): write a name',
  },
} as const satisfies Record<string, Bilingual>;

/** What a cell lacks, in words. */
export const lackWords: Readonly<Record<OpenCell['lacks'], Bilingual>> = {
  value: { zh: '（空）', en: '(blank)' },
  row: { zh: '加一行', en: 'add a row' },
  column: { zh: '没有这一列或这张表', en: 'the column or sheet is not there' },
};

/** What falls away, in words. */
export const commitmentWords: Readonly<Record<CommitmentKind, Bilingual>> = {
  lesson: { zh: '课', en: 'lesson' },
  duty: { zh: '值班', en: 'duty' },
  leader: { zh: '带班', en: 'leading duties' },
  activity: { zh: '活动', en: 'activity' },
  area: { zh: '责任区', en: 'area of responsibility' },
};

/** Monday first. */
export const weekdayWords: readonly Bilingual[] = [
  { zh: '星期一', en: 'Monday' },
  { zh: '星期二', en: 'Tuesday' },
  { zh: '星期三', en: 'Wednesday' },
  { zh: '星期四', en: 'Thursday' },
  { zh: '星期五', en: 'Friday' },
  { zh: '星期六', en: 'Saturday' },
  { zh: '星期日', en: 'Sunday' },
];
