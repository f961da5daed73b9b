import { isKind, tableOf } from '../../model/tables.js';
import type { Bilingual, Lang } from '../../model/text.js';
import { followWords, statusWords } from '../follow-words.js';
import { natureWords, principleWords, severityWords, verdictWords, words } from '../words.js';
import type { CardWords } from './card.js';

/** What only the page says, in both languages; the words that all reports share stand in `report/words.ts`. */
const pageWords = {
  skip: { zh: '跳到正文', en: 'Skip to the report' },
  parts: { zh: '报告各部分', en: 'Parts of the report' },
  findings: { zh: '发现', en: 'Findings' },
  coverage: { zh: '值守', en: 'Coverage' },
  incidents: { zh: '事件', en: 'Incidents' },
  people: { zh: '人员', en: 'People' },
  rules: { zh: '规则', en: 'Rules' },
  unchecked: { zh: '未检查', en: 'Not checked' },
  problems: { zh: '输入问题', en: 'Input problems' },
  about: { zh: '说明', en: 'About' },
  asOf: { zh: '检查基准日 {date}', en: 'judged as of {date}' },
  period: { zh: '记录期间 {from} 至 {to}', en: 'records from {from} to {to}' },
  printView: { zh: '打印本页（每条一行）', en: 'Print this part, a line each' },
  printAll: { zh: '打印全部（含每条详情）', en: 'Print everything with all details' },

  lookedAt: { zh: '能判断的', en: 'Looked at' },
  lookedAtSays: {
    zh: '{part} / {whole} 项（另 {rest} 项缺佐证）',
    en: '{part} of {whole judgement|judgements} could be made; {rest lacks|lack} evidence',
  },
  metBar: { zh: '已落实的', en: 'Met' },
  metSays: {
    zh: '{part} / {whole} 项（另 {rest} 项有差距）',
    en: '{part} of {whole} decided ones are met; {rest} are gaps',
  },
  fillFirst: { zh: '先补这些格，能判断的最多', en: 'Fill in these first: they decide the most' },
  waits: { zh: '补上可判断 {count} 项', en: 'decides {count judgement|judgements}' },
  fillMore: { zh: '另有 {count} 处，见各条“位置”。', en: '{count} more; see “Where” of each finding.' },

  filters: { zh: '筛选', en: 'Filter' },
  filterHint: { zh: '不勾选即为全部。', en: 'Nothing ticked means all.' },
  search: { zh: '查找文字', en: 'Find text' },
  state: { zh: '判定', en: 'State' },
  severity: { zh: '严重程度', en: 'Severity' },
  nature: { zh: '差距性质', en: 'Whose gap' },
  rule: { zh: '原则与规则', en: 'Principle or rule' },
  person: { zh: '谁负责', en: 'Who answers' },
  role: { zh: '以何身份', en: 'In which role' },
  anyRole: { zh: '任何身份', en: 'any role' },
  place: { zh: '地点、班级、表', en: 'Place, class, sheet' },
  places: { zh: '地点', en: 'Places' },
  classes: { zh: '班级', en: 'Classes' },
  sheets: { zh: '工作表', en: 'Sheets' },
  all: { zh: '全部', en: 'all' },
  wholePrinciple: { zh: '{principle}（全部）', en: '{principle} (all)' },
  clear: { zh: '清除筛选', en: 'Clear filters' },
  shown: { zh: '显示 {shown} / {all} 条', en: '{shown} of {all} shown' },
  filteredBy: { zh: '筛选：', en: 'Filtered: ' },
  notFiltered: { zh: '未筛选', en: 'not filtered' },
  nothingShown: {
    zh: '没有符合这些条件的发现。',
    en: 'No finding meets these conditions.',
  },

  noGaps: { zh: '没有发现差距。', en: 'No gaps were found.' },
  noUndecided: { zh: '没有因缺佐证而无法判断的事项。', en: 'Nothing lacks evidence.' },
  gapsHere: { zh: '{records} 处', en: '{records gap|gaps}' },
  ofPosts: { zh: '{records} 处，出自 {posts} 个岗位', en: '{records gap|gaps} of {posts post|posts}' },
  undecidedHere: { zh: '{records} 项', en: '{records judgement|judgements}' },
  undecidedIn: {
    zh: '{records} 项，合为 {findings} 条',
    en: '{records judgement|judgements} in {findings finding|findings}',
  },
  whatCounts: {
    zh: '一处差距列一条；缺同一列、同一张表的各项判断合为一条，所以 {judgements} 项缺佐证列为 {findings} 条。',
    en: 'Each gap is one finding; judgements that lack the same column or sheet are one together, so that the {judgements judgement|judgements} without evidence stand in {findings finding|findings}.',
  },
  requirement: { zh: '要求', en: 'Required' },
  requirementIs: { zh: '要求：', en: 'Required: ' },
  more: { zh: '再显示 {count} 条（还有 {left} 条）', en: 'Show {count} more ({left} left)' },
  capped: {
    zh: '这里先列 {shown} 条，共 {all} 条；启用脚本后可逐条展开，也可看同时生成的 report.xlsx。',
    en: 'The first {shown} of {all} stand here; the others are shown with scripts on, and in report.xlsx.',
  },
  noScript: {
    zh: '此浏览器未启用脚本：筛选不可用；每个原因下最多列出 {cap} 条发现，其余见 report.xlsx。内容其他部分完整。',
    en: 'Scripts are off: filters do not work, and at most {cap} findings stand under each cause; the others are in report.xlsx. All other parts are complete.',
  },

  worstSquares: { zh: '先看这些', en: 'Look at these first' },
  heatCaption: {
    zh: '每格写着各种状况各有几天；点一格，看谁负责、是哪些天。',
    en: 'Each square counts the days of each state. Follow it to see who answers, and which days.',
  },
  placeByPeriod: { zh: '场所 ＼ 时段', en: 'Place \\ period' },
  notWatched: { zh: '这个时段不要求值守', en: 'not to be watched then' },
  behindSquares: { zh: '每格背后：谁负责、是哪些天', en: 'Behind each square: who answers, and the days' },
  coveredNotPrinted: {
    zh: '全程都有人的格，打印时不列。',
    en: 'Squares that were always covered are not printed here.',
  },
  daysCount: { zh: '{count} 天', en: '{count} d' },
  watchState: { zh: '状况', en: 'State' },
  watchTimes: { zh: '时间', en: 'Times' },
  timesUnknown: { zh: '作息时段没有写清起止时间', en: 'the day periods do not give its times' },
  named: { zh: '指定的人', en: 'Named' },
  defaultPost: { zh: '默认岗位', en: 'Default post' },
  chain: { zh: '责任链', en: 'Who answers' },
  dates: { zh: '日期', en: 'Dates' },
  uncovered: { zh: '没有人的时间', en: 'Times without anybody' },
  why: { zh: '为什么', en: 'Why' },
  daysBehind: { zh: '各天', en: 'days' },

  noIncidents: { zh: '记录中没有事件。', en: 'The records hold no incident.' },
  path: { zh: '责任路径', en: 'Path of responsibility' },
  step: { zh: '步骤', en: 'Step' },
  principle: { zh: '原则', en: 'Principle' },
  basis: { zh: '理由', en: 'Because' },
  cell: { zh: '单元格', en: 'Cells' },
  byPrinciple: { zh: '据以认定的原则：{principle}', en: 'By the principle: {principle}' },
  nobodyDirect: { zh: '没有人直接负责', en: 'Nobody answers directly' },
  duties: { zh: '关联记录显示的履职情况', en: 'What the linked records show of duties' },
  noDuties: { zh: '没有关联到可判断的记录。', en: 'No linked record could be judged.' },
  exemptions: {
    zh: '主张免责的，须另行证明',
    en: 'Exemptions that would have to be shown',
  },
  noExemptions: { zh: '没有可主张的免责情形。', en: 'None applies.' },
  stands: { zh: '成立', en: 'stands' },
  lost: { zh: '让位', en: 'gives way' },
  unclear: { zh: '不明', en: 'unclear' },

  peopleSay: {
    zh: '只列事实，不打分、不排名；次序与教职工表相同。“做到的要求”是由本人直接负责、记录显示已落实的要求有几项，括号里是显示这些的记录有几条（每节课、每次值班各算一条，管得宽的岗位自然多）；“发现”只计本人直接负责的。',
    en: 'Facts only, no score and no rank; in the order of the staff sheet. “Demands met” counts the demands for which the person answers directly and which the records show met; in brackets the records that show it (each lesson and each duty is one, so that a post in charge of much has many). Findings are those in which the person answers directly.',
  },
  name: { zh: '姓名', en: 'Name' },
  posts: { zh: '岗位', en: 'Posts' },
  musts: { zh: '五要', en: 'Five musts' },
  mustNots: { zh: '六不', en: 'Six must-nots' },
  dutyMinutes: { zh: '值班', en: 'Duty' },
  notTeaching: { zh: '没有课堂记录', en: 'no lessons recorded' },
  elevenLines: { zh: '任课教师的“五要六不”', en: 'The eleven lines of whoever teaches' },
  noPeople: { zh: '没有读到教职工。', en: 'No staff were read.' },
  openFindings: { zh: '{count} 条', en: '{count}' },
  shownMet: { zh: '做到的要求', en: 'Demands met' },
  metIn: { zh: '{rules} 项（{count} 条记录）', en: '{rules} ({count record|records})' },
  findingsOf: { zh: '{name} 的发现', en: 'findings of {name}' },

  byPrincipleTable: { zh: '各原则的判断数', en: 'Judgements by principle' },
  allRules: {
    zh: '每一条规则：查了没有，结果如何',
    en: 'Every rule: whether it was checked, and what it gave',
  },
  subject: { zh: '对象', en: 'Records of' },
  checkedHow: { zh: '检查', en: 'Checked' },
  checked: { zh: '已查', en: 'checked' },
  notCheckedWord: { zh: '未查', en: 'not checked' },
  noSheet: { zh: '缺“{sheet}”表', en: 'no sheet “{sheet}”' },
  noCells: { zh: '“{sheet}”表没有填{cells}', en: '“{sheet}” does not give {cells}' },
  noRecords: { zh: '没有可查的记录', en: 'no records to check' },
  sum: { zh: '合计', en: 'Sum' },

  uncheckedSay: {
    zh: '以下内容没有检查，不能当作没有问题。',
    en: 'None of this was checked; that is not the same as being in order.',
  },
  absentSheets: {
    zh: '缺少工作表（或括号里的格没有填），整条规则未检查',
    en: 'Sheets that are not there (or whose cells in brackets are blank): their rules were not checked',
  },
  absentColumns: { zh: '缺少列，无法判断', en: 'Columns that are not there: nothing could be judged' },
  absentColumn: { zh: '缺的列', en: 'Missing column' },
  waiting: { zh: '无法判断的项数', en: 'Judgements not made' },
  refusedFiles: { zh: '读不了的文件', en: 'Files that could not be read' },
  nothingToSee: { zh: '表在，但没有可查的记录', en: 'Sheets that are there without records to check' },
  cannotJudge: { zh: '这份报告判断不了的', en: 'What this report cannot judge' },
  cannotJudgeSay: {
    zh: '报告只看表里写了什么：写了没做、做了没写、签名是否本人、现场是否真的安全，都要人去看。',
    en: 'It sees only what the sheets say: whether what is written was done, what was done but not written, whose signature it is, and whether a place is safe, people have to see.',
  },
  everythingChecked: { zh: '没有整表或整列缺失。', en: 'No sheet or column is missing.' },

  problemsSay: {
    zh: '“未采用”的内容没有参加判断；“存疑”的已按所示理解采用。',
    en: 'What was not taken was left out of the judgements; what is in doubt was used as said here.',
  },
  noProblems: { zh: '全部内容都已采用。', en: 'Everything was taken.' },
  kind: { zh: '类别', en: 'Kind' },
  file: { zh: '文件', en: 'File' },
  sheet: { zh: '工作表', en: 'Sheet' },
  message: { zh: '说明', en: 'What' },
  error: { zh: '未采用', en: 'not taken' },
  warning: { zh: '存疑', en: 'in doubt' },
  problemsCapped: {
    zh: '这里列出 {shown} 条，共 {all} 条；其余见同时生成的 report.json 与 report.xlsx。',
    en: '{shown} of {all} stand here; the others are in report.json and report.xlsx.',
  },

  inputs: { zh: '输入文件', en: 'Input files' },
  inputsSay: {
    zh: '行数 = 记录 + 退回 + 略过（空行、合计、示例、副本），逐表相符。',
    en: 'Rows = records + rejected + ignored (blank rows, totals, examples, copies), in every sheet.',
  },
  rows: { zh: '行数', en: 'Rows' },
  records: { zh: '记录', en: 'Records' },
  rejected: { zh: '退回', en: 'Rejected' },
  ignored: { zh: '略过', en: 'Ignored' },
  readAs: { zh: '读作', en: 'Read as' },
  notUsed: { zh: '未使用', en: 'not used' },
  refused: { zh: '未能读取', en: 'could not be read' },
  sha256: { zh: 'SHA-256 校验值', en: 'SHA-256' },
  made: { zh: '检查所用', en: 'Checked with' },
  toolIs: { zh: '程序', en: 'Program' },
  rulesAre: { zh: '规则', en: 'Rules' },
  rulesSay: { zh: '{count} 条，摘要 {digest}', en: '{count}, digest {digest}' },
  asOfIs: { zh: '检查基准日', en: 'Judged as of' },
  periodIs: { zh: '记录期间', en: 'Records from' },
  to: { zh: '{from} 至 {to}', en: '{from} to {to}' },
  noPeriod: { zh: '没有带日期的记录', en: 'no dated records' },
  schoolIs: { zh: '学校', en: 'School' },
  students: { zh: '{count} 名学生', en: '{count pupil|pupils}' },
  madeLine: {
    zh: '{tool} {version} · {count} 条规则，摘要 {digest} · {inputs}',
    en: '{tool} {version} · {count rule|rules}, digest {digest} · {inputs}',
  },
  rate: { zh: '比例怎么算', en: 'How the rate is computed' },
  rateSay: {
    zh: '落实率 = 落实 ÷ （落实 + 差距） = {met} ÷ （{met} + {gap}） = {ofDecided}。缺佐证的 {noEvidence} 项不算在内：全算差距，{met} ÷ {applies} = {worst}；全算落实，{upper} ÷ {applies} = {best}。不适用 {notApplicable} 项、已豁免 {waived} 项不计。',
    en: 'Share met = met ÷ (met + gaps) = {met} ÷ ({met} + {gap}) = {ofDecided}. The {noEvidence} without evidence are left out: counted as gaps, {met} ÷ {applies} = {worst}; counted as met, {upper} ÷ {applies} = {best}. {notApplicable} not applicable and {waived} waived are not counted.',
  },
  sumsSay: {
    zh: '{met} + {gap} + {noEvidence} + {notApplicable} + {waived} = {judgements} 项判断。',
    en: '{met} + {gap} + {noEvidence} + {notApplicable} + {waived} = {judgements judgement|judgements}.',
  },
  marks: { zh: '符号', en: 'Marks' },
  blankIs: { zh: '▁ 空白', en: '▁ blank' },
  exceptions: {
    zh: '只在出事时才填的列，空白按“没有”看待：{columns}。',
    en: 'Columns that are filled only when something went wrong; blank counts as nothing noted: {columns}.',
  },
  limits: { zh: '学校可以自定的数和词表', en: 'Numbers and word lists that are the school’s own choice' },
  limit: { zh: '名称', en: 'Name' },
  value: { zh: '取值', en: 'Value' },
  unit: { zh: '单位', en: 'Unit' },
  chosenBy: { zh: '来自', en: 'From' },
  whyThis: { zh: '为什么', en: 'Why' },
  yes: { zh: '是', en: 'yes' },
  no: { zh: '否', en: 'no' },
  sayComma: { zh: '、', en: ', ' },
} as const satisfies Record<string, Bilingual>;

