import type { ReportedProblem } from './report.js';
import { fill, type Bilingual, type Lang } from './text.js';

/** Something in the input that was not taken, or taken with a doubt. `error`: something was left out. */
export interface Problem {
  readonly file: string;
  readonly sheet: string | null;
  readonly cell: string | null;
  readonly code: ProblemCode;
  readonly severity: 'error' | 'warning';
  /** What fills the code's sentence: what was found, what was expected, the nearest known value. */
  readonly values: Readonly<Record<string, string | number | Bilingual>>;
}

/** How bad a code is, and its sentence: what was found, what was expected, how to mend it. */
interface ProblemKind {
  readonly severity: 'error' | 'warning';
  readonly zh: string;
  readonly en: string;
}

/** Every code, with its sentence in both languages; `docs/problems.md` is generated from it. */
export const problemKinds = {
  OWN_WORKBOOK: {
    severity: 'error',
    zh: '这是本程序写出的{what}，不是学校的记录，没有读取。请选择学校自己的表格。',
    en: "This workbook was written by this program ({what}) and holds no records of a school, so it was not read. Choose the school's own tables.",
  },
  EMPTY_FILE: {
    severity: 'error',
    zh: '文件是空的（0 字节），没有读取。请重新导出或复制一份，再检查。',
    en: 'The file is empty (0 bytes), so it was not read. Export or copy it again.',
  },
  NOT_WORKBOOK: {
    severity: 'error',
    zh: '这不是 Excel 工作簿，其实是{kind}，没有读取。{mend}',
    en: 'This is no Excel workbook but {kind}, so it was not read. {mend}',
  },
  HTML_AS_XLS: {
    severity: 'error',
    zh: '这其实是网页表格，只是后缀写成了 Excel 的（有些系统这样导出），没有读取。请用 WPS 或 Excel 打开，另存为 .xlsx 后再检查。',
    en: 'This is really a web page with the suffix of a workbook (some systems export so), so it was not read. Open it in Excel or WPS and save it as .xlsx.',
  },
  OLD_XLS: {
    severity: 'error',
    zh: '这是旧格式的表格（.xls 或 .et），没有读取。请用 WPS 或 Excel 打开，选“文件 - 另存为”，类型选 .xlsx，再检查新文件。',
    en: 'This is a workbook of the old format (.xls or .et), so it was not read. Open it in Excel or WPS, choose File - Save as, type .xlsx, and check the new file.',
  },
  OLD_XLS_READ: {
    severity: 'warning',
    zh: '这是旧格式的表格（.xls 或 .et），已经读取；公式只取上次算出的结果。请用 WPS 或 Excel 打开，核对后另存为 .xlsx，以后用新文件。',
    en: 'This is a workbook of the old format (.xls or .et); it was read, formulas as they were last calculated. Open it in Excel or WPS, check it, save it as .xlsx and use that from now on.',
  },
  PASSWORD: {
    severity: 'error',
    zh: '文件设了打开密码，没有读取。请用 WPS 或 Excel 打开，取消密码并保存，再检查。',
    en: 'The file is protected by a password, so it was not read. Open it in Excel or WPS, remove the password and save it.',
  },
  LOCK_FILE: {
    severity: 'error',
    zh: '这是打开表格时自动产生的临时文件（名字以 ~$ 开头），不是表格，没有读取。请选择同名而没有 ~$ 的文件。',
    en: 'This is a temporary file that exists while a workbook is open (its name begins with ~$), so it was not read. Choose the file of the same name without ~$.',
  },
  TRUNCATED: {
    severity: 'error',
    zh: '文件不完整，后面一截丢了（多半是复制或下载中断），没有读取。请重新复制或下载。',
    en: 'The file is cut off, as when copying or a download is interrupted, so it was not read. Copy or download it again.',
  },
  DAMAGED: {
    severity: 'error',
    zh: '文件已损坏（{what}），没有读取。请用 WPS 或 Excel 打开（必要时让它修复），另存为新的 .xlsx；打不开就重新取一份。',
    en: 'The file is damaged ({what}), so it was not read. Open it in Excel or WPS, let it repair the file, and save it as a new .xlsx; or get another copy.',
  },
  BOMB: {
    severity: 'error',
    zh: '文件的结构反常（{what}），像是用来占满内存的“压缩炸弹”，没有读取。若确是学校的表格，请用 WPS 或 Excel 打开，另存为新的 .xlsx。',
    en: "The file is built in a way that workbooks are not ({what}) and might fill the memory, so it was not read. If it is the school's own table, open it in Excel or WPS and save it as a new .xlsx.",
  },
  TOO_BIG: {
    severity: 'error',
    zh: '文件太大：{what}超过了上限 {cap}，没有读取。请删去用不到的内容，或按学期、按表分成几个文件。',
    en: 'The file is too big: {what} is over the cap of {cap}, so it was not read. Delete what is not needed, or split it into several files.',
  },
  NO_SHEETS: {
    severity: 'error',
    zh: '工作簿里没有可读的工作表，没有读取。请用 WPS 或 Excel 打开，确认数据在工作表中，另存为新的 .xlsx。',
    en: 'The workbook lists no sheet that can be read. Open it in Excel or WPS, see that the data stands in worksheets, and save it as a new .xlsx.',
  },
  DOCTYPE: {
    severity: 'error',
    zh: '文件的“{part}”里有 DOCTYPE 声明，正常的工作簿没有，可能有害，没有读取。请用 WPS 或 Excel 打开原表，另存为新的 .xlsx。',
    en: 'Its part “{part}” declares a DOCTYPE, which no sound workbook does and which may be harmful, so the file was not read. Open the original in Excel or WPS and save it as a new .xlsx.',
  },
  ENCODING: {
    severity: 'error',
    zh: '第 {line} 行的文字既不是 UTF-8，也不是 GBK(GB18030)，没有读取。请用 WPS 或 Excel 打开，另存为“CSV UTF-8”或 .xlsx。',
    en: 'Line {line} is neither UTF-8 nor GBK (GB18030), so the file was not read. Open it in Excel or WPS and save it as “CSV UTF-8” or .xlsx.',
  },
  CSV_QUOTES: {
    severity: 'error',
    zh: '第 {line} 行附近的引号没有配对，无法分清各列，没有读取。请补上或删去多余的双引号。',
    en: 'Near line {line} a quotation mark is never closed, so columns cannot be told apart and the file was not read. Close or delete it.',
  },
  NOT_READ: {
    severity: 'error',
    zh: '程序没能读取这个文件（{why}）。请用 WPS 或 Excel 打开，另存为新的 .xlsx 再试；若仍不行，请把这句话告诉我们。',
    en: 'The program could not read this file ({why}). Open it in Excel or WPS, save it as a new .xlsx and try again; if that does not help, tell us this sentence.',
  },
  RULE_FAILED: {
    severity: 'error',
    zh: '规则“{rule}”因程序出错没有得出结论（{why}），其余规则照常检查。请把这句话告诉我们。',
    en: 'The rule “{rule}” gave no answer, as the program failed ({why}); all other rules were judged. Tell us this sentence.',
  },
  WRONG_SUFFIX: {
    severity: 'warning',
    zh: '文件其实是 .xlsx 工作簿，后缀却是“{suffix}”；已按 .xlsx 读取。请改正后缀。',
    en: 'The file is really an .xlsx workbook though its suffix is “{suffix}”; it was read as .xlsx. Correct the suffix.',
  },
  MACROS_IGNORED: {
    severity: 'warning',
    zh: '工作簿带有宏；宏没有运行，只读取了数据。',
    en: 'The workbook holds macros; they were not run, only the data was read.',
  },
  NOT_DATA_SHEET: {
    severity: 'warning',
    zh: '这张不是数据表（是图表、对话框或宏），没有读取。',
    en: 'This is no sheet of data but a chart, a dialog or a macro, so it was not read.',
  },
  HIDDEN_SHEET: {
    severity: 'warning',
    zh: '这张工作表是隐藏的，照样检查了。若不该检查，请删除它。',
    en: 'This sheet is hidden and was checked all the same. If it should not be, delete it.',
  },
  HIDDEN_ROWS: {
    severity: 'warning',
    zh: '有 {count} 行是隐藏的（第一行是第 {first} 行），照样检查了。若不该检查，请删除这些行。',
    en: '{count row is|rows are} hidden, the first of them row {first}; they were checked all the same. If they should not be, delete them.',
  },
  HIDDEN_COLUMNS: {
    severity: 'warning',
    zh: '有内容的 {columns} 列是隐藏的，照样检查了。若不该检查，请删除这些列。',
    en: 'Columns that hold something are hidden: {columns}. They were checked all the same. If they should not be, delete them.',
  },
  STRUCK_THROUGH: {
    severity: 'warning',
    zh: '这一格（及本表共 {count} 格）的文字划了删除线，照样按有效内容检查了。若已作废，请删除这些文字或整行。',
    en: 'Text in this cell ({count} in the sheet) is struck through and was checked all the same. If it is void, delete the text or the row.',
  },
  ROWS_OUT_OF_ORDER: {
    severity: 'warning',
    zh: '文件里的行没有按顺序存放（从第 {row} 行起），已按行号读取。若是别的程序生成的，请用 WPS 或 Excel 打开核对并保存。',
    en: 'The rows are stored out of order (first row {row}) and were read by their numbers. If another program wrote the file, open it in Excel or WPS, check it and save it.',
  },
  DUPLICATE_CELL: {
    severity: 'warning',
    zh: '这一格（及本列共 {count} 格）在文件里写了两次，采用了后一次的内容。请用 WPS 或 Excel 打开核对并保存。',
    en: 'This cell ({count} in the column) is stored twice in the file; what comes last was taken. Open the file in Excel or WPS, check it and save it.',
  },
  MERGES_LEFT_OUT: {
    severity: 'warning',
    zh: '有 {count} 处合并单元格互相重叠或写得不对，按没有合并读取。请核对合并的单元格。',
    en: '{count} blocks of merged cells overlap others or are written wrongly, and were read as not merged. Check the merged cells.',
  },
  BAD_NUMBER: {
    severity: 'error',
    zh: '这一格（及本列共 {count} 格）标为数字，内容却不是数，没有采用。请重新填写。',
    en: 'This cell ({count} in the column) is stored as a number but holds none, so it was not taken. Type it again.',
  },
  NUMBER_AS_CODE: {
    severity: 'warning',
    zh: '本列有 {count} 格存的是数字，只靠格式显示前面的 0，已按显示的样子读取。请把这一列设为“文本”格式，免得 0 丢失。',
    en: '{count cell|cells} of this column hold numbers whose leading zeros come from the format only; they were read as they show. Format the column as text so that no zero is lost.',
  },
  TEXT_CUT: {
    severity: 'warning',
    zh: '这一格（及本列共 {count} 格）的文字太长，只读取了前面的部分。',
    en: 'The text of this cell ({count} in the column) is too long; only its beginning was read.',
  },
  GUESSED_ENCODING: {
    severity: 'warning',
    zh: '看不准文字编码，已按 GBK 读取。若出现乱码，请用 WPS 或 Excel 打开，另存为“CSV UTF-8”。',
    en: 'The encoding is not certain; the file was read as GBK. If characters look wrong, save it as “CSV UTF-8” in Excel or WPS.',
  },
  LOST_CHARACTERS: {
    severity: 'warning',
    zh: '这一格（及本列共 {count} 格）里有“\ufffd”，是先前转换时已经丢失的字。请从原表补上。',
    en: 'This cell ({count} in the column) holds “\ufffd”: characters that an earlier conversion lost. Restore them from the original table.',
  },
  UNOPENED_FILE: {
    severity: 'error',
    zh: '这个文件打不开（{reason}）。请核对文件名和路径，关闭正在占用它的程序，再试一次。',
    en: 'This file cannot be opened ({reason}). Check its name and path, close the program that holds it, and try again.',
  },
  MISSING_SHEET: {
    severity: 'error',
    zh: '没有“{sheet}”表：用到它的规则未检查。请在工作簿中加上这张表（可用 shuifuze template 生成空表）。',
    en: 'There is no sheet “{sheet}”: rules that need it were not decided. Add the sheet (shuifuze template writes an empty one).',
  },
  SHEET_NOT_USED: {
    severity: 'warning',
    zh: '这张工作表未使用：{why}',
    en: 'This sheet is not used: {why}',
  },
  NO_HEADER: {
    severity: 'error',
    zh: '按表名这是“{kind}”表，但没有找到表头行，因此未读取。表头应有：{expected}。请把表头写在数据上方的一行中。',
    en: 'By its name this is the sheet “{kind}”, but no header row was found, so it was not read. Its headers are: {expected}. Write them in one row above the data.',
  },
  SHEET_KIND_UNSURE: {
    severity: 'warning',
    zh: '这张工作表按“{kind}”读取，但也可能是“{rival}”。若读错了，请把表名改为“{rival}”，并使用该表的表头。',
    en: 'This sheet was read as “{kind}”, but it could be “{rival}”. If that is wrong, rename the sheet to “{rival}” and use the headers of that sheet.',
  },
  SEVERAL_SHEETS: {
    severity: 'warning',
    zh: '有 {count} 张“{kind}”表（{sheets}），已全部读取。若其中有旧表或副本，请删除。',
    en: 'There are {count} sheets of the kind “{kind}” ({sheets}); all were read. If one is old or a copy, delete it.',
  },
  SAME_TABLE: {
    severity: 'warning',
    zh: '这张表中读取的各格与“{file}”的“{sheet}”完全相同（{count} 行），只采用了那一张。若是多余的副本，请删除；若两张表的日期、班次、班级或场所只写在表名或标题里，请加一列写明。',
    en: 'What is read of this table says cell for cell what “{sheet}” of “{file}” says ({count row|rows}); only that one was used. Delete it if it is a copy; if the day, shift, class or place of the two stands in their names or titles alone, add a column for it.',
  },
  TABLE_BELOW: {
    severity: 'warning',
    zh: '从第 {row} 行起是另一张表，已按“{kind}”表另行读取。一张工作表只放一张表较稳妥：请把它移到单独的工作表。',
    en: 'Another table begins in row {row}; it was read on its own, as “{kind}”. One table on each sheet is safer: move this one to a sheet of its own.',
  },
  UNUSED_COLUMNS: {
    severity: 'warning',
    zh: '这些列未使用：{columns}。若其中有应检查的内容，请改用“{kind}”表的表头（见模板）。',
    en: 'These columns are not used: {columns}. If one of them should be checked, give it a header of the sheet “{kind}” (see the template).',
  },
  DUPLICATE_COLUMN: {
    severity: 'warning',
    zh: '“{dropped}”与“{used}”（{usedCell}）表示同一项内容，只读取后者。请删除或改名多余的一列。',
    en: '“{dropped}” means the same as “{used}” ({usedCell}); only the latter is read. Delete or rename the column that is too many.',
  },
  LABEL_TWICE: {
    severity: 'error',
    zh: '“{label}”有几处（{cells}），填得不同：看不出以哪一处为准，都没有采用。请只留一处。',
    en: '“{label}” stands several times ({cells}) and says different things: it cannot be told which holds, so none was taken. Keep one.',
  },
  COLUMNS_AS_ONE: {
    severity: 'warning',
    zh: '“{header}”下有好几列（{first}、{others}），每行只读取最先填写的一格（起止时间合在一起读）。若各列意思不同，请分别写明表头；若有多余的，请删去。',
    en: '“{header}” stands over several columns ({first}, {others}); of each row the first filled cell is read (of a start and an end both). If they mean different things, give each a header of its own; delete what is too many.',
  },
  BLOCK_TITLES: {
    severity: 'warning',
    zh: '并排几栏各有标题（{titles}），只用来分栏，没有算作各行的内容。若它说的是各行的情况（如部门、上午或下午），请在每一行相应的列里写明。',
    en: 'Blocks side by side have titles ({titles}). They only part the blocks and are not taken for what the rows say. If they tell something of the rows (a department, morning or afternoon), write it into a column of each row.',
  },
  HEADING_NOT_TAKEN: {
    severity: 'warning',
    zh: '“{heading}”是标题，没有算作其下各行的内容：没有填“{header}”的行，照没有填检查。请在这些行的“{header}”列里写明（没有这一列就加上）。',
    en: '“{heading}” is a heading and says nothing of the rows below it: a row without “{header}” is checked as one without. Write it into the column “{header}” of each (add the column if it is not there).',
  },
  HEADING_OF_VOID: {
    severity: 'warning',
    zh: '“{heading}”是标题，没有算作其下各行的内容，这些行照常检查。若它们已不再有效，请删去，或移到本程序不读取的文件里。',
    en: '“{heading}” is a heading and says nothing of the rows below it, which were checked like all others. If they no longer count, delete them or move them to a file that is not checked.',
  },
  MATRIX_WITHOUT_DATES: {
    severity: 'warning',
    zh: '这张值班表没有写从哪天到哪天有效（或看不出），按整个学期有效使用。请在表的标题中写明，如 2025年9月1日-11月7日。',
    en: 'This duty table does not say from when to when it holds (or it cannot be read), so it was used for the whole term. Write it into its title, like 2025-09-01 to 2025-11-07.',
  },
  MATRIX_WITHOUT_MONTH: {
    severity: 'error',
    zh: '这张值班表的日期只写了“{found}”这样的几号，看不出是哪年哪月，整张表没有读取。请在表的标题中写明年月，如 2025年10月值班表。',
    en: 'The days of this duty table are only numbers ({found}), and it cannot be told of which month, so it was not read. Write the year and month into its title, like 2025年10月值班表.',
  },
  MATRIX_OF_MARKS: {
    severity: 'error',
    zh: '这张值班表的格子里写的不是人名，而是班次的记号（如 早、晚、班），整张表没有读取。请在格子里写姓名，或只用 √ 标出谁值班。',
    en: 'The cells of this duty table hold no names but marks of shifts (like 早, 晚, 班), so it was not read. Write names into them, or mark who is on duty with √ alone.',
  },
  MATRIX_WITHOUT_CLASS: {
    severity: 'error',
    zh: '看不出这张课程表是哪个班的，没有采用。请在表的标题中写上班级（如 七年级1班课程表），或用班级名作工作表名。',
    en: 'It cannot be told which class this timetable is for, so it was not used. Write the class into its title, or name the sheet after the class.',
  },
  MATRIX_LINE_TWICE: {
    severity: 'error',
    zh: '“{found}”在这张表里出现了两次（前一次在 {first}），只采用前一次，这一次所在的行或列没有采用。请改正或删去一处。',
    en: '“{found}” stands twice in this table (first in {first}); the first was used, this row or column was not. Correct or delete one of them.',
  },
  MATRIX_LINES_UNUSED: {
    severity: 'warning',
    zh: '这张表中的这些行或列没有采用：{lines}。若其中有应检查的内容，请写明节次、星期、班级或岗位。',
    en: 'These rows or columns of the table are not used: {lines}. If one of them should be checked, give it a label that names its period, weekday, class or post.',
  },
  MATRIX_TIMES_UNCLEAR: {
    severity: 'warning',
    zh: '“{found}”写了几个时间，分不清各属于哪个岗位或班次，没有采用。请把时间写在各岗位的表头里，如 北校门 7:30-8:00。',
    en: '“{found}” is one of several times of which it cannot be told which post or shift each is for, so they were not used. Write the times into the headers of the posts, like 北校门 7:30-8:00.',
  },
  MATRICES_OVERLAP: {
    severity: 'warning',
    zh: '这张值班表与“{sheet}”{first} 的一张有效日期重叠，且有 {count} 个相同的岗位，两张都采用了。请改正日期，或删去旧表。',
    en: 'This duty table and the one at “{sheet}” {first} hold on the same days for {count} of the same posts; both were used. Correct the dates, or delete the old table.',
  },
  SHARED_STAFF_ID: {
    severity: 'warning',
    zh: '工号“{found}”有 {count} 个人在用（{among}）。凭工号认不出是谁；请给每人各用一个工号。',
    en: 'The staff ID “{found}” is used by {count} people ({among}). Nobody can be told by it: give each person an ID of their own.',
  },
  AMBIGUOUS_NAME: {
    severity: 'warning',
    zh: '“{header}”中的“{found}”在教职工表中对应不止一人（{among}），共 {count} 处。无法判定是谁；请改写为工号，或在姓名后加工号。',
    en: '“{found}” under “{header}” fits more than one member of staff ({among}), in {count cell|cells}. Nobody is picked: write the staff ID, or the name with it.',
  },
  UNKNOWN_PERSON: {
    severity: 'warning',
    zh: '“{header}”中的“{found}”不在教职工表中，共 {count} 处。请核对姓名，或把此人补进教职工表；写的是部门的，请改写到人。',
    en: '“{found}” under “{header}” is not in the staff list, in {count cell|cells}. Check the name, or add the person to the staff list; where it is a department, write a person.',
  },
  UNKNOWN_PERSON_NEAR: {
    severity: 'warning',
    zh: '“{header}”中的“{found}”不在教职工表中，共 {count} 处。是否应为“{near}”？请核对姓名，或把此人补进教职工表。',
    en: '“{found}” under “{header}” is not in the staff list, in {count cell|cells}. Did you mean “{near}”? Check the name, or add the person to the staff list.',
  },
  TIMETABLE_OUTDATED: {
    severity: 'warning',
    zh: '{class}的课堂记录中，{count} 节（共 {all} 节）不是课程表所排教师上的，又没有经批准的调代课，说明课程表多半已过时；因此没有逐节追问调课。请换上现行课程表，再检查。',
    en: 'Of the {all lesson|lessons} of {class} on record, {count} were given by others than the timetable names, without an approved substitution: the timetable seems out of date, so they were not asked about one by one. Put in the timetable now in force and check again.',
  },
  UNKNOWN_CLASS: {
    severity: 'warning',
    zh: '“{header}”中的“{found}”不在班级表中，共 {count} 处。请核对班级名称，或把该班补进班级表。',
    en: '“{found}” under “{header}” is not in the list of classes, in {count cell|cells}. Check the name, or add the class.',
  },
  AMBIGUOUS_CLASS: {
    severity: 'warning',
    zh: '“{header}”中的“{found}”对应班级表中不止一个班（{among}），共 {count} 处。请写班级表中的全称。',
    en: '“{found}” under “{header}” fits more than one class ({among}), in {count cell|cells}. Write the full name used in the list of classes.',
  },
  CELL_ERROR: {
    severity: 'error',
    zh: '“{header}”一格是 Excel 的错误值 {found}，没有采用。请改正公式，或直接填写内容。',
    en: "“{header}” holds Excel's error {found}, so it was not taken. Mend the formula, or type the value.",
  },
  NOT_CALCULATED: {
    severity: 'error',
    zh: '“{header}”一格的公式从未计算过，没有结果。请用 Excel 或 WPS 打开工作簿，保存后再检查。',
    en: 'The formula under “{header}” was never calculated, so there is no result. Open the workbook in Excel or WPS, save it, and check again.',
  },
  ID_AS_NUMBER: {
    severity: 'error',
    zh: '“{header}”一格的长号码（{found}）被存成了数字，末几位已经丢失。请把单元格设为“文本”格式后重新填写。',
    en: 'The long number under “{header}” ({found}) was stored as a number and has lost its last digits. Format the cell as text and type it again.',
  },
  NOT_A_DATE: {
    severity: 'error',
    zh: '“{header}”一格写的是“{found}”，不是日期。请写成 2025-09-01 这样的日期。',
    en: '“{header}” says “{found}”, which is no date. Write it like 2025-09-01.',
  },
  IMPOSSIBLE_DATE: {
    severity: 'error',
    zh: '“{header}”一格的日期“{found}”不存在（日历上没有这一天，或年份不在 1900 至 2100 之间）。请核对后改正。',
    en: '“{header}” says “{found}”: there is no such day, or its year is not between 1900 and 2100. Check and correct it.',
  },
  DATE_WITHOUT_YEAR: {
    severity: 'error',
    zh: '“{header}”一格写的是“{found}”，没有年份。请补上年份，写成 2025-09-01 这样的日期。',
    en: '“{header}” says “{found}”, without a year. Add the year, like 2025-09-01.',
  },
  DATE_ORDER_UNCLEAR: {
    severity: 'error',
    zh: '“{header}”一格写的是“{found}”，分不清年、月、日。请把四位年份写在前面，如 2025-09-01。',
    en: '“{header}” says “{found}”: year, month and day cannot be told apart. Write four digits of the year first, like 2025-09-01.',
  },
  OTHER_WEEKDAY: {
    severity: 'error',
    zh: '“{header}”一格写的是“{found}”，这一天不是所写的星期几。请核对日期和星期，改正其中一个。',
    en: '“{header}” says “{found}”, but that day is another weekday. Check which of the two is right and correct it.',
  },
  SERIAL_DATE: {
    severity: 'warning',
    zh: '“{header}”一格是数字 {found}，按 Excel 的日期序号读作 {near}。请把单元格设为日期格式，并核对这一天。',
    en: "“{header}” holds the number {found}, read as Excel's number of the day {near}. Give the cell a date format and check the day.",
  },
  SERIAL_TIME: {
    severity: 'warning',
    zh: '“{header}”一格是数字 {found}，按一天的几分之几读作 {near}。请把单元格设为时间格式，并核对。',
    en: '“{header}” holds the number {found}, read as a part of the day: {near}. Give the cell a time format and check it.',
  },
  YEAR_OF_TERM: {
    severity: 'warning',
    zh: '“{header}”一格写的是“{found}”，没有年份，按本学期读作 {near}。请核对，并补上年份。',
    en: '“{header}” says “{found}”, without a year; read as {near}, within the term. Check it, and add the year.',
  },
  OTHER_YEAR: {
    severity: 'warning',
    zh: '有 {count} 行的“{header}”不在本学期（{from} 至 {to}）内，如 {found}；换一个年份就在本学期，多半是年份写错了，或单元格只显示了几号。这些行仍按所写的日期判断。请核对年份；若确是往年的记录，请移出本学期的工作簿。',
    en: '{count row has|rows have} a “{header}” outside the term ({from} to {to}), such as {found}, that would lie in it in another year: the year may be a slip, or the cell shows the day alone. They were judged by the days as written. Check the year; if they are records of another year, take them out of the workbook of this term.',
  },
  WEEK_OF_TERM: {
    severity: 'warning',
    zh: '这张值班表写的是“{found}”，没有日期。按学期开始所在的一周为第1周，读作 {from} 至 {to}。请核对，并在表的标题中写明日期。',
    en: 'This duty table says “{found}”, without dates. With the week in which the term begins as the first, it was read as {from} to {to}. Check it, and write the dates into its title.',
  },
  WEEK_WITHOUT_TERM: {
    severity: 'error',
    zh: '这张值班表写的是“{found}”，但不知道本学期的这一周是哪几天，因此不知道它哪天有效。请在“学校”表中填写学期开始和学期结束，或在表的标题中写明日期，如 2025年9月1日-9月7日。',
    en: 'This duty table says “{found}”, but it is not known which days of the term that is, so it is not known when it holds. Fill in the start and end of the term in the sheet “School”, or write the dates into its title, like 2025-09-01 to 2025-09-07.',
  },
  SHORT_YEAR: {
    severity: 'warning',
    zh: '“{header}”一格写的是“{found}”，年份只有两位，读作 {near}。请写四位年份。',
    en: '“{header}” says “{found}” with two digits of the year, read as {near}. Write the year with four digits.',
  },
  NOT_A_TIME: {
    severity: 'error',
    zh: '“{header}”一格写的是“{found}”，不是一天中的时刻。请写成 8:00 这样的时间（24 小时制）。',
    en: '“{header}” says “{found}”, which is no time of day. Write it like 8:00, in 24 hours.',
  },
  NOT_A_TIME_NEAR: {
    severity: 'error',
    zh: '“{header}”一格写的是“{found}”，不能确定是几点。若是 {near}，请就写成 {near}。',
    en: '“{header}” says “{found}”, which may mean several times. If {near} is meant, write {near}.',
  },
  NOT_A_DATETIME: {
    severity: 'error',
    zh: '“{header}”一格写的是“{found}”，不是日期和时间。请写成 2025-09-01 8:00 这样。',
    en: '“{header}” says “{found}”, which is no date and time. Write it like 2025-09-01 8:00.',
  },
  TIME_WITHOUT_DATE: {
    severity: 'error',
    zh: '“{header}”一格只写了时间“{found}”，这一行也看不出是哪一天。请连同日期写成 2025-09-01 8:00 这样。',
    en: '“{header}” gives the time “{found}” only, and the row does not say on which day. Write both, like 2025-09-01 8:00.',
  },
  ENDS_BEFORE_START: {
    severity: 'error',
    zh: '“{header}”写的是“{found}”，不晚于本行“{other}”的 {near}，这一格没有采用。请核对是上午还是下午，改正写错的一格。',
    en: '“{header}” is “{found}”, which is not after the {near} of “{other}” in this row, so the cell was not taken. See whether morning or afternoon is meant, and correct the wrong cell.',
  },
  BEFORE_ITS_BEGINNING: {
    severity: 'error',
    zh: '“{header}”写的是“{found}”，早于本行“{other}”的 {near}，这一格没有采用。请核对两格的年、月、日和时间，改正写错的一格。',
    en: '“{header}” is “{found}”, which lies before the {near} of “{other}” in this row, so the cell was not taken. Check the day, year and time of both, and correct the wrong cell.',
  },
  TIME_LONG_BEFORE: {
    severity: 'error',
    zh: '“{header}”一格只写了时间“{found}”；若是当天，就比本行的 {near} 早了半天以上，可能是第二天。请连同日期写清楚。',
    en: '“{header}” gives the time “{found}” only; on the same day that is more than half a day before {near} in this row, so the next day may be meant. Write it with its date.',
  },
  TIME_OF_OTHER_DAY: {
    severity: 'error',
    zh: '“{header}”一格写的是“{found}”，与本行的日期不是同一天。请核对日期，或只写时间（如 8:00）。',
    en: '“{header}” says “{found}”, which is not on the day of this row. Check the date, or write the time alone, like 8:00.',
  },
  NOT_A_MARK: {
    severity: 'error',
    zh: '“{header}”一格写的是“{found}”，看不出是或否。请填“是”或“否”。',
    en: '“{header}” says “{found}”, which is neither yes nor no. Write yes or no.',
  },
  NOT_A_DATE_OR_MARK: {
    severity: 'error',
    zh: '“{header}”一格写的是“{found}”，既不是日期，也看不出已办或未办。请填日期（如 2025-09-01），或填“已”“未”。',
    en: '“{header}” says “{found}”, which is no date, nor does it say done or not done. Write the date, like 2025-09-01, or yes or no.',
  },
  UNCLEAR_MARK: {
    severity: 'warning',
    zh: '“{header}”一格写的是“{found}”，不表示已办，也不表示未办，按不知道处理。请填“是”或“否”。',
    en: '“{header}” says “{found}”, which means neither done nor not done, so it counts as unknown. Write yes or no.',
  },
  NOT_A_COUNT: {
    severity: 'error',
    zh: '“{header}”一格写的是“{found}”，不是个数。请只填整数，如 40。',
    en: '“{header}” says “{found}”, which is no count. Write a whole number only, like 40.',
  },
  NOT_A_NUMBER: {
    severity: 'error',
    zh: '“{header}”一格写的是“{found}”，不是数。请只填数字，如 1.1；单位和“不小于”等写在别的列。',
    en: '“{header}” says “{found}”, which is no number. Write the number only, like 1.1; units and “at least” belong into other columns.',
  },
  NOT_MINUTES: {
    severity: 'error',
    zh: '“{header}”一格写的是“{found}”，看不出是多少分钟。请填分钟数，如 5。',
    en: '“{header}” says “{found}”, which does not give minutes. Write how many minutes, like 5.',
  },
  SECONDS_WITHOUT_UNIT: {
    severity: 'error',
    zh: '“{header}”一格写的是“{found}”，不能确定是多少秒。请写明单位，如 97秒 或 1分37秒。',
    en: '“{header}” says “{found}”， which does not give the seconds for certain. Write the unit, like 97秒 or 1分37秒.',
  },
  FULL_WITHOUT_NUMBER: {
    severity: 'error',
    zh: '“{header}”一格写的是“{found}”，但这一行没有应到的人数，不知道是多少人。请填人数。',
    en: '“{header}” says “{found}” (all present), but the row does not say how many were expected. Write the number.',
  },
  NOT_IN_LIST: {
    severity: 'error',
    zh: '“{header}”一格写的是“{found}”，不在可选的词里。请从这些词中选一个：{expected}。',
    en: '“{header}” says “{found}”, which is not one of its words. Choose one of these: {expected}.',
  },
  NOT_IN_LIST_NEAR: {
    severity: 'error',
    zh: '“{header}”一格写的是“{found}”，不在可选的词里。是否应为“{near}”？可选的词：{expected}。',
    en: '“{header}” says “{found}”, which is not one of its words. Did you mean “{near}”? Its words are: {expected}.',
  },
  NOT_A_NAME: {
    severity: 'error',
    zh: '“{header}”一格写的是“{found}”，不是人名。请填姓名；没有人就填“无”。',
    en: "“{header}” says “{found}”， which is nobody's name. Write the name, or 无 if there is nobody.",
  },
  ABSENT_BEHIND_NAME: {
    severity: 'error',
    zh: '“{header}”一格写的是“{found}”：姓名后注明了“{near}”，看不出当时由谁负责，这一格没有采用。请只写实际负责的人；请假、离职和替班，请写在各自的列或表里。',
    en: '“{header}” says “{found}”: with “{near}” behind a name it cannot be told who answered then; the cell was not taken. Write only those who did; leave, departures and stand-ins belong in columns or sheets of their own.',
  },
  TIMES_BEHIND_NAMES: {
    severity: 'warning',
    zh: '“{header}”一格给几个人各写了时间：{found}。只读取了姓名，按这一行的时间都在岗看待。请每人一行，把时间写进开始时间、结束时间。',
    en: '“{header}” gives several people times of their own: {found}. Only the names were read, as if all were there for as long as the row says. Give each a row, with the times in the columns for them.',
  },
  NOT_ONE_NAME: {
    severity: 'error',
    zh: '“{header}”一格写的是“{found}”，不是一个人的姓名。请填写姓名，每人一行。',
    en: '“{header}” says “{found}”, which is not the name of one person. Write the name, each person in a row of their own.',
  },
  SEVERAL_NAMES: {
    severity: 'warning',
    zh: '“{header}”一格只能填一个人，却写了几个：{found}。只取了第一个“{near}”。请只留负责的那一人。',
    en: '“{header}” takes one person, but names several: {found}. Only the first, “{near}”, was taken. Leave the one who answers.',
  },
  DATE_IN_TEXT: {
    severity: 'warning',
    zh: '“{header}”一格是日期（{found}）；可能是“7-1”之类的内容被 Excel 自动变成了日期。请核对，必要时设为“文本”格式重填。',
    en: '“{header}” holds a date ({found}); Excel may have made it from something like “7-1”. Check it; if so, format the cell as text and type it again.',
  },
  ROW_WITHOUT_KEY: {
    severity: 'error',
    zh: '第 {row} 行没有填“{header}”，无法知道是哪一条记录，整行没有采用。请补填。',
    en: 'Row {row} has no “{header}”, so it cannot be told which record it is; the row was not taken. Fill it in.',
  },
  ROW_KEY_UNREADABLE: {
    severity: 'error',
    zh: '第 {row} 行整行没有采用，因为认不出是哪一条记录。{reason}',
    en: 'Row {row} was not taken, as it cannot be told which record it is. {reason}',
  },
  NO_KEY_COLUMN: {
    severity: 'error',
    zh: '表中没有“{header}”一列，无法知道各行是哪一条记录，{count} 行都没有采用。请加上这一列并填写。',
    en: 'The sheet has no column “{header}”, so it cannot be told which records its rows are; its {count row was|rows were} not taken. Add the column and fill it in.',
  },
  DUPLICATE_KEY: {
    severity: 'warning',
    zh: '第 {row} 行与第 {other} 行（{sheet}）记的是同一条（{headers} 都相同），两行都保留了。若是重复填写，请删去一行；若是两回事，请把区别写进这几列（写在没有读取的列里不算）。',
    en: 'Row {row} names the same record as row {other} ({sheet}): {headers} are equal. Both were kept. If one was entered twice, delete it; if they are two things, write into these columns what tells them apart (a column that is not used does not count).',
  },
  NO_LEDGER: {
    severity: 'error',
    zh: '这个文件里没有整改台账：各表（{sheets}）都没有“差距编号”一列，答复没有读回。请交回 report.xlsx，或其中的“整改台账”表，保留“差距编号”列。',
    en: 'This file holds no rectification ledger: none of its sheets ({sheets}) has the column “Finding ID”, so no reply was read back. Hand back report.xlsx, or its sheet “Rectification ledger”, with that column.',
  },
  LEDGER_OF_OTHER_SCHOOL: {
    severity: 'error',
    zh: '这是另一所学校（{found}）的检查报告，这次检查的是“{name}”：其中的答复没有读回。请交回本校的 report.xlsx；若学校已改名，请先把该报告“总览”中的学校名称改为现在的名称。',
    en: 'This is the report of another school ({found}), and this is “{name}”: its replies were not read back. Hand back this school’s own report.xlsx; if the school has a new name, write it into the sheet “Overview” of that report first.',
  },
  LEDGER_ID_TWICE: {
    severity: 'warning',
    zh: '差距编号 {id} 填在 {count} 行里（{rows}），内容不同，各行都保留了；报告里采用第 {row} 行的答复。请核对，只留一行。',
    en: 'The finding ID {id} stands in {count} rows ({rows}) that differ; all were kept, and the reply of row {row} is the one reported. Check them and leave one.',
  },
  LEDGER_ROW_WITHOUT_ID: {
    severity: 'warning',
    zh: '有 {count} 行没有差距编号（{rows}），不知道答复的是哪一条；内容照原样保留在新台账的“不能再查”表里。请补上编号。',
    en: '{count row has|rows have} no finding ID ({rows}), so it cannot be told what they reply to; they are kept as they are in the sheet “No longer checkable” of the new ledger. Fill in the ID.',
  },
  LEDGER_UNKNOWN_ID: {
    severity: 'warning',
    zh: '有 {count} 行的差距编号对不上这次的任何记录（{rows}）：可能编号被改过，也可能那条记录已不在；不算销号，内容照原样保留在新台账的“不能再查”表里。请核对编号。',
    en: 'The finding IDs of {count row|rows} fit no record of this check ({rows}): an ID may have been changed, or its record may have gone. They are not taken for closed, and kept as they are in the sheet “No longer checkable” of the new ledger. Check the IDs.',
  },
  LEDGER_OTHER_RECORD: {
    severity: 'warning',
    zh: '有 {count} 行写的对象与现在这个编号的记录不同（{rows}）：工作簿里有几条记录的编号（或场所、日期）相同，记录一变，差距编号就可能换到另一条。回复没有接上，内容照原样保留在新台账的“不能再查”表里。请给每条记录填上各自的编号，再把回复填到新台账里对应的一行。',
    en: '{count row names|rows name} another record than the one that has the finding ID now ({rows}): several records of the workbook share their ID (or place and day), and a change of one may pass the finding ID to another. The replies were not attached, and are kept as they are in the sheet “No longer checkable” of the new ledger. Give each record an ID of its own, and enter the replies in the new ledger.',
  },
  UNREADABLE_WEEKDAY: {
    severity: 'error',
    zh: '“{header}”一格写的是“{found}”，看不出是星期几，这一行的安排没有算到任何一天。请写成 周一、周一至周五、工作日 这样。',
    en: '“{header}” says “{found}”, which is no weekday, so that this row holds on no day. Write it like 周一, 周一至周五 or 工作日.',
  },
  AS_OF_AFTER_TERM: {
    severity: 'warning',
    zh: '检查基准日 {asOf} 在本学期（{end} 结束）之后：学期结束以后的日子也按“应有记录”判断，会多出并不存在的差距。要查本学期，请把检查基准日改为 {end} 或学期中的某一天；要查新学期，请更新“学期开始”“学期结束”。',
    en: 'The day of judgement, {asOf}, is after this term (it ends on {end}): days since then are judged as if they were to be recorded too, so gaps may be shown that are none. To check this term, set the day of judgement to {end} or a day within the term; to check the new one, update “Term start” and “Term end”.',
  },
  AS_OF_BEFORE_TERM: {
    severity: 'warning',
    zh: '检查基准日 {asOf} 比学期开始 {start}（{startCell}）早了半年以上：本学期的记录都按“还没到”处理，几乎什么也查不出。请核对检查基准日和学期开始的年份，改正写错的一个。',
    en: 'The day of judgement, {asOf}, is more than half a year before the term begins on {start} ({startCell}): nearly all records of this term then count as not yet due. Check the years of both and correct the wrong one.',
  },
  TERM_REVERSED: {
    severity: 'error',
    zh: '“学期结束”写的是 {end}，早于“学期开始”的 {start}（{startCell}），学期结束没有采用。请核对两格，改正写错的一格。',
    en: '“Term end” is {end}, before “Term start”, {start} ({startCell}), so the end was not taken. Check both cells and correct the wrong one.',
  },
  TERM_TOO_LONG: {
    severity: 'warning',
    zh: '本学期从 {from} 到 {to}，共 {days} 天，超过 {cap} 天，不像是一个学期{cut}。请核对“学期开始”“学期结束”和各表的日期。',
    en: 'The term runs from {from} to {to}, {days} days, more than {cap}, which is no term{cut}. Check “Term start”, “Term end” and the dates of the sheets.',
  },
  CROWDED_DAY: {
    severity: 'error',
    zh: '“{header}”为“{found}”的记录，同一天超过了上限 {cap} 行，不像是真实情况：从第 {row} 行起共 {rows} 行没有采用。请核对日期和“{header}”，删去重复的行。',
    en: 'On one day more rows than the limit of {cap} have “{found}” under “{header}”, which cannot be so: {rows row was|rows were} not taken, the first of them row {row}. Check the dates and “{header}”, and delete what was entered twice.',
  },
  PLAN_TOO_LARGE: {
    severity: 'error',
    zh: '这张表按本学期 {days} 天逐日展开，超过了上限 {cap} 项：从第 {row} 行起共 {rows} 行没有采用。请删去重复的行，核对“学期开始”“学期结束”，或分学期检查。',
    en: 'Over the {days day|days} of the term the rows of this sheet grow to more than the limit of {cap}: {rows row was|rows were} not taken, the first of them row {row}. Delete what was entered twice, check “Term start” and “Term end”, or check each term by itself.',
  },
  SLOTS_TOO_FULL: {
    severity: 'error',
    zh: '各时段值守场所的值班过多，逐一核对超过了上限 {cap} 对：{date} {period}“{place}”及以后共 {count} 处没有核对。请删去值班安排、值班表中重复的行。',
    en: 'At the places of the periods there are so many duties that comparing them goes beyond the limit of {cap} pairs: “{place}” on {date}, {period}, and what follows, {count place|places} in all, were not looked at. Delete what was entered twice in the duty roster and the duty log.',
  },
  TOO_MANY_CLASHES: {
    severity: 'error',
    zh: '同一个人同一时间有两处安排的情况太多，超过了上限 {cap} 对：从“{person}”{date} 起，共 {count} 人没有逐一核对，按不知道处理。请核对各表的日期、时间和姓名，删去重复的行。',
    en: 'People are in two places at once more often than the limit of {cap} pairs of rows: from “{person}” on {date} on, {count person was|people were} not compared and count as unknown. Check the dates, times and names of the sheets, and delete what was entered twice.',
  },
  UNKNOWN_REGION: {
    severity: 'warning',
    zh: '地区“{found}”没有本地规则{near}，按全国规定和默认限值判定。有本地规则的地区：{regions}。',
    en: 'There are no local rules for the region “{found}”{near}, so that national law and our defaults hold. Regions with rules of their own: {regions}.',
  },
} as const satisfies Record<string, ProblemKind>;

