import { c, HEAD, inline, partsOf, row, zipOf } from '../read/torture.js';
import { book, raw, type Made } from './made.js';

const one = (cells: string, more: object = {}): Parameters<typeof book>[2] => ({
  sheets: [row(1, cells)],
  ...more,
});
const text = (inner: string): string => `<t xml:space="preserve">${inner}</t>`;
const shared = (...strings: string[]): Parameters<typeof book>[2] =>
  one(strings.map((_, i) => c(`${'ABCDEF'[i]!}1`, i, { t: 's' })).join(''), { strings });
const STRINGS = 'xl/sharedStrings.xml';
const long = '长'.repeat(40_000);

/** Numbers 56 to 76: what cells hold. */
export const values: readonly Made[] = [
  book(
    56,
    'dates-1900',
    one([45000, 45000.5, 1, 60, 59].map((serial, i) => c(`${'ABCDE'[i]!}1`, serial, { s: i === 1 ? 2 : 1 })).join(''), { formats: [14, 22] }),
    { A1: 'date 2023-03-15', B1: 'date 2023-03-15T12:00', C1: 'date 1900-01-01', D1: 'date 1900-02-29', E1: 'date 1900-02-28' },
  ),
  book(57, 'dates-1904', one(c('A1', 43538, { s: 1 }) + c('B1', 0.3333333333, { s: 2 }), { formats: [14, 20], workbookPr: '<workbookPr date1904="1"/>' }), { A1: 'date 2023-03-15', B1: 'time 480' }),
  book(57, 'dates-1904-true', one(c('A1', 43538, { s: 1 }), { formats: [14], workbookPr: '<workbookPr date1904="true"/>' }), { A1: 'date 2023-03-15' }),
  book(58, 'iso-date', one(c('A1', '2024-09-01T08:00:00', { t: 'd', s: 1 }), { formats: [22] }), { A1: 'date 2024-09-01T08:00' }),
  book(
    59,
    'chinese-formats',
    one([45000, 45000, 0.3333333333, 45000, 45000, 1.5, 45000, 12, 12.5, 45000].map((value, i) => c(`${'ABCDEFGHIJ'[i]!}1`, value, { s: i + 1 })).join(''), {
      formats: [31, 57, '上午/下午h"时"mm"分"', '[$-804]aaaa', '[DBNum1][$-804]yyyy"年"m"月"d"日";@', '[h]:mm', '[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy', '0\\m', '0.00\\ "元/d"', 27],
    }),
    { A1: 'date 2023-03-15', B1: 'date 2023-03-15', C1: 'time 480', D1: 'date 2023-03-15', E1: 'date 2023-03-15', F1: 'time 2160', G1: 'date 2023-03-15', H1: 'number 12', I1: 'number 12.5', J1: 'date 2023-03-15' },
  ),
  book(59, 'chinese-times', one([32, 33, 34, 35].map((_, i) => c(`${'ABCD'[i]!}1`, 0.3333333333, { s: i + 1 })).join(''), { formats: [32, 33, 34, 35] }), { A1: 'time 480', B1: 'time 480', C1: 'time 480', D1: 'time 480' }),
  book(60, 'formula-dates', one(c('A1', '未填', { t: 'str', s: 1, f: 'IF(B1="","未填",B1)' }) + c('C1', '#N/A', { t: 'e', s: 1, f: 'NA()' }) + c('D1', 45000, { s: 1, f: 'TODAY()' }), { formats: [14] }), { A1: 'text 未填', C1: 'error #N/A', D1: 'date 2023-03-15' }),
  book(61, 'bad-numbers', one(c('A1', '1E+400') + c('B1', '-0') + c('C1', '1,234') + c('D1', 'abc') + c('E1', 0.85, { s: 1 }), { formats: [9] }), { A1: 'error 1E+400', B1: 'number 0', C1: 'error 1,234', D1: 'error abc', E1: 'number 0.85' }),
  book(62, 'id-as-text', shared(text('110101199003070011')), { A1: 'text 110101199003070011' }),
  book(63, 'leading-zeros', one(c('A1', 7, { s: 1 }) + inline('B1', '007'), { formats: ['000'] }), { A1: 'text 007', B1: 'text 007' }),
  book(64, 'times', one(inline('A1', '08:00') + inline('B1', '8：00') + c('C1', 1.3333333, { s: 1 }) + c('D1', -0.5, { s: 1 }) + c('E1', 2958466, { s: 2 }) + c('F1', 0.3333333333333333, { s: 1 }), { formats: [20, 14] }), { A1: 'text 08:00', B1: 'text 8：00', C1: 'time 480', D1: 'number -0.5', E1: 'number 2958466', F1: 'time 480' }),
  book(65, 'no-such-style', one(c('A1', 45000, { s: 99 }), { formats: [14] }), { A1: 'number 45000' }),
  book(66, 'rich', shared('<r><t>张</t></r><r><rPr><b/></rPr><t xml:space="preserve"> 三</t></r>', '<t>東京</t><rPh sb="0" eb="2"><t>トウキョウ</t></rPh><phoneticPr fontId="1"/>'), { A1: 'text 张 三', B1: 'text 東京' }),
  book(66, 'rich-inline', one('<c r="A1" t="inlineStr"><is><r><t>张</t></r><r><rPr><b/></rPr><t>三</t></r></is></c><c r="B1" t="inlineStr"><is><t>東京</t><rPh sb="0" eb="2"><t>トウキョウ</t></rPh></is></c>'), { A1: 'text 张三', B1: 'text 東京' }),
  book(66, 'pretty', { ...shared('', ''), parts: { [STRINGS]: `${HEAD}<sst>\n  <si>\n    <t>张三</t>\n  </si>\n  <si>\n    <r>\n      <t>李</t>\n    </r>\n    <r>\n      <t>四</t>\n    </r>\n  </si>\n</sst>` } }, { A1: 'text 张三', B1: 'text 李四' }),
  book(66, 'empty-texts', shared('', '<t/>', text('x')), { C1: 'text x' }),
  book(67, 'strings-missing', { ...shared(text('x')), parts: { [STRINGS]: null } }),
  book(67, 'strings-short', one(c('A1', 7, { t: 's' }), { strings: [text('x')] })),
  raw(68, 'odd-order.xlsx', () => zipOf(Object.fromEntries(Object.entries(partsOf(shared(text('张三')))).reverse())), { A1: 'text 张三' }),
  book(69, 'escapes', shared(text('line1_x000D_\nline2_x0041_'), text('A&amp;lt;B')), { A1: 'text line1\r\nline2A', B1: 'text A&lt;B' }),
  book(69, 'cdata', one('<c r="A1" t="inlineStr"><is><t><![CDATA[张<三>]]></t></is></c><c r="B1"><v><![CDATA[42]]></v></c>' + c('C1', 'A&amp;lt;B &amp;amp; C', { t: 'str' })), { A1: 'text 张<三>', B1: 'number 42', C1: 'text A&lt;B &amp; C' }),
  book(70, 'long-text', shared(text(long)), { A1: `text ${long}` }),
  book(71, 'false-results', one(c('A1', '', { t: 'str', f: 'IF(1,"","")' }) + c('B1', '0', { t: 'str', f: 'TEXT(0,"0")' }) + c('C1', 0, { f: '1-1' }) + c('D1', 0, { t: 'b', f: '1=2' }) + c('E1', null, { s: 1 }), { formats: [14] }), { A1: 'text ', B1: 'text 0', C1: 'number 0', D1: 'boolean false' }),
  book(72, 'not-calculated', one(c('A1', null, { f: 'SUM(B1:B3)' })), { A1: 'uncalculated' }),
  book(73, 'formulas', { sheets: [row(1, '<c r="A1"><f t="shared" ref="A1:A2" si="0">B1*2</f><v>2</v></c>' + '<c r="B1"><f t="array" ref="B1:B2">C1:C2*2</f><v>6</v></c>' + '<c r="C1"><f t="dataTable" ref="C1:C2" dt2D="0" dtr="0" r1="D1"/><v>6</v></c>') + row(2, '<c r="A2" t="str"><f t="shared" si="0"/><v>x</v></c><c r="B2"><f t="shared" si="5"/><v>8</v></c>')] }, { A1: 'number 2', B1: 'number 6', C1: 'number 6', A2: 'text x', B2: 'number 8' }),
  book(74, 'errors', one(c('A1', '#N/A', { t: 'e' }) + c('B1', '#DIV/0!', { t: 'e', f: '1/0' }) + c('C1', '#SPILL!', { t: 'e' }) + c('D1', 'true', { t: 'b' })), { A1: 'error #N/A', B1: 'error #DIV/0!', C1: 'error #SPILL!', D1: 'boolean true' }),
  book(75, 'odd-spaces', one(inline('A1', '　张三 \u200b') + inline('B1', '张&#160;三') + inline('C1', '\u202e三张')), { A1: 'text 　张三 \u200b', B1: 'text 张\u00a0三', C1: 'text \u202e三张' }),
  book(76, 'odd-names', shared(text('constructor'), text('__proto__'), text("=cmd|'/c calc'!A1"), text('&lt;script&gt;alert(1)&lt;/script&gt;')), { A1: 'text constructor', B1: 'text __proto__', C1: "text =cmd|'/c calc'!A1", D1: 'text <script>alert(1)</script>' }),
]; // prettier-ignore
