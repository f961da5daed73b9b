import type { Bilingual } from '../model/text.js';
import type { OwnWorkbook } from '../own-workbook.js';
import type { Step } from './messages.js';

/** What the page says, in both languages; what reports say stands in `report/`. */
export const pageWords = {
  brand: { zh: '谁负责', en: 'shuifuze' },
  title: { zh: '谁负责 · 学校安全责任检查', en: 'shuifuze · school safety responsibility' },
  skip: { zh: '跳到正文', en: 'Skip to the content' },
  other: { zh: 'English', en: '中文' },

  heading: { zh: '学校安全责任，哪里没有人负责？', en: 'School safety: where does nobody answer?' },
  lead: {
    zh: '把学校的 Excel 记录放进来：哪里没有指派、哪里没有落实、由谁负责、依据哪条规定、看哪一格、怎么办，逐条列清。',
    en: 'Drop in the school’s Excel records: where responsibility is not assigned or not fulfilled, who answers, by which article, on which cell, and what to do.',
  },
  drop: { zh: '把工作簿拖到这里', en: 'Drop the workbook here' },
  dropNow: { zh: '松开鼠标，开始检查', en: 'Let go to check' },
  choose: { zh: '选择工作簿', en: 'Choose a workbook' },
  chooseFolder: { zh: '选择文件夹', en: 'Choose a folder' },
  kinds: {
    zh: '.xlsx、.xlsm、.csv；一所学校的表可以分在几个文件里，一起拖入。学校自己的表就行，不必改格式。',
    en: '.xlsx, .xlsm, .csv. A school’s sheets may stand in several files: drop them together. Your own sheets will do as they are.',
  },
  old: {
    zh: '上次的 report.json、填好整改台账的 report.xlsx，也可一起拖入：说明哪些是新的，并读回学校的填写。多所学校的，拖入上次材料包解压后的文件夹。',
    en: 'An earlier report.json, or report.xlsx with the ledger filled in, may be dropped too: what is new is said, and replies are read back. For many schools, drop the folder of the earlier zip.',
  },
  local: {
    zh: '全部在这台电脑上完成：不联网、不上传；关闭本页，什么也不留下。',
    en: 'All of it happens on this computer: no network, no upload. Close the page, and nothing is kept.',
  },
  firstTime: { zh: '第一次用', en: 'The first time' },
  tryExample: { zh: '看示例学校', en: 'See the example school' },
  tryExampleSays: {
    zh: '一所虚构的学校，不用准备文件，先看看能查出什么。',
    en: 'A fictional school: see what is found, without a file of your own.',
  },
  getTemplate: { zh: '下载空白模板', en: 'Download the empty template' },
  getTemplateSays: {
    zh: '有下拉选项和填写说明；用多少表，就查多少。',
    en: 'With drop-downs and notes; what is filled in is checked.',
  },
  gives: { zh: '会得到', en: 'What you get' },
  givesReport: {
    zh: '检查报告：差距和缺佐证，各到哪一格、谁负责、依据、怎么办',
    en: 'the report: gaps and lack of evidence, each with its cell, who answers, the basis, what to do',
  },
  givesWho: {
    zh: '问谁负责：几点几分、什么地方，由谁负责',
    en: 'who is responsible: at any time, at any place',
  },
  givesPapers: {
    zh: '一包材料：整改台账、整改通知书、标好的工作簿、每位教职工的职责清单和责任书',
    en: 'the papers: ledger, notices, the marked workbook, a list of duties and a pledge for each member of staff',
  },
  noScore: {
    zh: '只列事实，供学校自己认定；不给人打分、排名。',
    en: 'Facts for the school’s own finding: nobody is scored or ranked.',
  },

  busy: { zh: '正在检查', en: 'Checking' },
  packing: { zh: '正在做材料', en: 'Making the papers' },
  cancel: { zh: '取消', en: 'Cancel' },
  seconds: { zh: '已用 {count} 秒', en: '{count} s' },
  cancelled: { zh: '已取消。文件没有改动。', en: 'Cancelled. No file was changed.' },

  parts: { zh: '检查结果', en: 'What was found' },
  problemsTab: { zh: '先看问题', en: 'Problems first' },
  reportTab: { zh: '检查报告', en: 'Report' },
  whoTab: { zh: '问谁负责', en: 'Who answers' },
  papersTab: { zh: '取材料', en: 'Papers' },
  anew: { zh: '换文件', en: 'Other files' },

  asOf: { zh: '检查基准日', en: 'As of' },
  asOfAgain: { zh: '重查', en: 'Check anew' },
  asOfChange: { zh: '按这一天重新检查', en: 'Check the same files as of this day' },
  asOfSays: {
    zh: '不填：按各表“检查基准日”；表里也没有的，按今天。',
    en: 'Blank: the day that each workbook gives, else today.',
  },

  problemsHeading: { zh: '有 {count} 处没有采用或存疑', en: '{count} things were left out or are in doubt' },
  problemsOne: { zh: '有 1 处没有采用或存疑', en: 'One thing was left out or is in doubt' },
  nothingRead: { zh: '没有读到任何记录', en: 'No record was read' },
  nothingReadSays: {
    zh: '什么也没有检查。原因和改法在下面；改好后，把文件再拖进来。',
    en: 'Nothing was checked. The reasons, and how to mend them, stand below. Then drop the file again.',
  },
  problemsLead: {
    zh: '读了 {files} 个文件、{sheets} 张表、{rows} 行，其中 {rejected} 行没有采用。先改这些，判断会更准；改好存盘，再拖进来就行。也可以直接看报告。',
    en: 'Read: files {files}, sheets {sheets}, rows {rows}; rows left out: {rejected}. Mend these first, save, and drop the file again; or read the report as it is.',
  },
  toReport: { zh: '看检查报告', en: 'Read the report' },
  error: { zh: '没有采用', en: 'Left out' },
  warning: { zh: '采用了，但存疑', en: 'Used, but in doubt' },
  times: { zh: '{count} 处', en: '{count} places' },
  alike: { zh: '同类的另外 {count} 处', en: '{count} more of this kind' },
  alikeMore: {
    zh: '还有 {count} 处，见报告的“输入问题”。',
    en: '{count} more: see “Input problems” of the report.',
  },
  place: { zh: '位置', en: 'Where' },
  message: { zh: '问题和改法', en: 'What, and how to mend it' },

  reportFrame: { zh: '检查报告', en: 'The report' },
  checkedNow: {
    zh: '检查完成：{gaps} 处差距，{open} 项缺佐证。',
    en: 'Checked: {gaps gap|gaps}, {open judgement lacks|judgements lack} evidence.',
  },
  compared: { zh: '已对比或读回：{files}', en: 'Taken into account: {files}' },

  whoHeading: { zh: '这时、这里，由谁负责？', en: 'Who is responsible then and there?' },
  date: { zh: '日期', en: 'Date' },
  time: { zh: '时刻', en: 'Time' },
  period: { zh: '按作息选', en: 'By period' },
  periodNone: { zh: '（自己填时刻）', en: '(by the clock)' },
  where: { zh: '地点', en: 'Place' },
  class: { zh: '班级', en: 'Class' },
  any: { zh: '（不限）', en: '(any)' },
  absentHeading: { zh: '某人不在，谁来顶？', en: 'Somebody is away: who stands in?' },
  absent: { zh: '谁不在', en: 'Who is away' },
  ask: { zh: '查', en: 'Ask' },
  whoHint: {
    zh: '改一改时间、地点，答案随之变化。',
    en: 'Change the time or the place, and the answer changes.',
  },
  noStaff: { zh: '没有读到教职工，问不了。', en: 'No staff was read, so nobody can be named.' },

  papersHeading: { zh: '全部材料，打成一包', en: 'All papers in one zip' },
  papersSay: {
    zh: '存到“下载”文件夹；解压后直接用 WPS、Excel、Word 打开。',
    en: 'It goes to your downloads; unpack it and open the files in Excel, Word or WPS.',
  },
  take: { zh: '下载全部材料（zip）', en: 'Download all papers (zip)' },
  saved: {
    zh: '已存为 {name}（{count} 个文件，{size}）。',
    en: 'Saved as {name} ({count file|files}, {size}).',
  },
  saveAgain: { zh: '没有看到？再存一次', en: 'Not there? Save it again' },
  savedTemplate: {
    zh: '已存为 {name}：填好后拖进来。',
    en: 'Saved as {name}: fill it in and drop it here.',
  },

  severalHeading: { zh: '拖入了 {count} 个文件', en: '{count file was|files were} dropped' },
  severalAsk: { zh: '它们是：', en: 'They are:' },
  eachFile: { zh: '每个工作簿一所学校', en: 'a school each' },
  eachFileSays: {
    zh: '逐所检查，各出报告，再汇总成区域情况（{count} 所）。',
    en: 'Each is checked by itself, with a report of its own; then they are rolled up ({count school|schools}).',
  },
  eachFolder: { zh: '每个文件夹一所学校', en: 'a school for each folder' },
  eachFolderSays: {
    zh: '每个最下一级文件夹里的工作簿算一所学校（{count} 所）。',
    en: 'The workbooks of each lowest folder are one school ({count school|schools}).',
  },

  districtHeading: { zh: '逐所检查：{done} / {all} 所', en: 'School by school: {done} of {all}' },
  rollingUp: {
    zh: '{all} 所学校都查完了，正在汇总',
    en: '{all school was|schools were} checked; rolling them up',
  },
  districtDone: { zh: '{all} 所学校，检查完成', en: '{all school was|schools were} checked' },
  districtLead: {
    zh: '每所学校单独检查，一所出错不影响其他。不排名、不打分。',
    en: 'Each school is checked by itself; one that fails stops nobody else. No rank, no score.',
  },
  schoolsTab: { zh: '学校', en: 'Schools' },
  rollUpTab: { zh: '区域汇总', en: 'Roll-up' },
  school: { zh: '学校', en: 'School' },
  state: { zh: '情况', en: 'State' },
  open: { zh: '缺佐证', en: 'No evidence' },
  readIt: { zh: '看报告', en: 'Report' },
  waiting: { zh: '等待', en: 'waiting' },
  running: { zh: '正在检查', en: 'checking' },
  done: { zh: '完成', en: 'done' },
  problems: { zh: '完成，有存疑', en: 'done, with doubts' },
  refused: { zh: '有文件读不出', en: 'a file was not read' },
  crashed: { zh: '程序中断', en: 'failed' },
  timedOut: { zh: '{count} 秒内没有做完', en: 'not done within {count} s' },
  passedOver: { zh: '没有读的文件', en: 'Passed over' },
  takeDistrict: { zh: '下载汇总和各校报告（zip）', en: 'Download the roll-up and all reports (zip)' },
  comparedWith: {
    zh: '与上次的区域汇总对比：每所学校、全区各有哪些是新的、哪些已消除。',
    en: 'Compared with the earlier roll-up: what is new and what is resolved, by school and in all.',
  },
  oneSchool: { zh: '一所学校的', en: 'of one school' },
  oneSchoolSays: { zh: '合在一起检查，出一份报告。', en: 'They are checked together, in one report.' },
  back: { zh: '返回', en: 'Back' },

  failedHeading: { zh: '没能完成', en: 'This could not be done' },
  failedInput: { zh: '请先改好下面这一处，再试。', en: 'Please put this right, and try again.' },
  failedProgram: {
    zh: '程序在处理这些文件时出了错。您的文件没有改动，也没有离开这台电脑。',
    en: 'The program failed on these files. They were not changed and did not leave this computer.',
  },
  failedWays: { zh: '可以这样继续', en: 'Ways on' },
  wayAgain: { zh: '重新开始', en: 'Start again' },
  wayOther: {
    zh: '用 WPS 或 Excel 打开原文件，另存为一份新的 .xlsx，再拖进来；或先只留一部分表，看是哪一张有问题。',
    en: 'Open the file in Excel or WPS, save it as a new .xlsx and drop that; or keep some of its sheets only, to see which one it is.',
  },
  wayTell: {
    zh: '下面的错误原文里若没有学校的数据，可以发给维护这个程序的人。',
    en: 'Send the text below to whoever keeps this program, if it holds none of your data.',
  },
  details: { zh: '错误原文', en: 'The error as it is' },
} as const satisfies Record<string, Bilingual>;