/** The codes of problems. */
export type ProblemCode = keyof typeof problemKinds;

/** The sentence of a code in both languages, its places filled. */
export function sentenceOf(code: ProblemCode, values: Problem['values']): Bilingual {
  const { zh, en } = problemKinds[code];
  return { zh: fill(zh, inLanguage(values, 'zh')), en: fill(en, inLanguage(values, 'en')) };
}

function inLanguage(values: Problem['values'], lang: Lang): Record<string, string | number> {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, typeof value === 'object' ? value[lang] : value]),
  );
}

/** As much of a cell as a sentence quotes. */
const QUOTED = 60;

/** The beginning of what a cell says, as a sentence quotes it. */
export function quoted(text: string): string {
  return text.length > QUOTED ? `${text.slice(0, QUOTED)}…` : text;
}

/** Makes a problem of a code; its severity is the code's. What was found, and what it may mean, is quoted in short. */
export function problem(
  code: ProblemCode,
  at: { file: string; sheet?: string | null; cell?: string | null },
  values: Problem['values'] = {},
): Problem {
  const { file, sheet = null, cell = null } = at;
  const told = { ...values };
  for (const name of ['found', 'near']) {
    const value = told[name];
    if (typeof value === 'string') told[name] = quoted(value);
  }
  return { file, sheet, cell, code, severity: problemKinds[code].severity, values: told };
}

/** A problem in the user's language, as reports give it. */
export function tellProblem(
  { file, sheet, cell, code, severity, values }: Problem,
  lang: Lang,
): ReportedProblem {
  return { file, sheet, cell, code, severity, message: sentenceOf(code, values)[lang] };
}
