import { describe, expect, it } from 'vitest';
import type { Sheets } from '../build.js';
import { checkSheets } from '../check-sheets.js';
import { answering, right, school, sentences, type Case, type Sentence } from './seed-sentences.js';

const AS_OF = '2025-09-30';

/** The whole way from typed cells to what the report says of the one record: its verdict, and who answers first. */
async function told({ rule, kind }: Sentence, [change]: Case): Promise<string> {
  const row = { ...right[kind], ...change };
  const others = (school[kind] ?? []).filter(({ name }) => name !== row['name']);
  const sheets: Sheets = { ...school, [kind]: [row, ...others] };
  const { findings, manifest } = await checkSheets(rule.split('/')[0]!, sheets, AS_OF);
  const counts = manifest.find(({ id }) => id === rule)!;
  const own = findings.find((finding) => finding.rule === rule && (others.length === 0 || finding.subject.key === row['name'])); // prettier-ignore
  // Of the other rows the rule always holds.
  if (!own) return !counts.checked ? 'not checked' : counts.notApplicable > 0 ? 'not-applicable' : 'met';
  const first = own.responsible.filter(({ role }) => role === 'direct').map(({ name }) => name ?? '');
  return own.verdict === 'gap' ? `gap: ${first.join('、')}` : own.verdict;
}

describe.each(sentences)('%s', (_principle, list) => {
  it.each(list.map((sentence) => [sentence.says, sentence] as const))('%s', async (_says, sentence) => {
    const asked = sentence.cases.map(([, verdict, who]) =>
      who === undefined ? verdict : `${verdict}: ${who}`,
    );
    expect(await Promise.all(sentence.cases.map((each) => told(sentence, each)))).toEqual(asked);
  });
});

describe('who answers first for an incident', () => {
  it.each(answering)('%s', async (_says, incident, records, who) => {
    const sheets: Sheets = { ...school, ...records, incident: [{ ...right.incident, ...incident }] };
    const { incidents } = await checkSheets('incident', sheets, AS_OF);
    expect(incidents[0]!.responsible[0]).toMatchObject({ name: who, role: 'direct' });
  });
});
