import type { Command } from 'commander';
import type { Lang } from '../model/text.js';
import type { AuditFlags } from './audit-rules.js';
import type { ListFlags } from './list-rules.js';
import type { Finish } from './main.js';
import type { Outside } from './outside.js';
import { helpWords as words } from './words.js';

/** Adds `rules` with all that it can do: list, show, test, audit, schema, to-excel, from-excel. */
export function addRules(program: Command, lang: Lang, outside: Outside, finish: Finish): void {
  const rules = program.command('rules').helpCommand(false).description(words.rules[lang]);
  const load = () => import('./rules.js');
  const add: Add = (name, description) =>
    rules.command(name).description(description).option('--lang <zh|en>', words.lang[lang]);
  add('list', words.rulesList[lang])
    .option('--rules <dir>', words.rulesDir[lang])
    .option('--principle <name>', words.rulesPrinciple[lang])
    .option('--subject <sheet>', words.rulesSubject[lang])
    .option('--severity <severity>', words.rulesSeverity[lang])
    .option('--law <name>', words.rulesLaw[lang])
    .option('--format <text|json>', words.rulesFormat[lang], 'text')
    .action(async (flags: ListFlags) =>
      finish(await (await import('./list-rules.js')).listRules(flags, lang, outside)),
    );
  add('show <id>', words.rulesShow[lang])
    .option('--rules <dir>', words.rulesDir[lang])
    .action(async (id: string, { rules: folder }: { rules?: string }) =>
      finish(await (await import('./show-rule.js')).showRule(id, folder, lang, outside)),
    );
  add('test [dir]', words.rulesTest[lang]).action(async (folder: string | undefined) =>
    finish(await (await load()).testRules(folder, lang, outside)),
  );
  add('audit', words.rulesAudit[lang])
    .option('--rules <dir>', words.rulesDir[lang])
    .option('--as-of <date>', words.asOf[lang])
    .option('--format <text|json>', words.rulesFormat[lang], 'text')
    .action(async (flags: AuditFlags) =>
      finish(await (await import('./audit-rules.js')).auditRules(flags, lang, outside)),
    );
  add('schema', words.rulesSchema[lang]).action(async () => finish((await load()).printSchema(outside)));
  addExcel(add, lang, outside, finish);
}

type Add = (name: string, description: string) => Command;

function addExcel(add: Add, lang: Lang, outside: Outside, finish: Finish): void {
  const load = () => import('./rules-excel.js');
  add('to-excel <file>', words.rulesToExcel[lang])
    .option('--rules <dir>', words.rulesDir[lang])
    .action(async (file: string, { rules: folder }: { rules?: string }) =>
      finish(await (await load()).rulesToExcel(file, folder, lang, outside)),
    );
  add('from-excel <file>', words.rulesFromExcel[lang])
    .option('-o, --out <dir>', words.rulesOut[lang])
    .option('--rules <dir>', words.rulesDir[lang])
    .action(async (file: string, flags: { out?: string; rules?: string }) =>
      finish(await (await load()).rulesFromExcel(file, flags, lang, outside)),
    );
}