/** What is happening, by step. */
export const stepWords: Readonly<Record<Step, Bilingual>> = {
  read: { zh: '读取工作簿', en: 'Reading the workbook' },
  relate: { zh: '关联人、时间、地点', en: 'Joining people, times, places' },
  evaluate: { zh: '逐条规则判断', en: 'Judging by every rule' },
  report: { zh: '整理发现和补救办法', en: 'Putting together what was found' },
  draw: { zh: '写出报告', en: 'Writing the report' },
  pack: { zh: '写报告、标记工作簿、做职责清单', en: 'Reports, marked workbook, lists of duties' },
};

/** What a user did that cannot be followed. */
export const errorWords = {
  severalOld: {
    zh: '一次只能对比一份以前的报告，这里有几份：{files}。请只留一份 report.json、一份 report.xlsx。',
    en: 'One earlier report can be compared at a time, and there are several: {files}. Keep one report.json and one report.xlsx.',
  },
  onlyOld: {
    zh: '这是以前检查写出的报告，里面没有学校的记录。请把学校的工作簿和它一起拖进来。',
    en: 'This is the report of an earlier check and holds no records. Drop the school’s workbook together with it.',
  },
  nothingHeld: {
    zh: '检查结果已不在了。请把工作簿再拖进来。',
    en: 'What was checked is gone. Drop the workbook again.',
  },
  severalRollUps: {
    zh: '一次只能与一次区域汇总对比，这里有几份 district.json：{files}。请只留一份。',
    en: 'One earlier roll-up can be compared at a time, and there are several: {files}. Keep one district.json.',
  },
  noEarlierReport: {
    zh: '拖入的只有 district.json；请把上次下载的 zip 解压后整个文件夹一起拖入',
    en: 'only district.json was dropped: unpack the earlier zip, and drop its whole folder',
  },
  noFiles: {
    zh: '这里没有文件。请拖入工作簿（.xlsx、.xlsm、.csv）。',
    en: 'There is no file in this. Drop a workbook (.xlsx, .xlsm, .csv).',
  },
} as const satisfies Record<string, Bilingual>;

