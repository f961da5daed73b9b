import type { Finding, Responsible } from '../../src/model/finding.js';
import type { CellRef } from '../../src/model/record.js';
import type { Report, ReportedIncident, ReportedPerson, ReportedRule } from '../../src/model/report.js';
import type { Line, Nature, Severity } from '../../src/model/rule.js';
import type { Lang } from '../../src/model/text.js';
import { sampleCoverage } from './sample-coverage.js';

/** A name that would run if it were not escaped, end the script element if it were not encoded, and turn the line. */
export const hostile = '<img src=x onerror="document.title=1">张\u202E三</script>';

const file = '阳光学校.xlsx';

/** One rule of the sample with what it found. */
interface SampleRule {
  readonly id: string;
  readonly kind: string;
  readonly severity: Severity;
  readonly nature: Nature;
  readonly checked?: boolean;
  readonly words: Readonly<Record<Lang, readonly [title: string, requirement: string, remedy: string]>>;
}

const rules: readonly SampleRule[] = [
  {
    id: 'lesson/head-count',
    kind: 'lesson',
    severity: 'critical',
    nature: 'conduct',
    words: {
      zh: [
        '课前清点人数',
        '教师上课时清点学生人数，实到加请假应等于应到。',
        '当堂清点并写下实到、请假人数；对不上的立即找人。',
      ],
      en: [
        'Pupils are counted',
        'The teacher counts the pupils: present and on leave make up the expected.',
        'Count at once and write down how many are present and on leave; look for whoever is missing.',
      ],
    },
  },
  {
    id: 'shift/playground-manned',
    kind: 'shift',
    severity: 'major',
    nature: 'assignment',
    words: {
      zh: [
        '课间操场有人值班',
        '每个课间，操场有指名的值班教师。',
        '在值班表上写上当天操场的值班人，并告知本人。',
      ],
      en: [
        'The playground is manned',
        'In every break a named teacher stands on duty in the playground.',
        'Write the name of whoever stands on duty into the roster, and tell them.',
      ],
    },
  },
  {
    id: 'hazard/fixed-in-time',
    kind: 'hazard',
    severity: 'major',
    nature: 'conduct',
    words: {
      zh: [
        '隐患按期整改',
        '登记的隐患在整改期限内整改完成。',
        '完成整改并填写完成日期；不能按期的，先采取防范措施并重新定期限。',
      ],
      en: [
        'Hazards are fixed in time',
        'A recorded hazard is fixed by its deadline.',
        'Fix it and write down when; where it cannot be done in time, guard the place and set a new deadline.',
      ],
    },
  },
  {
    id: 'lesson/absentees-told',
    kind: 'lesson',
    severity: 'major',
    nature: 'record',
    words: {
      zh: ['缺课学生告知家长', '无故缺课的学生，当日告知家长。', '联系家长并填写时间、方式。'],
      en: [
        'Parents of absentees are told',
        'Parents of pupils absent without leave are told on the same day.',
        'Ring the parents and write down when and how.',
      ],
    },
  },
  {
    id: 'class/head-teacher',
    kind: 'class',
    severity: 'minor',
    nature: 'record',
    words: {
      zh: ['班级有班主任', '每个班有指名的班主任。', '写上班主任的姓名，并告知本人。'],
      en: [
        'The class has a head teacher',
        'Every class has a named head teacher.',
        'Write down the name of the head teacher, and tell them.',
      ],
    },
  },
  {
    id: 'bus/attendant',
    kind: 'bus',
    severity: 'critical',
    nature: 'assignment',
    checked: false,
    words: {
      zh: ['校车有照管人员', '每趟校车有指名的照管人员。', '指定照管人员。'],
      en: [
        'The bus has an attendant',
        'Every run of the school bus has a named attendant.',
        'Name an attendant.',
      ],
    },
  },
];

const people = [
  { name: '王建国', staffId: 'T001', posts: ['校长'], en: ['principal'] },
  { name: '李敏', staffId: 'T002', posts: ['安全副校长'], en: ['vice-principal for safety'] },
  {
    name: hostile,
    staffId: 'T003',
    posts: ['语文教师', '七年级1班班主任'],
    en: ['teacher', 'head teacher of 7.1'],
  },
  { name: '陈静', staffId: 'T004', posts: ['体育教师'], en: ['PE teacher'] },
  { name: '赵强', staffId: null, posts: ['总务主任'], en: ['director of general affairs'] },
] as const;

