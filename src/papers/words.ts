import type { Bilingual } from '../model/text.js';
import type { ColumnType } from '../model/value.js';

/** How each type of column is filled in, with an example. */
export const forms: Readonly<Record<ColumnType, Bilingual>> = {
  text: { zh: '填文字。', en: 'Text.' },
  names: {
    zh: '可填几项，用顿号隔开。确实没有的填“无”。',
    en: 'One or more, with commas between. If there is none write none.',
  },
  person: {
    zh: '填一个人的姓名；有同名的，填工号。确实没有的填“无”。',
    en: 'The name of one person; where two bear it, the staff ID. If there is nobody write none.',
  },
  date: { zh: '填日期，如 2025-09-01。', en: 'A date, e.g. 2025-09-01.' },
  dateOrForever: {
    zh: '填日期，如 2025-09-01；没有期限的填“长期”。',
    en: 'A date, e.g. 2025-09-01; where there is no end, long-term.',
  },
  dateMark: {
    zh: '填办理日期，如 2025-09-01；不记得日期的填“已”，没有办的填“未”。',
    en: 'The date it was done, e.g. 2025-09-01; done if the date is not known, not done if it was not.',
  },
  time: { zh: '填时间（24 小时制），如 8:00。', en: 'A time of day in 24 hours, e.g. 8:00.' },
  datetime: {
    zh: '填日期和时间，如 2025-09-01 8:00。',
    en: 'Date and time, e.g. 2025-09-01 8:00.',
  },
  datetimeMark: {
    zh: '填日期和时间，如 2025-09-01 8:00；不记得的填“已”，没有办的填“未”。',
    en: 'Date and time, e.g. 2025-09-01 8:00; done if it is not known when, not done if it was not.',
  },
  yesNo: { zh: '从下拉选项中选“是”或“否”。', en: 'Choose yes or no from the drop-down.' },
  signature: {
    zh: '填签字人的姓名，或选“是”“否”。',
    en: 'The name of whoever signed, or yes or no.',
  },
  count: { zh: '填整数，如 {example}。', en: 'A whole number, e.g. {example}.' },
  minutes: { zh: '填分钟数，如 5。', en: 'Minutes, e.g. 5.' },
  number: { zh: '填数字，可有小数，如 1.1。', en: 'A number, decimals allowed, e.g. 1.1.' },
};

/** A list of people; other lists (posts, subjects, weekdays) have their own examples. */
export const peopleForm: Bilingual = {
  zh: '填姓名；几个用顿号隔开，如“张伟、李娜”。确实没有的填“无”。',
  en: 'One or more names with commas between, e.g. Zhang Wei, Li Na. If there is nobody write none.',
};

/** Everything else that the template says. */
export const words = {
  title: { zh: '学校安全责任记录', en: 'School safety records' },
  instructions: { zh: '填写说明', en: 'Instructions' },
  lists: { zh: '下拉选项', en: 'Drop-down lists' },
  item: { zh: '项目', en: 'Item' },
  content: { zh: '内容', en: 'Content' },
  yes: { zh: '是', en: 'yes' },
  no: { zh: '否', en: 'no' },
  done: { zh: '已', en: 'done' },
  notDone: { zh: '未', en: 'not done' },
  forever: { zh: '长期', en: 'long-term' },
  or: { zh: '或', en: ' or ' },
  required: {
    zh: '【必填】没有这一项，整行不采用。',
    en: '[Required] Without it the row is not taken.',
  },
  either: {
    zh: '【必填】“{columns}”至少填一个，否则整行不采用。',
    en: '[Required] At least one of {columns}; else the row is not taken.',
  },
  key: {
    zh: '【请填】用来区分是哪一条记录。',
    en: '[Please fill in] It tells which record this is.',
  },
  closed: { zh: '只认这些词：{list}。', en: 'Only these words: {list}.' },
  suggested: { zh: '常用的词：{list}；也可以填别的。', en: 'Usual words: {list}; others are taken too.' },
  example: { zh: '例：{value}', en: 'Example: {value}' },
  regions: {
    zh: '有本地规定的：{list}；写到市、区也可以，如“上海市浦东新区”。其他地区按全国规定。',
    en: 'With rules of their own: {list}; a place in one of them counts too. Elsewhere national law holds.',
  },
  blankIsUnknown: {
    zh: '空着 = 不知道，报告里算“缺佐证”，不算没有做。',
    en: 'Blank = unknown: the report says “no evidence”, not “not done”.',
  },
  blankIsJudged: {
    zh: '空着 = 没有记录：该指定的人、该按期完成的事空着，会算差距。',
    en: 'Blank = not on record: where somebody must be named or a deadline has passed, that is a gap.',
  },
  blankIsNone: {
    zh: '只记出了问题的；空着 = 没有发生。',
    en: 'Records only what went wrong; blank = none.',
  },
  usedBy: { zh: '用来检查：{rules}', en: 'Used to check: {rules}' },
  usedByMore: { zh: ' 等，另 {count} 条规则', en: ' and {count more rule|more rules}' },
  askTitle: { zh: '不在选项里', en: 'Not in the list' },
  ask: {
    zh: '“{header}”只认下拉选项里的词，别的词不会采用。仍要保留吗？',
    en: '“{header}” takes only the words of its list; others are not used. Keep it all the same?',
  },
  toolTitle: {
    zh: '学校安全责任记录：填写说明',
    en: 'School safety records: how to fill them in',
  },
  fictional: {
    zh: '本工作簿里的学校、人名、电话和事件都是虚构的，只为演示。',
    en: 'The school, the people, the phone numbers and the events in this workbook are fictional.',
  },
  howTo: { zh: '怎么填', en: 'How to fill in' },
  colours: { zh: '表头的颜色', en: 'Colours of the headers' },
  sheets: { zh: '各张表', en: 'The sheets' },
  afterwards: { zh: '填好以后', en: 'Afterwards' },
  sheet: { zh: '表', en: 'Sheet' },
  need: { zh: '要不要填', en: 'Needed' },
  mustHave: { zh: '必须有', en: 'must be there' },
  ifKept: { zh: '学校有这项记录就填', en: 'if the school keeps this record' },
  forAttribution: {
    zh: '学校有这项记录就填（用来查明事件由谁负责）',
    en: 'if the school keeps this record (it shows who answers for an incident)',
  },
  columns: { zh: '列', en: 'Columns' },
  rules: { zh: '用到它的规则', en: 'Rules that use it' },
} as const satisfies Record<string, Bilingual>;

