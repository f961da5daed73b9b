import { describe, expect, it } from 'vitest';
import { json, jsonPieces } from '../../src/report/json.js';
import { sample } from './sample.js';

describe('report.json', () => {
  const base = sample('zh');

  it('is the report as JSON, also in pieces', async () => {
    const [finding] = base.findings;
    const long = { ...finding!, message: `一\n“二”${'长'.repeat(400_000)}` };
    const report = { ...base, findings: [long, long, long, long], baseline: undefined, waived: [] };
    const pieces: string[] = [];
    for await (const piece of jsonPieces(report)) pieces.push(piece);
    expect(pieces.length).toBeGreaterThan(1);
    expect(pieces.join('')).toBe(`${JSON.stringify(report, null, 2)}\n`);
    expect(json(report)).toBe(pieces.join(''));
  });
});