/** Minutes of duty of the people of the sample, in their order. */
const duties: readonly NonNullable<ReportedPerson['duty']>[] = [
  { minutes: 0, share: null, mean: null },
  { minutes: 640, share: null, mean: 510 },
  { minutes: 300, share: 0.6, mean: 306 },
  { minutes: 480, share: 1, mean: 510 },
  { minutes: 420, share: null, mean: 510 },
];

/** One finding in the sample: which rule, which row, which person, in either language. */
interface SampleFinding {
  readonly id: string;
  readonly rule: SampleRule;
  readonly verdict: Finding['verdict'];
  readonly subject: Finding['subject'];
  readonly at: readonly CellRef[];
  readonly missing?: readonly CellRef[];
  readonly by: number | null;
  readonly message: Readonly<Record<Lang, string>>;
  readonly because: Readonly<Record<Lang, readonly string[]>>;
  readonly count?: number;
}

const cell = (sheet: string, at: string | null, field: string, value: string | null): CellRef => ({
  file,
  sheet,
  cell: at,
  field,
  value,
});

const findings: readonly SampleFinding[] = [
  {
    id: '0a1b2c3d4e5f',
    rule: rules[0]!,
    verdict: 'gap',
    subject: {
      kind: 'lesson',
      key: '2025-09-15|第3节|7.1',
      label: '七年级1班 2025-09-15 第3节 体育',
      place: '操场',
      class: '七年级1班',
      date: '2025-09-15',
    },
    at: [
      cell('课堂记录', 'M12', 'present', '38'),
      cell('课堂记录', 'L12', 'expected', '40'),
      cell('课堂记录', 'N12', 'excused', null),
    ],
    by: 3,
    message: {
      zh: '应到 40 人，实到 38 人，请假人数空白，少 2 人没有说明。',
      en: '40 expected, 38 present, nobody noted on leave: 2 pupils are not accounted for.',
    },
    because: {
      zh: ['未说明人数 = 2（课堂记录!L12、课堂记录!M12）；要求 = 0 ✗'],
      en: ['Unaccounted = 2 （课堂记录!L12, 课堂记录!M12）； required = 0 ✗'],
    },
  },
  {
    id: '1a1b2c3d4e5f',
    rule: rules[0]!,
    verdict: 'gap',
    subject: {
      kind: 'lesson',
      key: '2025-09-16|第1节|7.2',
      label: '七年级2班 2025-09-16 第1节 语文',
      place: '201',
      class: '七年级2班',
      date: '2025-09-16',
    },
    at: [cell('课堂记录', 'M19', 'present', '41')],
    by: 2,
    message: { zh: `应到 42 人，实到 41 人；${hostile}`, en: `42 expected, 41 present; ${hostile}` },
    because: {
      zh: ['未说明人数 = 1（课堂记录!M19）；要求 = 0 ✗'],
      en: ['Unaccounted = 1 （课堂记录!M19）； required = 0 ✗'],
    },
  },
  {
    id: '2a1b2c3d4e5f',
    rule: rules[1]!,
    verdict: 'gap',
    subject: {
      kind: 'shift',
      key: '2025-09-17|课间|操场',
      label: '2025-09-17 课间 操场',
      place: '操场',
      date: '2025-09-17',
    },
    at: [cell('值班表', 'D17', 'person', null)],
    by: null,
    message: {
      zh: '2025-09-17 课间，操场值班人一格空白：没有人值班。',
      en: 'On 2025-09-17 the cell for the playground is blank: nobody stands on duty.',
    },
    because: {
      zh: ['值班人 = （空）（值班表!D17）；要求 已填写 ✗'],
      en: ['People = (blank) （值班表!D17）； required is given ✗'],
    },
  },
  {
    id: '3a1b2c3d4e5f',
    rule: rules[2]!,
    verdict: 'gap',
    subject: {
      kind: 'hazard',
      key: 'YH-07',
      label: 'YH-07 实验楼三层护栏松动',
      place: '实验楼',
      date: '2025-09-02',
    },
    at: [cell('隐患台账', 'J8', 'fixed', '2025-09-20'), cell('隐患台账', 'H8', 'deadline', '2025-09-10')],
    by: 4,
    message: {
      zh: '期限 2025-09-10，完成 2025-09-20，迟了 10 天。',
      en: 'Due 2025-09-10, fixed 2025-09-20: 10 days late.',
    },
    because: {
      zh: ['完成日期 = 2025-09-20（隐患台账!J8）；要求 不晚于 整改期限（2025-09-10） ✗'],
      en: ['Fixed = 2025-09-20 （隐患台账!J8）； required on or before deadline (2025-09-10) ✗'],
    },
  },
  {
    id: '4a1b2c3d4e5f',
    rule: rules[0]!,
    verdict: 'no-evidence',
    subject: {
      kind: 'lesson',
      key: '2025-09-18|第2节|7.1',
      label: '七年级1班 2025-09-18 第2节 数学',
      place: '101',
      class: '七年级1班',
      date: '2025-09-18',
    },
    at: [cell('课堂记录', 'M25', 'present', null)],
    missing: [cell('课堂记录', 'M25', 'present', null)],
    by: 2,
    message: {
      zh: '缺 实到人数（课堂记录!M25），无法判断。',
      en: 'Cannot be judged without Present （课堂记录!M25）.',
    },
    because: {
      zh: ['实到人数 = （空）（课堂记录!M25）；要求 = 40 ?'],
      en: ['Present = (blank) （课堂记录!M25）； required = 40 ?'],
    },
  },
  {
    id: '5a1b2c3d4e5f',
    rule: rules[3]!,
    verdict: 'no-evidence',
    subject: { kind: 'lesson', key: '课堂记录.absenteesRegistered', label: '课堂记录' },
    at: [{ ...cell('课堂记录', 'P1', 'absenteesRegistered', null), value: '备注' }],
    missing: [cell('课堂记录', null, 'absenteesRegistered', null)],
    by: null,
    count: 23,
    message: {
      zh: '缺“课堂记录”的“缺课登记”列，无法判断。',
      en: 'Cannot be judged without the column “Absentees registered”.',
    },
    because: {
      zh: ['缺课登记 = （不明）；要求 已完成 ?'],
      en: ['Absentees registered = (unknown); required is done ?'],
    },
  },
  {
    id: '6a1b2c3d4e5f',
    rule: rules[4]!,
    verdict: 'no-evidence',
    subject: { kind: 'class', key: '7.1', label: '七年级1班', class: '七年级1班' },
    at: [cell('班级', 'F2', 'headTeacher', '待定')],
    missing: [cell('班级', 'F2', 'headTeacher', '待定')],
    by: 2,
    message: {
      zh: '班主任一格写的是“待定”，看不出是谁。',
      en: 'The cell says “待定”， which names nobody.',
    },
    because: {
      zh: ['班主任 = 待定（班级!F2）；要求 已填写 ?'],
      en: ['Head teacher = 待定 （班级!F2）； required is given ?'],
    },
  },
];

