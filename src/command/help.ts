import { Help, type Argument, type HelpConfiguration, type Option } from 'commander';
import type { Lang } from '../model/text.js';

/** What commander itself says in a help, in Chinese. */
const headings: Readonly<Record<string, string>> = {
  'Usage:': '用法：',
  'Arguments:': '参数：',
  'Options:': '选项：',
  'Commands:': '命令：',
};

/** The help in the language of the run: headings, the usage line and what is the default. */
export function helpIn(lang: Lang): HelpConfiguration {
  if (lang === 'en') return {};
  const plain = new Help();
  return {
    styleTitle: (title) => headings[title] ?? title,
    commandUsage: (command) => inChinese(plain.commandUsage(command)),
    subcommandTerm: (command) => inChinese(plain.subcommandTerm(command)),
    optionDescription: (option: Option) => inChinese(plain.optionDescription(option)),
    argumentDescription: (argument: Argument) => inChinese(plain.argumentDescription(argument)),
  };
}

function inChinese(text: string): string {
  return text
    .replace(/ ?\(default: "?(.*?)"?\)$/, '（默认：$1）')
    .replaceAll('[options]', '[选项]')
    .replaceAll('[command]', '[命令]');
}
