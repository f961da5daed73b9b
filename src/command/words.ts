import type { Bilingual } from '../model/text.js';

/** The words of the command line, in both languages. */
export const helpWords = {
  program: {
    zh: '谁负责：读学校的 Excel 记录，按规则说出安全责任哪里没有指派、哪里没有落实，由谁负责。全部在本机完成。',
    en: 'Who is responsible: reads a school’s Excel records and says where safety responsibility is not assigned or not fulfilled, and who answers. Nothing leaves the machine.',
  },
  version: { zh: '显示版本', en: 'show the version' },
  help: { zh: '显示帮助', en: 'show help' },
  lang: {
    zh: '语言：zh 或 en；屏幕、报告和模板都用它（不写则看系统语言，中文系统为 zh）',
    en: 'language of screen, reports and template: zh or en (by default that of the system)',
  },
  check: {
    zh: '检查一所学校的记录（可给几个文件）',
    en: 'check the records of one school (one file or several)',
  },
  files: { zh: '工作簿：.xlsx、.xlsm、.csv', en: 'workbooks: .xlsx, .xlsm, .csv' },
  out: { zh: '把报告写到这个文件夹', en: 'write the reports into this folder' },
  format: {
    zh: '格式，逗号分隔：text,json,html,xlsx,docx,csv,annotated',
    en: 'formats, comma separated: text,json,html,xlsx,docx,csv,annotated',
  },
  batchFormat: {
    zh: '格式，逗号分隔：json,html,xlsx,csv',
    en: 'formats, comma separated: json,html,xlsx,csv',
  },
  rulesDir: {
    zh: '另加一个规则文件夹；同名规则替换内置规则',
    en: 'a further folder of rules; the same id replaces',
  },
  only: { zh: '只用这些规则（通配符，如 lesson/*）', en: 'only rules that match (glob, e.g. lesson/*)' },
  skip: { zh: '不用这些规则（通配符）', en: 'leave out rules that match (glob)' },
  asOf: { zh: '检查基准日，如 2025-09-30', en: 'date of judgement, e.g. 2025-09-30' },
  region: {
    zh: '按哪个地区的规则判定，如 上海（不写则看“学校”表的地区）',
    en: 'judge by the rules of this region, e.g. Shanghai (else by 地区 of the sheet 学校)',
  },
  failOn: { zh: '有这一级或更重的差距时退出码为 1', en: 'exit with 1 on gaps of this severity or worse' },
  strict: { zh: '缺佐证也算', en: 'lack of evidence counts too' },
  ignoreWaivers: { zh: '不看豁免，照常判断', en: 'judge as if there were no waivers' },
  mask: { zh: '隐去姓名：none、students、all', en: 'names to hide: none, students, all' },
  quiet: { zh: '不在屏幕上显示报告', en: 'do not print the report' },
  noColor: { zh: '不用颜色', en: 'no colours' },
  noProgress: { zh: '不显示进度', en: 'no progress' },
  who: {
    zh: '某时某地由谁负责；或某人不在时谁来顶',
    en: 'who is responsible then and there; or who stands in for somebody',
  },
  whoAt: {
    zh: '日期和时刻，如 "2025-09-15 12:30"',
    en: 'date and time, e.g. "2025-09-15 12:30"',
  },
  whoWhere: { zh: '地点，如 操场', en: 'the place, e.g. 操场' },
  whoClass: { zh: '班级，如 七年级1班', en: 'the class, e.g. 七年级1班' },
  whoAbsent: {
    zh: '谁不在（姓名或工号），与 --on 连用',
    en: 'who is absent (name or staff ID), together with --on',
  },
  whoOn: { zh: '哪一天不在，如 2025-09-16', en: 'on which day, e.g. 2025-09-16' },
  whoFormat: { zh: '格式：text 或 json', en: 'format: text or json' },
  batch: {
    zh: '检查许多学校：每个工作簿（或每个最下级文件夹）一所，各自出报告，并汇总',
    en: 'check many schools, one a workbook (or a lowest folder): a report each, and a roll-up',
  },
  batchPaths: { zh: '文件夹或工作簿', en: 'folders or workbooks' },
  batchOut: { zh: '把报告和汇总写到这个文件夹', en: 'the folder for reports and roll-up' },
  jobs: { zh: '同时检查几所（默认：处理器数减一）', en: 'schools at a time (default: processors less one)' },
  resume: { zh: '接着上次做，只做没有做完的', en: 'go on with the last run: only what is not complete' },
  timeout: { zh: '一所学校最多几秒', en: 'seconds for one school at most' },
  schoolPer: {
    zh: '一所学校是一个文件还是一个文件夹：file、folder',
    en: 'what a school is: file, folder',
  },
  queue: {
    zh: '交给队列上的工作机去做：redis://主机（密码放在环境变量 SHUIFUZE_QUEUE_PASSWORD）',
    en: 'leave it to the workers of a queue: redis://host (the password in the environment: SHUIFUZE_QUEUE_PASSWORD)',
  },
  shared: {
    zh: '各台机器都能看到的文件夹，在这台机器上的位置（默认：当前文件夹）',
    en: 'the folder that all machines see, as it is called here (default: the current folder)',
  },
  queueOf: {
    zh: '队列的地址：redis://主机（密码放在环境变量 SHUIFUZE_QUEUE_PASSWORD）',
    en: 'the queue: redis://host (the password in the environment: SHUIFUZE_QUEUE_PASSWORD)',
  },
  workerQuiet: { zh: '不说正在检查哪一所', en: 'do not say which school is being checked' },
  queueStatus: { zh: '只看队列做到哪里', en: 'only say how far the queue is' },
  queuePause: { zh: '只暂停队列（--resume 继续）', en: 'only pause the queue (--resume lets it go on)' },
  queueCancel: { zh: '只把等着的学校撤出队列', en: 'only take the schools that wait out of the queue' },
  worker: {
    zh: '工作机：从队列取学校来检查，直到 Ctrl-C',
    en: 'a worker: takes schools from a queue and checks them, until Ctrl-C',
  },
  batchBaseline: {
    zh: '上次批量检查的输出文件夹：各校和全区与它比较',
    en: 'the output folder of an earlier batch: each school and the district are compared with it',
  },
  duties: {
    zh: '给每位教职工出一份岗位安全责任清单和一份安全责任书，供签字存档',
    en: 'a list of safety duties and a pledge for each member of staff, to be signed and filed',
  },
  dutiesOut: { zh: '写到这个文件夹', en: 'the folder to write to' },
  dutiesPerson: {
    zh: '只出这个人的（姓名或工号，可写几次）',
    en: 'only for this person (name or staff ID; may be given several times)',
  },
  dutiesFormat: {
    zh: '格式，逗号分隔：docx,xlsx,html（duties.json 总会写出）',
    en: 'formats, comma separated: docx,xlsx,html (duties.json is always written)',
  },
  dutiesSince: {
    zh: '与上一次的 duties.json 相比，写明变化',
    en: 'the duties.json of an earlier run: say what changed',
  },
  dutiesFindings: {
    zh: '另附一页：记录里有关本人的情况',
    en: 'add a page: what the records show of the person',
  },
  dutiesCalendar: {
    zh: '另给每人一个日历文件（.ics）',
    en: 'a calendar file (.ics) for each person too',
  },
  dutiesMask: { zh: '学生姓名总不出现；清单要签名，不能隐去教职工姓名（all）', en: 'pupils’ names never appear; a list that is signed cannot hide the staff’s (all)' }, // prettier-ignore
  dutiesQuiet: { zh: '写完不在屏幕上说明', en: 'say nothing when done' },
  dutiesDone: {
    zh: '{count} 人的责任清单和责任书：{folder}',
    en: 'lists and pledges: {count}, in {folder}',
  },
  template: {
    zh: '写出空白工作簿，带下拉选项和填写说明',
    en: 'write the empty workbook, with drop-downs and notes',
  },
  baseline: {
    zh: '上次的 report.json：说出哪些是新增、延续、变化、已解决、不能再查',
    en: 'an earlier report.json: says what is new, persisting, changed, resolved, no longer checkable',
  },
  ledger: {
    zh: '学校填好交回的整改台账（report.xlsx，或含“整改台账”表的工作簿）：读回说明、整改人、期限、复核',
    en: 'the rectification ledger that the school filled in (report.xlsx, or a workbook with that sheet): its replies are read back',
  },
  explain: {
    zh: '不出报告，只说明一条发现：每个条件的取值、单元格和判断（编号或其开头几位）',
    en: 'instead of the report, explain one finding: each condition with its value, cell and reading (its ID or the beginning of it)',
  },
  compare: {
    zh: '对照同一所学校的两份 report.json：新增、延续、变化、已解决、不能再查',
    en: 'compare two report.json of one school: new, persisting, changed, resolved, no longer checkable',
  },
  compareOld: { zh: '较早的 report.json', en: 'the older report.json' },
  compareNew: { zh: '较新的 report.json', en: 'the newer report.json' },
  compareMore: {
    zh: '更新的 report.json（按先后）；也可以全是 district.json',
    en: 'later ones in order; they may all be district.json files instead',
  },
  compareFormat: { zh: '格式：text、json 或 html', en: 'format: text, json or html' },
  templateOut: {
    zh: '写到这个文件（默认 shuifuze-template.xlsx）',
    en: 'the file to write (default shuifuze-template.xlsx)',
  },
  page: {
    zh: '写出离线页面：一个文件，双击即用，不用安装，不联网',
    en: 'write the offline page: one file to double-click, nothing to install, no network',
  },
  pageOut: {
    zh: '写到这个文件（默认 shuifuze.html）',
    en: 'the file to write (default shuifuze.html)',
  },
  withExample: { zh: '填入一所虚构的示例学校', en: 'fill in a fictional example school' },
  rules: { zh: '规则库', en: 'the rule base' },
  rulesList: { zh: '列出全部规则', en: 'list all rules' },
  rulesPrinciple: { zh: '只列这一原则的，如 lesson 或 谁上课', en: 'only of this principle, e.g. lesson' },
  rulesSubject: { zh: '只列检查这张表的，如 课堂记录 或 lesson', en: 'only on this sheet, e.g. lesson' },
  rulesSeverity: {
    zh: '只列这一严重程度的（critical|major|minor）',
    en: 'only of this severity (critical|major|minor)',
  },
  rulesLaw: {
    zh: '只列引用这部法的，如 未成年人保护法，或“未成年人保护法 27”',
    en: 'only those that cite this law, e.g. minors-protection-law-2020, or “minors-protection-law-2020 27”',
  },
  rulesFormat: { zh: '格式：text 或 json', en: 'format: text or json' },
  rulesCounted: { zh: '{count} 条规则（{counts}）', en: '{count rule|rules} ({counts})' },
  rulesAudit: {
    zh: '自查规则本身：重复的、触发不了的、没人负责的、没人读的列、将失效的法条',
    en: 'look at the rules themselves: said twice, never firing, nobody answering, columns nobody reads, law that ends',
  },
  rulesShow: {
    zh: '说明一条规则：要求、条件、依据、谁负责、例子',
    en: 'explain one rule: demand, conditions, law, who answers, examples',
  },
  rulesTest: { zh: '运行规则自带的例子', en: 'run the rules’ own examples' },
  rulesSchema: { zh: '输出规则文件的 JSON Schema', en: 'print the JSON Schema of a rule file' },
  crashed: {
    zh: '程序出错（{why}），没有完成。请把这一行告诉我们；其中没有表格里的内容。',
    en: 'the program failed ({why}) and did not finish. Tell us this line: nothing in it comes from your tables.',
  },
  rulesToExcel: {
    zh: '把规则写成 Excel 工作簿，不写代码也能改',
    en: 'write the rules as a workbook, to be changed without writing code',
  },
  rulesFromExcel: {
    zh: '把这样的工作簿写成规则文件，供 --rules 使用',
    en: 'make rule files of such a workbook, for --rules',
  },
  rulesOut: {
    zh: '写到这个文件夹（默认 shuifuze-rules）',
    en: 'the folder to write into (default shuifuze-rules)',
  },
  rulesWritten: {
    zh: '已写出 {count} 条规则：{folder}。请运行 shuifuze rules test {folder} 看例子是否成立；检查时用 --rules {folder}。',
    en: '{count rule|rules} written: {folder}. Run shuifuze rules test {folder} to see that the examples hold; a check takes them with --rules {folder}.',
  },
  written: { zh: '已写出：', en: 'written: ' },
  heldOpen: {
    zh: '{path} 正在别的程序中打开，没有改动；新的内容写在 {written}。',
    en: '{path} is open in another program and was left as it is; what is new lies in {written}.',
  },
  notMarked: { zh: '{file} 没有加标记的副本：{why}', en: '{file} has no marked copy: {why}' },
  twoOfOneName: {
    zh: '有两个文件同名，分不清哪条结果属于哪个。请先改名。',
    en: 'two files have one name, so that findings cannot be told apart. Rename one of them.',
  },
  copyIsInput: {
    zh: '副本会覆盖这次检查的另一个文件。请用 -o 换一个文件夹。',
    en: 'it would overwrite another file of this check. Give another folder with -o.',
  },
  copiesMasked: {
    zh: '--mask all 时不写加标记的副本：副本里有学校原来的姓名。',
    en: 'With --mask all no marked copies are written: they would hold the names of the school’s own cells.',
  },
  reading: { zh: '读取…', en: 'reading…' },
  relating: { zh: '关联…', en: 'joining…' },
  evaluating: { zh: '判断…', en: 'judging…' },
  reporting: { zh: '写报告…', en: 'reporting…' },
  examplesHold: {
    zh: '{rules} 条规则、{examples} 个例子，全部成立。',
    en: '{rules rule|rules}, {examples example|examples}: all hold.',
  },
  examplesFail: {
    zh: '{failed} 个例子不成立（共 {examples} 个）。',
    en: '{failed} of {examples example|examples} do not hold.',
  },
  exampleFailed: {
    zh: '{rule}“{name}”：应为 {expected}，实为 {found}',
    en: '{rule} “{name}”: expected {expected}, found {found}',
  },
} as const satisfies Record<string, Bilingual>;
