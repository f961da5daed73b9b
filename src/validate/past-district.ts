import { z } from 'zod';
import { RunError } from '../errors.js';
import { movements } from '../model/movement.js';
import type { PastDistrict } from '../model/trend.js';
import { parseJson } from './json.js';

/** Characters of a roll-up: one of a thousand schools has some millions. */
const LONGEST = 200_000_000;

const count = z.number();

/** What a roll-up must hold to be compared; further keys are for others and left out. */
const schema = z.object({
  date: z.string(),
  rules: z.object({ digest: z.string() }),
  district: z.object({
    schools: z.array(
      z.object({
        verdicts: z.object({ gap: count, noEvidence: count }),
        bySeverity: z.object({ critical: count, major: count, minor: count }),
      }),
    ),
    rules: z.array(z.object({ id: z.string(), title: z.string(), gap: count, schools: count })),
  }),
  movement: z.object({ since: z.string(), counts: z.record(z.enum(movements), count) }).optional(),
});

const school = z.object({ folder: z.string(), name: z.string(), code: z.string().nullable() });

/** What must stand in it to find its schools again. */
const named = z.object({ date: z.string(), district: z.object({ schools: z.array(school) }) });

/** Whether a text is the JSON of a district's roll-up, rather than of one school's report. */
export function isDistrict(text: string): boolean {
  const parsed = parseJson({ path: '', text }, LONGEST);
  return (
    'data' in parsed && typeof parsed.data === 'object' && parsed.data !== null && 'district' in parsed.data
  );
}

/** Reads a `district.json` of an earlier batch; throws a `RunError` (exit 2) that says where it is none. */
export function readPastDistrict(file: string, text: string): PastDistrict {
  return { ...read(schema, file, text), file };
}

/** The schools of a `district.json` of an earlier batch, and its date; throws as `readPastDistrict`. */
export function readEarlierSchools(
  file: string,
  text: string,
): { readonly date: string; readonly schools: readonly z.infer<typeof school>[] } {
  const { date, district } = read(named, file, text);
  return { date, schools: district.schools };
}

function read<T>(schema: z.ZodType<T>, file: string, text: string): T {
  const parsed = parseJson({ path: file, text }, LONGEST);
  const proved = schema.safeParse('data' in parsed ? parsed.data : undefined);
  if (proved.success) return proved.data;
  const at = `/${proved.error.issues[0]!.path.map(String).join('/')}`;
  throw new RunError(
    {
      zh: `${file} 不是本程序写出的 district.json：${at} 处不符。请给出 batch 写出的 district.json。`,
      en: `${file} is no district.json of this program (at ${at}): give one that a batch wrote.`,
    },
    2,
  );
}
