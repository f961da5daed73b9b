/* `node peak.mjs (exceljs|check) WORKBOOK`: does one thing in a process of its own; says its milliseconds and its peak of memory. */
import { readFile } from 'node:fs/promises';
import ExcelJS from 'exceljs';
import { check } from '../../dist/check.js';
import { readRuleFiles } from '../../dist/node/rule-files.js';
import { readRuleBase } from '../../dist/validate/rule-base.js';

const [what, path] = process.argv.slice(2);
const rules = readRuleBase(await readRuleFiles());
const bytes = new Uint8Array(await readFile(path));
const start = performance.now();
if (what === 'exceljs') await new ExcelJS.Workbook().xlsx.load(bytes);
else await check([{ name: 'big.xlsx', bytes }], { rules, lang: 'zh', today: '2025-10-01' });
const ms = performance.now() - start;
process.stdout.write(JSON.stringify({ ms, megabytes: process.resourceUsage().maxRSS / 1024 }));
