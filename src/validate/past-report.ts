import { z } from 'zod';
import { RunError } from '../errors.js';
import type { PastReport } from '../model/past.js';
import { severities } from '../model/rule.js';
import type { Bilingual } from '../model/text.js';
import { parseJson } from './json.js';

const cell = z.object({
  file: z.string(),
  sheet: z.string(),
  cell: z.string().nullable(),
  field: z.string(),
  value: z.string().nullable(),
});

const subject = z.object({
  kind: z.string(),
  key: z.string(),
  label: z.string(),
  record: z.string().optional(),
  place: z.string().optional(),
  class: z.string().optional(),
  date: z.string().optional(),
});

const finding = z.object({
  id: z.string(),
  rule: z.string(),
  principle: z.string(),
  severity: z.enum(severities),
  verdict: z.enum(['gap', 'no-evidence', 'waived']),
  nature: z.enum(['assignment', 'notice', 'means', 'conduct', 'record']),
  subject,
  at: z.array(cell),
  missing: z.array(cell),
  message: z.string(),
});

/** What a report must hold to be compared; further keys are for others and left out. */
const schema = z.object({
  schemaVersion: z.literal(1),
  tool: z.object({ name: z.literal('shuifuze') }),
  lang: z.enum(['zh', 'en']),
  rules: z.object({ count: z.number(), digest: z.string() }),
  school: z.object({
    name: z.string().nullable(),
    code: z.string().nullable(),
    stage: z.string().nullable(),
    students: z.number().nullable(),
  }),
  asOf: z.string(),
  period: z.object({ from: z.string().nullable(), to: z.string().nullable() }),
  findings: z.array(finding),
  waived: z.array(finding),
  manifest: z.array(z.object({ id: z.string(), title: z.string(), checked: z.boolean() })),
  judged: z.record(z.string(), z.string()).optional(),
});

/** Characters of a report: one of a large school has ten million. */
const LONGEST = 200_000_000;

/** Reads a `report.json` of an earlier run; throws a `RunError` (exit 2) that says what was found where it is none. */
export function readPastReport(file: string, text: string): PastReport {
  const parsed = parseJson({ path: file, text }, LONGEST);
  if ('fault' in parsed) throw refused(file, notJson);
  const read = schema.safeParse(parsed.data);
  if (!read.success) throw refused(file, whyNot(parsed.data, read.error));
  return { ...read.data, file } as PastReport;
}

/** A file that somebody took for a report may hold anything: nothing of it is quoted. */
const notJson: Bilingual = { zh: '不是 JSON 文件', en: 'it is no JSON' };

function whyNot(data: unknown, { issues }: z.ZodError): Bilingual {
  const version = Object(data) as { readonly schemaVersion?: unknown };
  if (version.schemaVersion !== undefined && version.schemaVersion !== 1) {
    const found = JSON.stringify(version.schemaVersion);
    return { zh: `schemaVersion 是 ${found}，应为 1`, en: `its schemaVersion is ${found}, expected 1` };
  }
  const { path, message } = issues[0]!;
  const at = `/${path.map(String).join('/')}`;
  return { zh: `${at} 处不符（${message}）`, en: `at ${at}: ${message}` };
}

function refused(file: string, { zh, en }: Bilingual): RunError {
  return new RunError(
    {
      zh: `${file} 不是本程序写出的 report.json：${zh}。请给出上次检查时写出的 report.json。`,
      en: `${file} is no report.json of this program: ${en}. Give the report.json that an earlier check wrote.`,
    },
    2,
  );
}
