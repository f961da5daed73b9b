import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { csvFile } from '../csv-file.js';
import { excel } from '../../src/report/excel.js';
import { checked, school } from './small-school.js';

const office = [process.env['SOFFICE'], '/usr/bin/soffice', '/usr/bin/libreoffice'].find(
  (path) => path !== undefined && existsSync(path),
);
const skipped = office === undefined ? ' (skipped: no LibreOffice here; set SOFFICE to its path)' : '';

let folder = '';
beforeAll(async () => void (folder = await mkdtemp(join(tmpdir(), 'ledger-office-'))));
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Opens a file in LibreOffice and saves it in another format beside it. */
function saveAs(name: string, format: 'fods' | 'ods' | 'xlsx'): string {
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
  const run = spawnSync(office!, [profile, '--headless', '--convert-to', format, '--outdir', folder, join(folder, name)]); // prettier-ignore
  if (run.status !== 0) throw new Error(String(run.stderr));
  return name.replace(/\.\w+$/, `.${format}`);
}

describe.skipIf(skipped !== '')(`a ledger saved by LibreOffice${skipped}`, { timeout: 180_000 }, () => {
  it('comes back on the right findings, changed, sorted and through two formats', async () => {
    const first = await checked(school);
    const [one, two] = first.findings.filter(({ verdict }) => verdict === 'gap');
    const typed = csvFile('整改台账', [
      ['差距编号', '说明', '整改人', '期限', '复核', '进度'],
      [one!.id, '已加固', '张伟', '2025-09-20', '通过', '八成'],
      [two!.id, '已谈话', '李秀英', '2025-10-20', '', ''],
    ]);
    const answered = await checked(school, { ledger: typed });
    await writeFile(join(folder, 'report.xlsx'), await excel(answered));

    const flat = join(folder, saveAs('report.xlsx', 'fods'));
    const text = await readFile(flat, 'utf8');
    const rowOf = (id: string): string => {
      const at = text.indexOf(`<text:p>${id}</text:p>`);
      const from = text.lastIndexOf('<table:table-row', at);
      return text.slice(from, text.indexOf('</table:table-row>', at) + '</table:table-row>'.length);
    };
    const [a, b] = [rowOf(one!.id), rowOf(two!.id)];
    expect(a).toContain('已加固');
    // As somebody would: two rows change places, one is put in between, and one reply is written on.
    const inserted = '<table:table-row><table:table-cell/></table:table-row>';
    const turned = text.replace(a, `\u0000${inserted}`).replace(b, a.replace('已加固', '已加固，照片在档')).replace('\u0000', b); // prettier-ignore
    await writeFile(flat, turned);
    saveAs('report.fods', 'ods');
    const bytes = await readFile(join(folder, saveAs('report.ods', 'xlsx')));

    const back = await checked(school, { ledger: { name: 'report.xlsx', bytes } });
    const replyTo = (id: string) => back.findings.find((finding) => finding.id === id)!.reply;
    expect(replyTo(one!.id)).toMatchObject({
      explanation: '已加固，照片在档',
      who: '张伟',
      due: '2025-09-20',
      review: '通过',
      state: 'claimed-done',
    });
    expect(replyTo(two!.id)).toMatchObject({ explanation: '已谈话', due: '2025-10-20', state: 'open' });
    expect(back.ledger!.answered).toBe(2);
    expect(back.problems).toEqual(answered.problems);
  });
});
