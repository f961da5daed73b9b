import { cpus } from 'node:os';
import { readRuleFiles } from '../../src/node/rule-files.js';
import { readSchool } from '../../src/read-school.js';
import { relate } from '../../src/relate/relate.js';
import { readRuleBase } from '../../src/validate/rule-base.js';
import { bigWorkbook } from './big-workbook.js';
import { rowCosts, ruleCosts, type Peak } from './growth.js';
import { judging } from './judging.js';
import { ratio, whole, writePage, type Table } from './page.js';
import { steps } from './reading.js';
import { planning, termCost } from './terms.js';
import { medianStart } from './timing.js';

const TODAY = '2025-10-01';
const LESSONS = 20_000;

const base = readRuleBase(await readRuleFiles());
const file = { name: 'big.xlsx', bytes: await bigWorkbook(LESSONS) };
const { records, present } = await readSchool([file]);
const { posts, parameters } = base;
const { school } = relate(records, { today: TODAY, posts, parameters, present });

const judged = await judging(school, base);
const read = await steps(file, { rules: base, lang: 'zh', today: TODAY });
const terms = [await termCost(1, base), await termCost(2, base), await termCost(4, base)] as const;
const planned = await planning(base);
const [help, node] = [medianStart('dist/node/bin.js', '--help'), medianStart('-e', '0')];

const told = (of: keyof (typeof terms)[0]): string => terms.map((each) => each[of].toFixed(0)).join(' / ');
const rise = (of: keyof (typeof terms)[0]): string =>
  `${terms.map((each) => (each[of] / terms[0][of]).toFixed(2)).join(' / ')} ×`;
const against = (ours: number, theirs: number): string[] => [whole(ours), whole(theirs), ratio(ours, theirs)];
const { exceljs } = read;

const steady: Table = {
  title: 'What a check costs',
  columns: ['what', 'ours', 'against', 'ratio', 'to reach'],
  rows: [
    ['judging, judgements a second', whole(judged.ours), '', '', '≥ 1,000,000'],
    [`reading ${whole(LESSONS)} lessons, ms`, ...against(read.reading, exceljs), '≤ 0.5 ×'],
    [`check of ${whole(LESSONS)} lessons, ms`, ...against(read.checking, exceljs), '≤ 1.25 ×'],
    ['its report.json, .html and .xlsx, ms', ...against(read.drawing, exceljs), '≤ 0.3 ×'],
    ['its marked copy, ms', ...against(read.marking, exceljs), ''],
    ['days and slots of 1 / 2 / 4 terms, ms', told('ms'), '', rise('ms'), '≤ 1,500 for one; 1 / 2 / 4 ×'],
    ['the same, MB kept', told('megabytes'), '', rise('megabytes'), '≤ 400 for one'],
    ['48,000 planned lessons of a term, ms', whole(planned.ms), '', '', '≤ 1,500'],
    ['48,000 planned lessons of a term, MB', whole(planned.megabytes), '', '', '≤ 400'],
    ['`shuifuze --help`, ms', ...against(help, node), '≤ 2 ×'],
  ],
};

const sideBySide: Table = {
  title: `The same rules and records, side by side (${whole(judged.sample)} judgements)`,
  columns: ['judged by', 'judgements a second', 'ours is'],
  rows: [
    ['shuifuze, by situations', whole(judged.ours), ''],
    ...[...judged.peers].map(([name, speed]) => [name, whole(speed), `${ratio(judged.ours, speed)} as fast`]),
  ],
};

const [few, ...more] = await ruleCosts(school, base);
const asRulesGrow: Table = {
  title: 'As rules grow',
  columns: ['rules on lessons', 'judgements', 'judging, ms', 'ratio'],
  rows: [few!, ...more].map(({ rules, judgements, ms }) => [
    whole(rules),
    whole(judgements),
    whole(ms),
    ratio(ms, few!.ms),
  ]),
};

const perThousand = ({ ms }: Peak, lessons: number): string => (ms / (lessons / 1000)).toFixed(1);
const asRowsGrow: Table = {
  title: 'As rows grow',
  columns: ['lessons', 'check, ms', 'ms per 1,000', 'peak MB', 'exceljs load, ms', 'peak MB'],
  rows: (await rowCosts()).map(({ lessons, check, exceljs: bare }) => [
    whole(lessons),
    whole(check.ms),
    perThousand(check, lessons),
    whole(check.megabytes),
    whole(bare.ms),
    whole(bare.megabytes),
  ]),
};

const machine = `Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model.trim() ?? 'unknown CPU'}.`;
await writePage([steady, sideBySide, asRulesGrow, asRowsGrow], machine);
