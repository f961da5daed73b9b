import type { Bilingual, Lang } from '../model/text.js';
import { namesIn } from './help.js';

/** What commander says of a command line that it cannot take, and how we say it; `$1` is what was typed. */
const sentences: readonly (readonly [RegExp, Bilingual])[] = [
  [/unknown option '(.+?)'/, { zh: '没有“$1”这个选项', en: 'there is no option $1' }],
  [/unknown command '(.+?)'/, { zh: '没有“$1”这个命令', en: 'there is no command $1' }],
  [/missing required argument '(.+?)'/, { zh: '缺少 <$1>', en: '<$1> is missing' }],
  [/option '(.+?)' argument missing/, { zh: '选项“$1”后面没有写内容', en: 'nothing is given behind $1' }],
  [/required option '(.+?)' not specified/, { zh: '必须写明选项“$1”', en: '$1 must be given' }],
  [
    /too many arguments.* Expected (\d+) arguments? but got (\d+)/,
    { zh: '写了 $2 个参数，应为 $1 个', en: 'arguments given: $2, expected: $1' },
  ],
];
const near = /\(Did you mean (?:one of )?(.+)\?\)/;
const words = {
  near: { zh: '；是不是要写 $1？', en: '; did you mean $1? ' },
  end: { zh: '。', en: '. ' },
  help: { zh: '加 --help 可看用法。', en: 'Add --help to see how it is used.' },
} as const satisfies Record<string, Bilingual>;

/** What is wrong with a command line, on one line, in the language of the run; as commander says it where we have no sentence. */
export function optionError(said: string, lang: Lang): string {
  const text = said.trim().replace(/^error: /, '');
  const sentence = sentences.find(([pattern]) => pattern.test(text));
  if (!sentence) return text.replaceAll('\n', ' ');
  const suggestion = near.exec(text);
  const wrong = fitted(sentence[0].exec(text)!, sentence[1][lang]);
  return [lang === 'zh' ? namesIn(wrong) : wrong, suggestion ? fitted(suggestion, words.near[lang]) : words.end[lang], words.help[lang]].join(''); // prettier-ignore
}

function fitted(found: RegExpExecArray, text: string): string {
  return text.replace(/\$(\d)/g, (_, place: string) => found[Number(place)] ?? '');
}
