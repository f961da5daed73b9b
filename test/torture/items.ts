import type { Bilingual } from '../../src/model/text.js';

/** A running test that holds a number of the list: its file, and the beginning of its title. */
export interface Held {
  readonly file: string;
  readonly title: string;
}

/** One number of the torture list. */
export interface Item {
  readonly number: number;
  readonly what: Bilingual;
  /**
   * What the product must do: each file of this number comes out as one of these, or begins so. Empty where there
   * are no files, and `held` says which tests hold it.
   */
  readonly outcomes: readonly string[];
  /** What comes out, in words, beside or instead of the outcomes of files. */
  readonly said?: Bilingual;
  readonly held: readonly Held[];
}

const files = 'test/torture/files.test.ts';
const byFiles: readonly Held[] = [{ file: files, title: '%s' }];

function item(number: number, zh: string, en: string, ...outcomes: string[]): Item {
  return { number, what: { zh, en }, outcomes, held: byFiles };
}

function held(
  number: number,
  zh: string,
  en: string,
  said: Bilingual,
  ...tests: readonly (readonly [string, string])[]
): Item {
  return {
    number,
    what: { zh, en },
    outcomes: [],
    said,
    held: tests.map(([file, title]) => ({ file: `test/${file}`, title })),
  };
}

function both(base: Item, said: Bilingual, ...tests: readonly (readonly [string, string])[]): Item {
  return {
    ...base,
    said,
    held: [...base.held, ...tests.map(([file, title]) => ({ file: `test/${file}`, title }))],
  };
}

const rules = 'torture/rules.test.ts';
const outputs = 'torture/outputs.test.ts';
const disk = 'torture/disk.test.ts';
const records = 'torture/records.test.ts';
const command = 'torture/command.test.ts';
const old = 'torture/old-workbooks.test.ts';
const loadError: Bilingual = {
  zh: '规则文件被拒，指出位置，未打开任何表格',
  en: 'LOADERR: the file is refused with its place, before any workbook is opened',
};
const listed: Bilingual = {
  zh: '列出并说明原因，其余照常检查',
  en: 'named with the reason, the others are checked',
};

