import type { Bilingual } from './model/text.js';

/** The sentences of wrong usage. */
export const usageWords = {
  format: {
    zh: '没有“{found}”这种格式；可用：{allowed}。',
    en: 'There is no format “{found}”; there are: {allowed}.',
  },
  needsOut: {
    zh: '{formats} 要写成文件，请用 -o 指定文件夹。',
    en: '{formats} must be written to files: give a folder with -o.',
  },
  copiesMasked: {
    zh: '--mask all 时不能写加标记的副本（annotated）：副本里有学校原来的姓名。请去掉其中一个。',
    en: 'There can be no marked copies (annotated) with --mask all: they hold the names of the school’s own cells. Leave out one of the two.',
  },
  stdin: {
    zh: '工作簿不能从标准输入读（-）；请给文件名。',
    en: 'A workbook cannot be read from standard input (-): give a file name.',
  },
  moment: {
    zh: '“{found}”不是日期加时刻；请写成 "2025-09-15 12:30" 或 "2025年9月15日 12:30"。',
    en: '“{found}” is no date with a time; write it as "2025-09-15 12:30".',
  },
  whoQuestion: {
    zh: '请问其中一件事：--at 时刻 [--where 地点] [--class 班级]，或 --absent 姓名 --on 日期。',
    en: 'Ask one of two things: --at MOMENT [--where PLACE] [--class CLASS], or --absent NAME --on DATE.',
  },
  batchWhat: {
    zh: '请给出文件夹或工作簿，并用 -o 给出输出文件夹：shuifuze batch 路径… -o 文件夹。',
    en: 'Name folders or workbooks, and with -o the folder to write to: shuifuze batch PATH… -o DIR.',
  },
  queueOnly: {
    zh: '{option} 要与 --queue 一起用。',
    en: '{option} goes with --queue.',
  },
  queueUrl: {
    zh: '--queue 应是 redis://主机[:端口] 或 rediss://主机[:端口]（加密）。',
    en: '--queue is redis://host[:port], or rediss://host[:port] with TLS.',
  },
  noSchools: {
    zh: '{paths} 里没有找到工作簿（.xlsx、.xlsm）{why}。若每所学校是一个文件夹，请用 --school-per folder。',
    en: 'No workbook (.xlsx, .xlsm) was found in {paths}{why}. Where each school is a folder, use --school-per folder.',
  },
  outIsInput: {
    zh: '-o 就是放工作簿的文件夹（{found}）：报告会和学校的文件混在一起。请用 -o 换一个，它可以在这个文件夹里面。',
    en: '-o is the folder of the workbooks itself ({found}): reports would lie among the schools’ files. Give another one; it may lie in that folder.',
  },
  overInput: {
    zh: '{found} 是这次要读的文件，报告会把它覆盖。请用 -o 换一个文件夹。',
    en: '{found} is one of the files to be read: a report would be written over it. Give another folder with -o.',
  },
  mixedKinds: {
    zh: 'report.json 和 district.json 不能放在一起比较；请给同一种。',
    en: 'A report.json and a district.json cannot be compared: give files of one kind.',
  },
  noBatch: {
    zh: '{found} 里没有一次做完的批量检查（{reason}）；请给出上次 batch -o 所写的文件夹。',
    en: 'There is no finished batch in {found} ({reason}): give the folder that an earlier batch wrote with -o.',
  },
  baselineIsOut: {
    zh: '--baseline 和 -o 是同一个文件夹（{found}）：上次的报告会被覆盖。请用 -o 换一个。',
    en: '--baseline and -o are one folder ({found}): the earlier reports would be overwritten. Give another one with -o.',
  },
  count: {
    zh: '{option} 应是 1 到 {most} 的整数，不能是“{found}”。',
    en: '{option} is a whole number from 1 to {most}, not “{found}”.',
  },
  date: { zh: '“{found}”不是日期；请写成 2025-09-30。', en: '“{found}” is no date; write it as 2025-09-30.' },
  choice: {
    zh: '{option} 不能是“{found}”；可用：{allowed}。',
    en: '{option} cannot be “{found}”; it may be: {allowed}.',
  },
  maskedDuties: {
    zh: '责任清单要本人签字，不能隐去教职工姓名：请不用 --mask all。',
    en: 'A list of duties is signed, so the staff’s names cannot be hidden: leave out --mask all.',
  },
  since: {
    zh: '{found} 不是以前写出的 duties.json（{reason}）。',
    en: '{found} is no duties.json of an earlier run ({reason}).',
  },
  sinceLanguage: {
    zh: '{found} 是另一种语言的清单；请用同一个 --lang 再写一次。',
    en: '{found} is in the other language: compare lists made with the same --lang.',
  },
  ledgerMasked: {
    zh: '--mask all 不能和 --ledger 一起用：学校填的内容会被遮住，新台账就丢了它。请去掉其中一个。',
    en: '--mask all cannot go with --ledger: what the school wrote would be hidden and lost from the new ledger. Leave one of them out.',
  },
  explainFormat: {
    zh: '--explain 只输出 text 或 json 到屏幕，不能与 -o 或其他格式一起用。',
    en: '--explain prints text or json only: leave out -o and other formats.',
  },
  noReport: {
    zh: '读不出 {found}（{reason}）；请给出上次检查时写出的 report.json。',
    en: '{found} cannot be read ({reason}): give the report.json that an earlier check wrote.',
  },
  noRuleMatches: { zh: '没有规则符合 --only / --skip 的条件。', en: 'No rule is left by --only and --skip.' },
  globFitsNone: {
    zh: '{option}：没有规则的编号符合“{found}”；全部编号见 shuifuze rules list。',
    en: '{option}: no rule has an id like “{found}”; shuifuze rules list tells them all.',
  },
  noRuleFits: { zh: '没有规则符合这些条件。', en: 'No rule fits.' },
  unknownWord: { zh: '{option}：没有“{found}”。', en: '{option}: there is no “{found}”.' },
  unknownWordNear: {
    zh: '{option}：没有“{found}”；是否想要“{near}”？',
    en: '{option}: there is no “{found}”; did you mean “{near}”?',
  },
  noRule: { zh: '没有规则 {found}。', en: 'There is no rule {found}.' },
  noRuleNear: {
    zh: '没有规则 {found}；是否想要 {near}？',
    en: 'There is no rule {found}; did you mean {near}?',
  },
  rulesFolder: {
    zh: '规则文件夹 {found} 读不出（{reason}）。',
    en: 'The rule folder {found} cannot be read ({reason}).',
  },
  rulesEmpty: {
    zh: '规则文件夹 {found} 里没有规则文件（.json），请核对路径。',
    en: 'The rule folder {found} holds no rule file (.json). Check the path.',
  },
  fileExists: {
    zh: '{found} 已经存在，不会覆盖；请换一个名字。',
    en: '{found} is there already and is not overwritten: give another name.',
  },
  otherFiles: {
    zh: '{found} 已经存在，内容不同，不会覆盖；什么也没有写。请用 -o 换一个文件夹，或先移走这些文件。',
    en: '{found} is there already and differs; nothing was written. Give another folder with -o, or move those files away.',
  },
  exists: {
    zh: '{found} 已经存在，不会覆盖；请用 -o 换一个名字。',
    en: '{found} is there already and is not overwritten: give another name with -o.',
  },
} as const satisfies Record<string, Bilingual>;