/** Why something that lies among the workbooks is not read. */
export const passedWords = {
  noWorkbook: { zh: '不是工作簿', en: 'no workbook' },
  csv: {
    zh: 'CSV 只是一张表；一所学校的几个 CSV 请放进一个文件夹，选“每个文件夹一所学校”',
    en: 'a CSV is one sheet alone; put the CSV files of a school into one folder and take a school for each folder',
  },
  below: {
    zh: '在下级文件夹里；每个工作簿一所学校时，只取最上一层有工作簿的文件夹。每个文件夹一所学校的，请选“每个文件夹一所学校”',
    en: 'in a folder below: with a school for each workbook, only the highest folder with workbooks is taken. Where each folder is a school, choose a school for each folder',
  },
  aboveFolders: {
    zh: '它的下级文件夹里还有工作簿；每所学校取最下一级文件夹',
    en: 'there are folders with workbooks below it; a school is a lowest folder',
  },
} as const satisfies Record<string, Bilingual>;

/** What a workbook is that this program wrote, among those of a school each. */
export const ownPassedWords: Readonly<Record<OwnWorkbook, Bilingual>> = {
  report: { zh: '这是本程序写出的检查报告，不是学校的记录', en: 'a report that this program wrote, no records of a school' },
  district: { zh: '这是本程序写出的区域汇总，不是学校的记录', en: 'a roll-up that this program wrote, no records of a school' },
  rules: { zh: '这是本程序写出的规则表，不是学校的记录', en: 'rules that this program wrote, no records of a school' },
}; // prettier-ignore

