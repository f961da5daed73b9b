import { z } from 'zod';
import { tables } from './tables/index.js';

/** How bad a gap is: critical = life, body, crime; major = a duty of law or principle; minor = the record. */
export const severities = ['critical', 'major', 'minor'] as const;
export type Severity = (typeof severities)[number];

/** Whose gap it is: nobody named, not told, not enabled, not done, or only the paper missing. */
export const natures = ['assignment', 'notice', 'means', 'conduct', 'record'] as const;
export type Nature = (typeof natures)[number];

/** The words of the accountability rules in the seed: not done, not fully done, not rightly done. */
export const failures = ['not-done', 'not-fully', 'not-rightly'] as const;

/** The eleven lines of a teacher: five musts and six must-nots. */
export const lines = [
  'must-1', 'must-2', 'must-3', 'must-4', 'must-5',
  'mustnot-1', 'mustnot-2', 'mustnot-3', 'mustnot-4', 'mustnot-5', 'mustnot-6',
] as const; // prettier-ignore
export type Line = (typeof lines)[number];

/** Every comparison that a rule may use; which column type takes which stands in `operators.ts`. */
export const operatorNames = [
  'isBlank', 'isKnown', 'isNone', 'isDone',
  'equal', 'notEqual', 'in', 'notIn', 'contains', 'doesNotContain', 'containsAny', 'containsNone',
  'lessThan', 'lessThanInclusive', 'greaterThan', 'greaterThanInclusive',
  'onOrBefore', 'onOrAfter', 'before', 'after',
] as const; // prettier-ignore
export type OperatorName = (typeof operatorNames)[number];

const bilingual = z.strictObject({ zh: z.string().trim().min(1), en: z.string().trim().min(1) });
const factName = z.string().regex(/^[a-zA-Z][\w]*$/);
const literal = z.union([z.string(), z.number(), z.boolean(), z.array(z.string())]);
/** What a comparison may be made with. */
export const operand = z.union([literal, z.strictObject({ fact: factName })]);

/** What a fact is compared with: a plain value, or another fact or limit by name. */
export type Operand = z.infer<typeof operand>;
/** One comparison. */
export interface Comparison {
  readonly fact: string;
  readonly operator: OperatorName;
  readonly value: Operand;
}
/** A tree of comparisons. Groups are never empty; exactly one of all, any, not. */
export type Condition =
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition }
  | Comparison;

/** Every comparison of a condition, in the order in which they stand. */
export function comparisonsIn(condition: Condition): Comparison[] {
  if ('all' in condition) return condition.all.flatMap(comparisonsIn);
  if ('any' in condition) return condition.any.flatMap(comparisonsIn);
  return 'not' in condition ? comparisonsIn(condition.not) : [condition];
}

/** Every comparison of a rule: those of `when`, then those of `must`. */
export function comparisonsOf({
  when,
  must,
}: {
  readonly when?: Condition | undefined;
  readonly must: Condition;
}): Comparison[] {
  return [when, must].flatMap((condition) => (condition ? comparisonsIn(condition) : []));
}

const comparison = z.strictObject({ fact: factName, operator: z.enum(operatorNames), value: operand });
const condition: z.ZodType<Condition> = z.lazy(() =>
  z.union([
    z.strictObject({ all: z.array(condition).min(1) }),
    z.strictObject({ any: z.array(condition).min(1) }),
    z.strictObject({ not: condition }),
    comparison,
  ]),
);

/** Larger numbers count nothing that a school has: days beyond the calendar. */
const MOST = 100_000;

/** A number or word list with its unit, and why it is that; the title is what reports call it. */
export const limitSchema = z.strictObject({
  title: bilingual.optional(),
  value: z.union([z.number().min(0).max(MOST), z.string(), z.boolean(), z.array(z.string()).min(1)]),
  unit: z.string().min(1),
  why: bilingual,
});
/** A number or word list that is a school's own choice. */
export const limitsSchema = z.record(factName, limitSchema);
export type Limits = z.infer<typeof limitsSchema>;

const basis = z.union([
  z.strictObject({ law: z.string().min(1), article: z.union([z.string(), z.null()]) }),
  z.strictObject({ own: bilingual }),
]);
/** Why a rule stands: an article of a law in `law.json`, or a school's own principle. */
export type Basis = z.infer<typeof basis>;

const example = z.strictObject({
  name: z.string().min(1),
  facts: z.record(z.string(), z.union([literal, z.null()])),
  message: z.string().optional(),
});
/** One record, by the facts in which it differs from the typical one, and the gap's message in Chinese. */
export type Example = z.infer<typeof example>;
const examples = z.strictObject({
  met: z.array(example).min(1),
  gap: z.array(example).min(1),
  'not-applicable': z.array(example).min(1).optional(),
  'no-evidence': z.array(example).min(1).optional(),
});

/** One rule file, strict: an unknown key is refused (contract.md, "Rule file"). */
export const ruleSchema = z.strictObject({
  $schema: z.string().optional(),
  title: bilingual,
  requirement: bilingual,
  gap: bilingual,
  remedy: bilingual,
  subject: z.enum(Object.keys(tables) as [keyof typeof tables, ...(keyof typeof tables)[]]),
  severity: z.enum(severities),
  nature: z.enum(natures),
  failure: z.enum(failures).optional(),
  line: z.enum(lines).optional(),
  responsible: z.array(z.string().min(1)).min(1),
  basis: z.array(basis),
  limits: limitsSchema.optional(),
  when: condition.optional(),
  must: condition,
  examples,
});

/** A rule: its file, with the id and principle that its path gives. */
export type Rule = Readonly<z.infer<typeof ruleSchema>> & { readonly id: string; readonly principle: string };

/** One step of attribution: when a record claims an incident, and who then answers (catalogue §8). */
export const attributionSchema = z.strictObject({
  $schema: z.string().optional(),
  title: bilingual,
  /** The place in the order: 0, 0b, 1, 2, 3, 4, 4b, 4c, 5, 5a, 6, 7, 8. */
  step: z.string().regex(/^\d[a-c]?$/),
  principle: z.string().min(1),
  /** `field[:role]`, first = direct. */
  responsible: z.array(z.string().min(1)),
  /** Why this person, shown beside the name. */
  because: bilingual,
  /** Why the claim lost, shown among the losing claims. */
  lost: bilingual,
  basis: z.array(basis),
  /** What would free the school in law if it were shown, where the claim stands. */
  exemptions: z.array(z.strictObject({ text: bilingual, basis: z.array(basis).min(1) })).optional(),
  when: condition.optional(),
  must: condition,
  examples,
});
/** An attribution rule; its subject is always a claim. */
export type Attribution = Readonly<z.infer<typeof attributionSchema>> & { readonly id: string };
