import { bytesOf, raw, type Made } from './made.js';

const NAMES = { A1: 'text 姓名', A2: 'text 张三' };
const utf16 = (text: string): Uint8Array => new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le'));

/** Numbers 77 to 81: text files. */
export const csv: readonly Made[] = [
  raw(77, 'utf-8.csv', () => bytesOf('姓名\n张三\n'), NAMES),
  raw(77, 'utf-8-mark.csv', () => bytesOf([0xef, 0xbb, 0xbf], '姓名\n张三\n'), NAMES),
  raw(77, 'utf-16.csv', () => utf16('姓名\n张三\n'), NAMES),
  raw(77, 'gbk.csv', () => bytesOf([0xd0, 0xd5, 0xc3, 0xfb], '\n', [0xd5, 0xc5, 0xc8, 0xfd], '\n'), NAMES),
  raw(77, 'gb18030.csv', () => bytesOf([0x95, 0x32, 0x82, 0x36, 0xd5, 0xc5]), { A1: 'text 𠀀张' }),
  raw(78, 'ambiguous.csv', () => bytesOf([0xd0, 0xa1, 0xd0, 0xa3], '\n'), { A1: 'text 小校' }),
  raw(79, 'cut-character.csv', () => bytesOf('姓名\n张三\n李', [0xe5, 0x9b])),
  raw(79, 'bad-byte.csv', () => bytesOf('姓名\n张', [0xff], '三\n')),
  raw(79, 'lost-before.csv', () => bytesOf('姓名\n张\ufffd\n'), { A1: 'text 姓名', A2: 'text 张\ufffd' }),
  raw(80, 'open-quote.csv', () => bytesOf('a,b\nc,"d\ne,f\n')),
  raw(80, 'line-10mb.csv', () => bytesOf(`${'x'.repeat(10_000_000)},b\n`)),
  raw(80, 'nul.csv', () => bytesOf('a,b\n', [0], ',c\n')),
  raw(80, 'line-ends.csv', () => bytesOf('a,b\rc,d\r\ne,f\n'), { A1: 'text a', B1: 'text b', A2: 'text c', B2: 'text d', A3: 'text e', B3: 'text f' }),
  raw(80, 'sep.csv', () => bytesOf('sep=;\na;b\n'), { A1: 'text a', B1: 'text b' }),
  raw(80, 'tabs.csv', () => bytesOf('a\tb\nc\td\n'), { A1: 'text a', B1: 'text b', A2: 'text c', B2: 'text d' }),
  raw(81, 'stays-text.csv', () => bytesOf('007,110101199003070011,1e5,0x1F,TRUE,2024-09-01,constructor\n'), {
    A1: 'text 007',
    B1: 'text 110101199003070011',
    C1: 'text 1e5',
    D1: 'text 0x1F',
    E1: 'text TRUE',
    F1: 'text 2024-09-01',
    G1: 'text constructor',
  }),
]; // prettier-ignore