/** A small report with all that a report can hold, in either language; its numbers add up. */
export function sample(lang: Lang): Report {
  const all = findings.map((each) => findingOf(each, lang));
  return {
    schemaVersion: 1,
    tool: { name: 'shuifuze', version: '0.0.0' },
    lang,
    rules: { count: rules.length, digest: 'd'.repeat(64) },
    school: { name: '阳光学校', code: '3401000001', stage: '初中', students: 812 },
    region: null,
    asOf: '2025-09-30',
    period: { from: '2025-09-01', to: '2025-09-28' },
    inputs: inputs(),
    summary: summaryOf(all),
    findings: all,
    waived: [],
    incidents: [incident(lang)],
    people: people.map((_, i) => personOf(i, all, lang)),
    dutyLoad: { source: 'roster', from: '2025-09-01', to: '2026-01-16', people: 4, mean: 510, proRata: true, untimed: 2 }, // prettier-ignore
    coverage: sampleCoverage(lang, hostile),
    problems: problemsOf(lang),
    manifest: rules.map((rule) => manifestOf(rule, all, lang)),
    limits: [
      {
        name: 'minutesToTellParents',
        title: lang === 'zh' ? '告知家长的时限' : 'Time to tell parents',
        value: 60,
        unit: lang === 'zh' ? '分钟' : 'minutes',
        why:
          lang === 'zh'
            ? '法律只说“及时”，此数为本产品默认。'
            : 'The law says “promptly”; the number is our default.',
        from: 'default',
      },
      {
        name: 'practicalSubjects',
        title: null,
        value: ['体育', '实验'],
        unit: lang === 'zh' ? '词表' : 'word list',
        why:
          lang === 'zh'
            ? '课名含其中一词即为实践课。'
            : 'A lesson whose name holds one of these is practical.',
        from: 'own',
      },
    ],
  };
}