/** The instruction sheet, line by line: what a safety officer needs before the first row. */
export const howTo: readonly { readonly label: Bilingual; readonly text: Bilingual }[] = [
  {
    label: { zh: '一表一类，一行一条', en: 'One sheet, one kind; one row, one record' },
    text: {
      zh: '一所学校一个工作簿。每张表是一类记录，从第 2 行起一行填一条。不要改表头文字；可以加列、调列的顺序。',
      en: 'One workbook is one school. Each sheet is one kind of record, one record a row from row 2 on. Leave the headers as they are; columns may be added and moved.',
    },
  },
  {
    label: { zh: '空着是什么意思', en: 'What a blank means' },
    text: {
      zh: '空着 = 不知道。程序不会把它当成“没有做”，而是列为“缺佐证”，请学校补填。只有橙色表头的列例外：它们只记出了问题的，空着 = 没有发生。',
      en: 'Blank = unknown. It is not taken as “not done” but listed as “no evidence”, to be filled in. Only columns with an orange header differ: they record what went wrong, and blank = none.',
    },
  },
  {
    label: { zh: '无、/、已、未', en: 'none, /, done, not done' },
    text: {
      zh: '“无” = 确实没有（在是/否列里 = 没有做）；“/” = 不适用，是/否列里等于没填；“已” = 做了但不记得日期；“未” = 没有做。',
      en: 'none = there is none (in a yes/no column: not done); / = not applicable, in a yes/no column the same as blank; done = it was done, date not known; not done = it was not.',
    },
  },
  {
    label: { zh: '日期和时间', en: 'Dates and times' },
    text: {
      zh: '日期写 2025-09-01，时间写 8:00（24 小时制），日期时间写 2025-09-01 8:00。都是学校当地的时间。',
      en: 'Dates as 2025-09-01, times as 8:00 (24 hours), both as 2025-09-01 8:00, in the local time of the school.',
    },
  },
  {
    label: { zh: '一格里几个人', en: 'Several people in one cell' },
    text: {
      zh: '用顿号隔开：张伟、李娜。姓名要与“教职工”表一致；有同名的，填工号，或在姓名后加工号。',
      en: 'With commas between: Zhang Wei, Li Na. Names must be those of the sheet Staff; where two bear one name, write the staff ID, or add it to the name.',
    },
  },
  {
    label: { zh: '不知道填什么', en: 'Not sure what to write' },
    text: {
      zh: '把鼠标停在表头上，批注里有写法、例子和用途。据实填写，不要为了好看而补编。',
      en: 'Rest the mouse on a header: its note tells the form, an example and the use. Write what was, not what looks well.',
    },
  },
  {
    label: { zh: '没有的表', en: 'Records you do not keep' },
    text: {
      zh: '学校没有这类记录的，请删掉整张表：用到它的规则会显示“未检查”。留着空表，表示有这项记录、但没有一条。',
      en: 'Delete the sheet of a record that is not kept: rules that need it are then “not checked”. A sheet left empty says that the record is kept and holds nothing.',
    },
  },
];

/** What each colour of a header means. */
export const colourWords = {
  'header-required': {
    label: { zh: '必填', en: 'Required' },
    text: { zh: '没有它，整行不采用。', en: 'Without it the row is not taken.' },
  },
  'header-key': {
    label: { zh: '请填', en: 'Please fill in' },
    text: { zh: '用来区分是哪一条记录。', en: 'It tells which record this is.' },
  },
  header: {
    label: { zh: '据实填', en: 'As it was' },
    text: { zh: '空着 = 不知道。', en: 'Blank = unknown.' },
  },
  'header-exception': {
    label: { zh: '有才填', en: 'Only if something happened' },
    text: { zh: '只记出了问题的；空着 = 没有发生。', en: 'Records only what went wrong; blank = none.' },
  },
} as const satisfies Record<string, { label: Bilingual; text: Bilingual }>;

/** What happens with the filled workbook. */
export const afterwards: readonly { readonly label: Bilingual; readonly text: Bilingual }[] = [
  {
    label: { zh: '不离开本机', en: 'Nothing leaves the machine' },
    text: {
      zh: '检查在这台电脑上完成，不联网、不上传。报告里默认隐去学生姓名。',
      en: 'The check runs on this computer, without a network. Reports hide the names of pupils unless asked otherwise.',
    },
  },
  {
    label: { zh: '检查', en: 'Check' },
    text: {
      zh: 'shuifuze check 文件名.xlsx -o 报告（生成网页、Excel 等报告）',
      en: 'shuifuze check FILE.xlsx -o reports (writes the report as page, workbook and data)',
    },
  },
];