/** Names of files that the page saves. */
export const paperWords = {
  zip: { zh: '谁负责', en: 'shuifuze' },
  district: { zh: '谁负责-区域汇总', en: 'shuifuze-district' },
  duties: { zh: '职责清单和责任书', en: 'duties and pledges' },
  example: { zh: '示例学校.xlsx', en: 'example.xlsx' },
  template: { zh: '谁负责-空白模板.xlsx', en: 'shuifuze-template.xlsx' },
} as const satisfies Record<string, Bilingual>;

/** The folders of lists and pledges within the zip, named for whoever opens them in the Explorer. */
export const dutyFolders = {
  duties: { zh: '职责清单', en: 'duties' },
  pledges: { zh: '责任书', en: 'pledges' },
} as const satisfies Record<string, Bilingual>;

/** What the zip holds: file, and what it is for. */
export const paperUses = [
  {
    file: { zh: 'report.html', en: 'report.html' },
    use: { zh: '检查报告，双击在浏览器里看、打印', en: 'the report, to read and print in a browser' },
  },
  {
    file: { zh: 'report.xlsx', en: 'report.xlsx' },
    use: {
      zh: '总览和整改台账：学校填绿色列，下次检查时拖回来',
      en: 'overview and ledger: the school fills the green columns and drops it at the next check',
    },
  },
  {
    file: { zh: 'report.docx', en: 'report.docx' },
    use: {
      zh: '整改通知书（各负责人一份）、事件责任单',
      en: 'notices for those who answer, and incident sheets',
    },
  },
  {
    file: { zh: '….marked.xlsx', en: '….marked.xlsx' },
    use: {
      zh: '学校自己的工作簿，发现标在格子上',
      en: 'the school’s own workbook with the findings at their cells',
    },
  },
  {
    file: { zh: '职责清单和责任书/', en: 'duties and pledges/' },
    use: {
      zh: '每位教职工一份职责清单、一份责任书，另有汇总和签收表（先看 duties.html）',
      en: 'a list of duties and a pledge for each member of staff, and all of them in one (see duties.html first)',
    },
  },
  {
    file: { zh: 'report.json', en: 'report.json' },
    use: {
      zh: '留着：下次检查时拖入，可看出哪些是新的',
      en: 'keep it: dropped at the next check, it tells what is new',
    },
  },
] as const satisfies readonly { readonly file: Bilingual; readonly use: Bilingual }[];