/** The sample with its findings repeated until there are `count`, each with its own row, record and id. */
export function large(lang: Lang, count: number): Report {
  const report = sample(lang);
  const all = Array.from({ length: count }, (_, i) => {
    const finding = report.findings[i % report.findings.length]!;
    const row = 100 + i;
    const moved = (ref: CellRef): CellRef => ({
      ...ref,
      cell: ref.cell && ref.cell.replace(/\d+/, String(row)),
    });
    return {
      ...finding,
      id: i.toString(16).padStart(12, '0'),
      subject: {
        ...finding.subject,
        key: `${finding.subject.key}|${i}`,
        label: `${finding.subject.label} ${row}`,
      },
      at: finding.at.map(moved),
      missing: finding.missing.map(moved),
      because: finding.because.map((line) => line.replaceAll(/(?<=[A-Z])\d+/g, String(row))),
    };
  });
  const findings = [
    ...all.filter(({ verdict }) => verdict === 'gap'),
    ...all.filter(({ verdict }) => verdict !== 'gap'),
  ];
  return {
    ...report,
    findings,
    summary: summaryOf(findings),
    manifest: rules.map((rule) => manifestOf(rule, findings, lang)),
    people: people.map((_, i) => personOf(i, findings, lang)),
  };
}

function findingOf(
  { id, rule, verdict, subject, at, missing = [], by, message, because, count }: SampleFinding,
  lang: Lang,
): Finding {
  const own = rule.words[lang];
  return {
    id,
    rule: rule.id,
    principle: rule.id.split('/')[0]!,
    severity: rule.severity,
    verdict,
    subject,
    at,
    responsible: count === undefined ? answering(by, lang) : [],
    nature: rule.nature,
    missing,
    message: message[lang],
    remedy: own[2],
    basis: [
      {
        law: 'minors-protection-2020',
        article: '35',
        title: lang === 'zh' ? '未成年人保护法 第35条' : 'Law on the Protection of Minors Art. 35',
        inForce: { from: '2021-06-01', to: null },
      },
      {
        law: 'own',
        article: null,
        title: lang === 'zh' ? '谁上课，谁负责' : 'Whoever teaches answers',
        inForce: null,
      },
    ],
    because: because[lang],
    ...(count === undefined ? {} : { count }),
  };
}

function answering(by: number | null, lang: Lang): Responsible[] {
  const post = lang === 'zh' ? '操场值班人' : 'playground duty';
  const person = by === null ? undefined : people[by];
  const first: Responsible = person
    ? {
        name: person.name,
        staffId: person.staffId,
        role: 'direct',
        because: lang === 'zh' ? '这一行写的负责人（C12）' : 'named in this row (C12)',
      }
    : { name: null, staffId: null, post, role: 'direct', because: post };
  const [head, deputy] = people;
  return [
    first,
    {
      name: deputy.name,
      staffId: deputy.staffId,
      role: 'supervising',
      because: lang === 'zh' ? '分管安全' : 'in charge of safety',
    },
    {
      name: head.name,
      staffId: head.staffId,
      role: 'leading',
      because: lang === 'zh' ? '校长' : 'principal',
    },
  ];
}