/** The page's words in one language. */
export type PageWords = { readonly [K in keyof typeof pageWords]: string };

/** All of the page's words in a language. */
export function pageWordsIn(lang: Lang): PageWords {
  return inLanguage(pageWords, lang);
}

/** The words of a card, which go into the page for its script too. */
export function cardWordsIn(lang: Lang): CardWords {
  const { direct, supervising, leading, where, why, who, how, since } = words;
  return {
    ...inLanguage({ where, why, who, how, since, ...cardWords }, lang),
    mark: Object.fromEntries(Object.entries(verdictWords).map(([verdict, { mark }]) => [verdict, mark])),
    verdict: inLanguage(verdictWords, lang),
    nature: inLanguage(natureWords, lang),
    role: inLanguage({ direct, supervising, leading }, lang),
    status: inLanguage(statusWords, lang),
    reply: followWords.reply[lang],
  };
}

const cardWords = {
  id: { zh: '编号', en: 'ID' },
  blank: { zh: '（空白）', en: '(blank)' },
  absent: { zh: '（没有这一列或这张表）', en: '(no such column or sheet)' },
  nobodyNamed: { zh: '（整列缺失，不指个人）', en: '(a whole column is missing; nobody is named)' },
  noLaw: { zh: '校内做法', en: 'the school’s own practice' },
  natureIs: { zh: '性质：', en: 'Nature: ' },
  records: { zh: '涉及 {count} 条记录', en: 'for {count} records' },
  duties: { zh: '{count} 项职责', en: '{count} duties' },
  recordDate: { zh: '按记录日期 {date} 有效的条文', en: 'as in force on the date of the record, {date}' },
} as const satisfies Record<string, Bilingual>;

/** What the page's script says. */
export const scriptWordNames = ['shown', 'more', 'filteredBy', 'notFiltered', 'sayComma'] as const;

/** Words by name, in one language. */
function inLanguage<K extends string>(
  all: Readonly<Record<K, Bilingual>>,
  lang: Lang,
): { readonly [N in K]: string } {
  const entries = Object.entries<Bilingual>(all).map(([name, text]) => [name, text[lang]]);
  return Object.fromEntries(entries) as { readonly [N in K]: string };
}

/** A principle with the sheet that its rules are about, since several share a name. */
export function principleAndSheet(lang: Lang, principle: string): string {
  const name = principleIn(lang, principle);
  const sheet = isKind(principle) ? tableOf(principle).sheet[lang] : name;
  return sheet === name ? name : `${name} · ${sheet}`;
}

/** A principle by the first part of a rule's id, in one language. */
export function principleIn(lang: Lang, principle: string): string {
  return principleWords[principle]?.[lang] ?? principle;
}

/** How bad, in one language. */
export function severityWordsIn(lang: Lang): Readonly<Record<string, string>> {
  return inLanguage(severityWords, lang);
}