/** The torture list: 105 numbers, each with the outcome that the product must have. */
export const items: readonly Item[] = [
  item(1, '0 字节的文件', 'a file of 0 bytes', 'REFUSE EMPTY_FILE'),
  item(2, 'GBK 文本改名为 .xlsx', 'GBK text named .xlsx', 'REFUSE NOT_WORKBOOK'),
  item(3, 'HTML 表格改名为 .xls', 'an HTML table named .xls', 'REFUSE HTML_AS_XLS'),
  item(4, '压缩包只剩前一半', 'a zip cut in half', 'REFUSE TRUNCATED'),
  item(5, '末尾少 30 字节', 'the last 30 bytes gone', 'REFUSE TRUNCATED'),
  item(6, '200 个字节被改', '200 bytes flipped', 'REFUSE DAMAGED'),
  item(7, '未压缩部件里一个字节被改', 'one byte flipped in a stored part', 'REFUSE DAMAGED'),
  item(8, '压缩包前有杂物', 'junk before the zip', 'REFUSE NOT_WORKBOOK'),
  item(9, '压缩包后有 500 个空字节', '500 NUL bytes behind the zip', 'READ'),
  item(10, '只有压缩包的头或尾', 'only the head or the end of a zip', 'REFUSE'),
  item(11, '1 MB 解压成 1 GB 的文本表', '1 MB that unpacks to 1 GB of shared strings', 'REFUSE BOMB'),
  item(12, '1 GB 的图片或无关部件', 'a picture or another part of 1 GB', 'READ'),
  item(13, '300 MB 的行', '300 MB of rows', 'REFUSE TOO_BIG'),
  item(14, '压缩包里 60,000 个文件', '60,000 entries', 'REFUSE BOMB'),
  item(15, '两个同名部件', 'two entries of one name', 'REFUSE DAMAGED'),
  item(16, '`../../` 与 `__proto__` 部件', 'entries `../../` and `__proto__`', 'READ'),
  item(17, '声明的大小是假的', 'a size field that lies', 'REFUSE BOMB'),
  item(18, '部件加密或用别的压缩法', 'an encrypted entry, another method', 'REFUSE'),
  item(19, '有打开密码的工作簿', 'a workbook with a password', 'REFUSE PASSWORD'),
  both(item(20, '.xls 改名为 .xlsx', 'a real .xls named .xlsx', 'REFUSE OLD_XLS'), { zh: '命令行：读取并说明；网页：说明如何另存', en: 'the command reads it and says so; the page says how to save it anew' }, [old, 'an old workbook named']),
  both(item(21, '.xlsx 改名为 .xls、.et；旧文件改名为 .et', 'a new workbook named .xls or .et, an old one named .et', 'WARN WRONG_SUFFIX', 'REFUSE OLD_XLS'), { zh: '命令行：都读取并说明', en: 'the command reads all of them and says so' }, [old, 'an old workbook named']),
  both(item(22, 'Excel 5、Excel 2 的 .xls', '.xls of Excel 5 and Excel 2', 'REFUSE OLD_XLS'), { zh: '空壳被拒', en: 'a shell of one is refused' }, [old, 'what is no sound old workbook']),
  item(23, '.xlsb、.ods、.docx、.pdf、.wps、.csv 改名为 .xlsx', '.xlsb, .ods, .docx, .pdf, .wps, .csv named .xlsx', 'REFUSE NOT_WORKBOOK'),
  item(24, '带宏的 .xlsm', '.xlsm with macros', 'WARN MACROS_IGNORED'),
  both(item(25, '`~$` 临时文件', 'a `~$` lock file', 'REFUSE LOCK_FILE'), listed, ['batch/schools.test.ts', 'takes each workbook that lies directly']),
  held(26, '名为 a.xlsx 的文件夹、循环链接、不能读的文件', 'a folder named a.xlsx, a loop of links, an unreadable file', listed, [command, 'what is no file is named'], ['batch/schools.test.ts', 'does not follow a link that leads out']),
  held(27, '读取时文件变长或消失', 'a file that grows or vanishes while it is read', { zh: '拒读：读取时被改动', en: 'refused: changed while it was read' }, [disk, 'a file that changes while it is read']),
  item(28, '部件名用反斜杠、前有斜杠、大写、未压缩', 'entries with backslashes, a slash in front, upper case, stored', 'READ'),
  item(29, '实体膨胀、外部实体', 'entities that grow, an entity from a file', 'REFUSE DOCTYPE'),
  item(30, '截断的、不是 XML 的、空的部件', 'a part cut off, no XML, empty', 'REFUSE DAMAGED'),
  item(31, '控制字符、半个代理对', 'control characters, half a surrogate pair', 'REFUSE DAMAGED'),
  item(32, '嵌套 200,000 层；200,000 个属性', '200,000 nested tags; 200,000 attributes', 'REFUSE BOMB', 'READ'),
  item(33, '`x:` 前缀', 'the prefix `x:`', 'READ'),
  item(34, '严格版 OOXML', 'strict OOXML', 'READ'),
  item(35, 'UTF-16、带 BOM、GBK 的部件', 'parts in UTF-16, with a BOM, in GBK', 'READ'),
  item(36, 'WPS 的写法，带单元格图片', 'the dialect of WPS, with a picture in a cell', 'READ'),
  item(37, '没有工作表、没有关系', 'no sheets, no relations', 'REFUSE NO_SHEETS'),
  item(38, '部件名各式各样', 'parts of other names', 'READ'),
  item(39, '绝对路径、交叉的关系', 'absolute targets, crossed ids', 'READ'),
  item(40, '重复的、巨大的 sheetId', 'the same sheetId twice, a huge one', 'READ'),
  item(41, '特殊的表名', 'sheet names that Excel forbids, long ones, History, abc and ABC', 'READ'),
  item(42, '名为 `__proto__` 等的表', 'sheets named `__proto__`, `constructor`, `toString`', 'READ'),
  both(item(43, '指向 `__proto__` 的名称', "a defined name '__proto__'!$A$1", 'READ'), { zh: '不影响任何对象', en: 'no object is touched' }, [files.replace('test/', ''), 'no file of the list reaches']),
  item(44, '图表、对话框、宏表', 'a chart, a dialog, a macro sheet', 'WARN NOT_DATA_SHEET'),
  item(45, '隐藏的表、行、列', 'hidden sheets, rows and columns', 'WARN HIDDEN_ROWS'),
  held(46, '表名多空格、用全角字、缺表', 'a sheet whose name has a space or a full-width sign; a sheet that is not there', { zh: '照样认出；缺的指出名字', en: 'recognised all the same; a missing one is named' }, [records, 'a sheet is recognised']),
  item(47, '行和单元格没有地址', 'no addresses of rows and cells', 'READ'),
  item(48, '行乱序、行或单元格重复', 'rows out of order, a row or a cell twice', 'WARN ROWS_OUT_OF_ORDER', 'WARN DUPLICATE_CELL'),
  item(49, '第 4,000,000,000 行、ZZZ 列', 'row 4,000,000,000, column ZZZ', 'REFUSE DAMAGED'),
  item(50, '1,048,576 个带格式的空行、空单元格', '1,048,576 formatted empty rows, with empty cells, the last one only', 'READ'),
  item(51, 'XFD1 有内容', 'XFD1 filled', 'READ'),
  item(52, '整表、整列、重叠的合并；50,000 个合并', 'merges over the sheet, over a column, overlapping; 50,000 of them', 'READ', 'WARN MERGES_LEFT_OUT'),
  item(53, '一列、十列、整表的下拉', 'drop-down lists over one column, ten, the sheet', 'READ'),
  item(54, '筛选和名称覆盖整表；坏名称', 'filters and names over the whole sheet, broken names', 'READ'),
  item(55, '坏的条件格式、链接、批注、表格、图形、透视表；受保护的表', 'broken conditional formats, links, notes, tables, drawings, pivots; a protected sheet', 'READ'),
  item(56, '1900 日期（含 1、59、60）', 'dates of 1900, with 1, 59 and 60', 'READ'),
  item(57, '1904 日期', 'dates of 1904, by "1" and by "true"', 'READ'),
  item(58, 'ISO 日期单元格', 'cells of type `d`', 'READ'),
  item(59, '中文内置日期格式与易混的格式', 'Chinese built-in formats, and formats that look like dates', 'READ'),
  item(60, '日期格式的公式给出文字、错误、日期', 'a formula formatted as a date that gives a text, an error, a date', 'READ'),
  item(61, '数字单元格里是 1E+400、1,234、abc', '1E+400, 1,234 and abc in number cells', 'WARN BAD_NUMBER'),
  both(item(62, '18 位证件号存成数字、存成文本', 'an ID of 18 digits as a number, as text', 'READ'), { zh: '存成数字时指出（ID_AS_NUMBER）', en: 'as a number it is a problem (ID_AS_NUMBER)' }, [records, 'a cell that cannot be taken is named']),
  item(63, '007：靠格式、靠文本', '007 by its format, by text', 'WARN NUMBER_AS_CODE'),
  both(item(64, '8 点的各种写法，负的、过大的', '8 o’clock in every form, negative and too large ones', 'READ'), { zh: '认不出的指出', en: 'what is no time is a problem' }, [records, 'times in every form']),
  item(65, '样式序号越界', 'a style that there is not', 'READ'),
  item(66, '富文本、注音、换行排版、空文本', 'rich text, phonetics, pretty-printed and empty texts', 'READ'),
  item(67, '文本表缺失、序号越界', 'the table of texts gone, or too short', 'REFUSE DAMAGED'),
  item(68, '部件次序颠倒', 'parts in odd order', 'READ'),
  item(69, '`_x000D_`、双重实体、CDATA', '`_x000D_`, doubled entities, CDATA', 'READ'),
  both(item(70, '40,000 字的文本', 'a text of 40,000 characters', 'READ'), { zh: '报告截到 32,000 字并注明', en: 'reports cut it at 32,000 and say so' }, ['report/clean-text.test.ts', 'cuts what no cell can hold']),
  item(71, '公式结果为 0、假、空文本', 'formula results 0, FALSE and ""', 'READ'),
  both(item(72, '从未计算的公式', 'a formula that was never calculated', 'READ'), { zh: '指出（NOT_CALCULATED）', en: 'a problem (NOT_CALCULATED)' }, [records, 'a cell that cannot be taken is named']),
  item(73, '共享、失主、数组、模拟运算公式', 'shared, orphaned, array and data-table formulas', 'READ'),
  both(item(74, '错误值', 'error cells', 'READ'), { zh: '指出错误名（CELL_ERROR）', en: 'a problem with the name of the error (CELL_ERROR)' }, [records, 'a cell that cannot be taken is named']),
  both(item(75, '全角空格、不换行空格、零宽、反向字符', 'full-width and non-breaking spaces, zero width, right-to-left', 'READ'), { zh: '比较时归一', en: 'taken off where names are compared' }, [records, 'a name with odd spaces']),
  both(item(76, '`constructor`、公式、`<script>` 作姓名', '`constructor`, a formula, `<script>` as names', 'READ'), { zh: '在各种输出里都无害', en: 'inert in every output' }, [outputs, 'no name breaks']),
  item(77, 'GBK、GB18030、UTF-8、UTF-16', 'GBK, GB18030, UTF-8, UTF-16', 'READ'),
  item(78, '只有“小校”二字', '"小校" alone, which is Russian in UTF-8', 'WARN GUESSED_ENCODING'),
  item(79, '半个字、坏字节、早已丢失的字', 'half a character, a bad byte, characters lost before', 'REFUSE ENCODING', 'WARN LOST_CHARACTERS'),
  item(80, '引号不配对、10 MB 的行、NUL、混用换行、`sep=`、制表符', 'open quotes, a line of 10 MB, NUL, mixed line ends, `sep=`, tabs', 'READ', 'REFUSE', 'WARN'),
  item(81, '007、证件号、1e5、TRUE、日期', '007, an ID, 1e5, 0x1F, TRUE, a date', 'READ'),
  held(82, '规则里有 `path`', '`path` anywhere in a rule file', loadError, [rules, '82 ']),
  held(83, '未知的列、算子、键；缺值；空组', 'unknown facts, operators, decorators, keys; no value; empty groups', loadError, [rules, '83 ']),
  held(84, '任何位置的 `__proto__` 键', 'a key `__proto__` anywhere', loadError, [rules, '84 ']),
  held(85, '嵌套过深、循环引用、规则过多、文件过大、重复键、注释；BOM', 'nesting, cycles, too many rules, a file too large, a key twice, comments; a BOM', { zh: '拒读；BOM 照读', en: 'LOADERR; a BOM is read' }, [rules, '85 ']),
  held(86, '正则表达式', 'regular expressions', { zh: '没有这样的算子：拒读', en: 'LOADERR: there is no such operator' }, [rules, '86 ']),
  held(87, '`in` 配文字、数、空', '`in` with a text, a number, null', loadError, [rules, '87 ']),
  held(88, '`event` 为 error、success', 'events `error` and `success`', loadError, [rules, '88 ']),
  held(89, '文字比数、空比数、日期比文字', 'text with number, null with number, date with text', { zh: '类型不合拒读；空为缺佐证', en: 'wrong types LOADERR; a blank is no evidence' }, [rules, '89 ']),
  held(90, '规则因我们的错误而出错', 'a rule that throws by a fault of ours', { zh: '该规则报错，其余照判，退出码 3', en: 'that rule is named, all others are judged, exit code 3' }, [rules, '90 ']),
  held(91, '姓名含非字符、NUL、半个代理对、反向字符', 'non-characters, NUL, half pairs and U+202E in names', { zh: '各种报告都能打开', en: 'every report is well-formed' }, [outputs, 'no name breaks']),
  held(92, '校名 `../../x`、CON、a:b、120 字、仅大小写或 NFC/NFD 不同', 'schools `../../x`, CON, a:b, 120 characters, differing by case or NFC/NFD', { zh: '各有安全的文件夹', en: 'a safe folder each' }, ['model/safe-name.test.ts', 'gives one plain, unique folder'], [disk, 'names of schools']),
  held(93, '报告正在 Excel 中打开', 'a report that Excel holds open', { zh: '另存第二个名字并说明', en: 'a second name, and it is said' }, [disk, 'a report that is open']),
  held(94, '每一步都可能磁盘已满', 'a full disk at every step', { zh: '不留半个文件，退出码 3', en: 'no file under a final name, exit code 3' }, [disk, 'whatever step fails'], [disk, 'a full disk']),
  held(95, '输出文件夹缺失、只读、消失', 'an output folder that is missing, read-only, or goes away', { zh: '说明原因，退出码 3', en: 'a message, exit code 3' }, [disk, 'a folder that cannot be written']),
  held(96, '批量中混有恶意文件', 'hostile files in a batch', { zh: '其余学校照判', en: 'all other schools are judged' }, [command, 'a batch with hostile files'], ['batch/batch.test.ts', 'loses a school that hangs']),
  held(97, '随时 kill -9 再 `--resume`', 'kill -9 at any moment, then `--resume`', { zh: '结果与不中断时相同', en: 'the same results as without a break' }, ['batch/kill.test.ts', 'is the same after a kill at any moment']),
  held(98, '同一文件夹两次运行', 'two runs in one folder', { zh: '后者被拒', en: 'the second is refused' }, ['batch/batch.test.ts', 'refuses a folder in which another run']),
  held(99, '子进程被外部杀死', 'a child killed from outside', { zh: '重试一次，再失败则注明', en: 'tried once more, then named' }, ['batch/batch.test.ts', 'tries a school once more']),
  held(100, '1、2、4 个进程，打乱次序，三个时区', '1, 2 and 4 workers, shuffled, three time zones', { zh: '字节相同', en: 'the same bytes' }, [command, 'in three time zones'], ['batch/kill.test.ts', 'gives the same bytes with one job']),
  held(101, '服务器', 'a server', { zh: '没有服务器', en: 'there is none' }, [command, 'no part of the program']),
  held(102, '服务器', 'a server', { zh: '没有服务器', en: 'there is none' }, [command, 'no part of the program']),
  held(103, 'Ctrl-C、SIGTERM', 'Ctrl-C, SIGTERM', { zh: '不留临时文件，退出码 130', en: 'no temporary file is left, exit code 130' }, [command, 'interrupted while it writes']),
  held(104, '脱敏报告里找证件号、电话、姓名', 'a masked report searched for every ID, phone and name', { zh: '一个也没有', en: 'none is found' }, [outputs, 'a masked report holds']),
  held(105, '断网运行', 'a run without a network', { zh: '结果相同', en: 'the same result' }, [command, 'without a network']),
]; // prettier-ignore
