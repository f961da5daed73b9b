import { Help, type Argument, type HelpConfiguration, type Option } from 'commander';
import stringWidth from 'string-width';
import type { Lang } from '../model/text.js';
import { wrap } from '../report/wrap.js';

/** What commander itself says in a help, in Chinese. */
const headings: Readonly<Record<string, string>> = {
  'Usage:': '用法：',
  'Arguments:': '参数：',
  'Options:': '选项：',
  'Commands:': '命令：',
};

/** What stands in brackets. */
const names: Readonly<Record<string, string>> = {
  class: '班级', command: '命令', date: '日期', dir: '文件夹', file: '文件', folder: '文件夹', glob: '通配符', id: '编号',
  list: '清单', moment: '时刻', more: '更新的', n: '数', name: '名称', new: '较新的', old: '较早的', options: '选项', path: '路径',
  place: '地点', seconds: '秒', severity: '级别', sheet: '表', url: '地址', what: '单位', whose: '范围',
}; // prettier-ignore

/** The help in the language of the run: headings, the usage line and what is the default; wrapped as Chinese is. */
export function helpIn(lang: Lang): HelpConfiguration {
  if (lang === 'en') return {};
  const plain = new Help();
  return {
    styleTitle: (title) => headings[title] ?? title,
    commandUsage: (command) => inChinese(plain.commandUsage(command)),
    subcommandTerm: (command) => inChinese(plain.subcommandTerm(command)),
    optionTerm: (option: Option) => namesIn(plain.optionTerm(option)),
    argumentTerm: (argument: Argument) => namesIn(`<${plain.argumentTerm(argument)}>`),
    optionDescription: (option: Option) => inChinese(plain.optionDescription(option)),
    argumentDescription: (argument: Argument) => inChinese(plain.argumentDescription(argument)),
    minWidthToWrap: 20,
    displayWidth: stringWidth,
    boxWrap: (text, width) => wrap(text, width).join('\n'),
  };
}

function inChinese(text: string): string {
  return namesIn(text).replace(/ ?\(default: "?(.*?)"?\)$/, '（默认：$1）');
}

/** A usage line with what stands in brackets called in Chinese: `<file...>` is `<文件…>`. */
export function namesIn(text: string): string {
  return text
    .replace(/\.\.\.(?=[>\]])/g, '…')
    .replace(/(?<=[<[])[a-z]+(?=…?[>\]])/g, (name) => names[name] ?? name);
}