function inputs(): Report['inputs'] {
  return [
    {
      file,
      sha256: '5f'.repeat(32),
      refused: false,
      sheets: [
        { name: '课堂记录', kind: 'lesson', rows: 30, records: 27, rejected: 1, ignored: 2 },
        { name: '值班表', kind: 'shift', rows: 20, records: 20, rejected: 0, ignored: 0 },
        { name: '隐患台账', kind: 'hazard', rows: 10, records: 10, rejected: 0, ignored: 0 },
        { name: '班级', kind: 'class', rows: 6, records: 6, rejected: 0, ignored: 0 },
        { name: '教职工', kind: 'staff', rows: 5, records: 5, rejected: 0, ignored: 0 },
        { name: '通讯录', kind: null, rows: 12, records: 0, rejected: 0, ignored: 12 },
      ],
    },
    { file: '旧表.xls', sha256: '', refused: true, sheets: [] },
  ];
}

function countsOf(all: readonly Finding[]): {
  gap: number;
  noEvidence: number;
  met: number;
  notApplicable: number;
  waived: number;
} {
  const sum = (verdict: Finding['verdict']): number =>
    all.filter((each) => each.verdict === verdict).reduce((total, { count }) => total + (count ?? 1), 0);
  return { gap: sum('gap'), noEvidence: sum('no-evidence'), met: 8, notApplicable: 3, waived: 0 };
}

function manifestOf(
  { id, kind, severity, checked = true, words }: SampleRule,
  all: readonly Finding[],
  lang: Lang,
): ReportedRule {
  const none = { met: 0, gap: 0, noEvidence: 0, notApplicable: 0, waived: 0 };
  const counts = checked ? countsOf(all.filter((each) => each.rule === id)) : none;
  return { id, title: words[lang][0], requirement: words[lang][1], severity, kind, checked, ...counts };
}

function summaryOf(all: readonly Finding[]): Report['summary'] {
  const checked = rules
    .filter((rule) => rule.checked !== false)
    .map((rule) => ({ rule, counts: countsOf(all.filter((each) => each.rule === rule.id)) }));
  const add = (counts: readonly ReturnType<typeof countsOf>[]): ReturnType<typeof countsOf> => ({
    gap: counts.reduce((sum, each) => sum + each.gap, 0),
    noEvidence: counts.reduce((sum, each) => sum + each.noEvidence, 0),
    met: counts.reduce((sum, each) => sum + each.met, 0),
    notApplicable: counts.reduce((sum, each) => sum + each.notApplicable, 0),
    waived: 0,
  });
  const verdicts = add(checked.map(({ counts }) => counts));
  const { met, gap, noEvidence, notApplicable } = verdicts;
  const four = (share: number): number => Math.round(share * 10_000) / 10_000;
  const gaps = (severity: Severity): number =>
    all.filter((each) => each.verdict === 'gap' && each.severity === severity).length;
  const principles = [...new Set(checked.map(({ rule }) => rule.id.split('/')[0]!))].sort();
  return {
    records: 68,
    judgements: met + gap + noEvidence + notApplicable,
    verdicts,
    met: {
      ofDecided: four(met / (met + gap)),
      worst: four(met / (met + gap + noEvidence)),
      best: four((met + noEvidence) / (met + gap + noEvidence)),
    },
    bySeverity: { critical: gaps('critical'), major: gaps('major'), minor: gaps('minor') },
    byPrinciple: principles.map((principle) => ({
      principle,
      ...add(checked.filter(({ rule }) => rule.id.startsWith(`${principle}/`)).map(({ counts }) => counts)),
    })),
    notChecked: rules.filter((rule) => rule.checked === false).map(({ id }) => id),
  };
}

function personOf(index: number, all: readonly Finding[], lang: Lang): ReportedPerson {
  const { name, staffId, posts, en } = people[index]!;
  const answers = all.filter(({ responsible }) =>
    responsible.some((each) => each.role === 'direct' && each.name === name),
  );
  const teaches = index === 2 || index === 3;
  const lines: Partial<Record<Line, 'met' | 'gap' | 'no-evidence' | 'not-applicable'>> = {
    'must-1': 'gap', 'must-2': 'met', 'must-3': 'no-evidence', 'must-4': 'met', 'must-5': 'not-applicable',
    'mustnot-1': 'met', 'mustnot-2': 'met', 'mustnot-3': 'met', 'mustnot-4': 'no-evidence', 'mustnot-5': 'met', 'mustnot-6': 'not-applicable',
  }; // prettier-ignore
  return {
    name,
    staffId,
    posts: lang === 'zh' ? posts : en,
    duties: [],
    findings: answers.map(({ id }) => id),
    met: teaches ? { 'lesson/head-count': 12, 'lesson/no-overrun': 11 } : {},
    lines: teaches ? lines : null,
    duty: duties[index]!,
  };
}

function incident(lang: Lang): ReportedIncident {
  const say = (zh: string, en: string): string => (lang === 'zh' ? zh : en);
  const at = cell('事件记录', 'C4', 'place', '操场');
  return {
    key: 'SJ-01',
    at: '2025-09-15T10:20',
    place: '操场',
    class: '七年级1班',
    type: say('学生伤害', 'pupil hurt'),
    responsible: [
      {
        name: '陈静',
        staffId: 'T004',
        role: 'direct',
        because: say(
          '第3节在操场上课（课堂记录!E12）',
          'taught in the playground in lesson 3 （课堂记录!E12）',
        ),
      },
      { name: '王建国', staffId: 'T001', role: 'leading', because: say('校长', 'principal') },
    ],
    principle: say('谁上课，谁负责', 'Whoever teaches the lesson'),
    duties: [
      {
        rule: 'lesson/head-count',
        title: rules[0]!.words[lang][0],
        verdict: 'gap',
        at: [cell('课堂记录', 'M12', 'present', '38')],
      },
      { rule: 'lesson/absentees-told', title: rules[3]!.words[lang][0], verdict: 'no-evidence', at: [] },
    ],
    reports: [],
    exemptions: [
      say(
        '学校已尽到教育、管理职责（须由学校举证）',
        'The school did its duty of education and care (the school has to show it)',
      ),
    ],
    path: [
      {
        step: '1',
        principle: say('谁上课，谁负责', 'Whoever teaches the lesson'),
        title: say('事发时在上课', 'a lesson was held'),
        state: 'stands',
        label: '七年级1班 2025-09-15 第3节 体育',
        because: say('时间、地点与课堂记录相符', 'time and place agree with the lesson'),
        at: [cell('课堂记录', 'E12', 'teacher', '陈静'), at],
      },
      {
        step: '4',
        principle: say('谁值班，谁负责', 'Whoever stands on duty'),
        title: say('操场有人值班', 'somebody was on duty'),
        state: 'lost',
        label: '2025-09-15 课间 操场',
        because: say('上课在先', 'the lesson comes first'),
        at: [cell('值班表', 'D15', 'person', '李敏')],
      },
      {
        step: '5',
        principle: say('谁主管，谁负责', 'Whoever is in charge of the place'),
        title: say('场地责任人', 'the place has an owner'),
        state: 'unclear',
        label: '操场',
        because: say('责任人一格空白', 'the owner’s cell is blank'),
        at: [cell('责任区', 'B3', 'owner', null)],
      },
    ],
  };
}

function problemsOf(lang: Lang): Report['problems'] {
  const say = (zh: string, en: string): string => (lang === 'zh' ? zh : en);
  return [
    {
      file: '旧表.xls',
      sheet: null,
      cell: null,
      code: 'OLD_FORMAT',
      severity: 'error',
      message: say(
        '旧格式 .xls 不能读取，请另存为 .xlsx。',
        'The old format .xls cannot be read; save it as .xlsx.',
      ),
    },
    {
      file,
      sheet: '课堂记录',
      cell: 'A28',
      code: 'KEY_MISSING',
      severity: 'error',
      message: say('日期一格空白，这一行没有采用。', 'The date is blank; the row was not taken.'),
    },
    {
      file,
      sheet: '通讯录',
      cell: null,
      code: 'SHEET_NOT_USED',
      severity: 'warning',
      message: say(`这张工作表未使用：${hostile}`, `This sheet is not used: ${hostile}`),
    },
  ];
}
