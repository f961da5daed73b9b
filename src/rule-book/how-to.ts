import type { Bilingual } from '../model/text.js';

/** The sheet of instructions: what each line is called, and what it says. */
export const howTo = [
  {
    label: { zh: '这是什么', en: 'What this is' },
    text: {
      zh: '检查所用的规则，一行一条，不写代码也能改、能加。改好后用下面“写回”里的命令做成规则文件，检查时用 --rules 指定它们所在的文件夹；编号相同的替换自带的规则。',
      en: 'The rules of a check, one a row, to be changed and added to without writing code. The command under “Back to files” makes rule files of it; a check takes their folder with --rules, and the same id replaces a built-in rule.',
    },
  },
  {
    label: { zh: '改一条规则', en: 'Change a rule' },
    text: {
      zh: '只留要改的规则：在“规则”表删去其余各行，并在“条件”“例子”“限值”表删去它们的行（按规则编号筛选）。没有改的规则不必写回。',
      en: 'Keep only the rules that you change: delete the other rows of the sheet Rules, and theirs on the sheets Conditions, Examples and Limits (filter by rule). What is not changed need not go back.',
    },
  },
  {
    label: { zh: '加一条规则', en: 'Add a rule' },
    text: {
      zh: '在“规则”表加一行，编号写成“原则/名称”（小写英文字母、数字和“-”），再加它的条件和例子。最快的办法是复制一条相近的规则再改。标题、要求、差距、怎么办都要有中文和英文。',
      en: 'Add a row to the sheet Rules with an id “principle/name” in small letters, then its conditions and examples. The quickest way is to copy a rule that is near. Title, requirement, gap and remedy are needed in both languages.',
    },
  },
  {
    label: { zh: '条件', en: 'Conditions' },
    text: {
      zh: '一行一个比较：事实、比较、值。“部分”为“何时适用”的行说这条规则管哪些记录（没有就是全部），为“要求”的行说应当怎样。从第二行起写“且”或“或”；同一层里不能混用，要混用就加括号：在“（”一栏写“（”或“非（”，在最后一行的“）”一栏写“）”。行的先后不能变，排序前先备份。',
      en: 'One comparison a row: fact, comparison, value. Rows of the part “applies when” say which records the rule is about (none: all), those of “must hold” what it demands. From the second row on, say “and” or “or”; they do not mix on one level: set “(” or “not (” in the column “(” and “)” in the column “)” of the last row. The order of rows matters: do not sort by other columns.',
    },
  },
  {
    label: { zh: '事实与比较', en: 'Facts and comparisons' },
    text: {
      zh: '每个对象有哪些事实、各用哪些比较，见“可用的事实”表（按“对象”筛选）。空格是“不知道”，不是“否”：比较的事实没有填，结果就是“缺佐证”；只有“为空”“不为空”总有结果。',
      en: 'Which facts a rule about a kind has, and how they compare, is on the sheet Facts (filter by “about”). A blank is not known, not “no”: where the fact is not given the answer is “no evidence”; only “is blank” and “is not blank” always decide.',
    },
  },
  {
    label: { zh: '值', en: 'Values' },
    text: {
      zh: '文字照写；是、否；数字；时刻如 08:00；日期如 2025-09-01；几个词用“、”隔开。与另一项事实或限值比较时，把它写在【】里：【上课时间】。（无）是写明“没有”，（空）是没有填。文字本身以这些括号或引号开头时，放在英文双引号里。',
      en: 'Text as it is; yes, no; numbers; times such as 08:00; dates such as 2025-09-01; several words with “、” between them. Another fact or limit to compare with stands in 【】: 【start】. (none) is a written “none”, (blank) is not filled. A text that itself begins with such a bracket or quote stands in "…".',
    },
  },
  {
    label: { zh: '限值', en: 'Limits' },
    text: {
      zh: '条件里的数字和词表另起一个名字，写在“限值”表，说明从何而来；条件里用【名字】引用。各规则共用的限值列在“可用的事实”表的最后。',
      en: 'A number or word list of a condition has a name and a reason on the sheet Limits; conditions refer to it by 【name】. Limits that all rules share are at the end of the sheet Facts.',
    },
  },
  {
    label: { zh: '谁负责、依据', en: 'Who answers, basis' },
    text: {
      zh: '都是每行一项。负责人：先写直接负责的，督促的在后面加“（督促）”。依据：法条写作“法名 第几条”，须是规则库里已核实的条文；本校的规定写“校内原则：……”，它的英文写在“校内原则（英文）”里，同样每行一项。',
      en: 'One a line each. Who answers: first who does so directly; “(supervising)” behind who supervises. Basis: an article as “law, Art. number”, one that the rule base knows; the school’s own as “own: …” in Chinese, with its English in the column “own principles (English)”, line by line.',
    },
  },
  {
    label: { zh: '差距怎么说', en: 'What a gap says' },
    text: {
      zh: '给安全员看的话。用 {事实} 引用记录里的内容，如 {到岗时间}；{未满足的条件} 由程序填写没有做到的事项。',
      en: 'Said to the safety officer. A fact in braces is filled from the record, such as {Teacher arrived}; {what is not met} names the conditions that failed.',
    },
  },
  {
    label: { zh: '例子', en: 'Examples' },
    text: {
      zh: '每条规则给出的每种判定至少一个例子。例子从一条一切正常的记录开始，只写与它不同的事实，每行“事实 = 值”。在界限的两边各写一个：刚好够、差一点。',
      en: 'At least one for each verdict that the rule can give. An example starts from a record in which all is well and names only what differs, “fact = value” a line. Put one on either side of each limit: just enough, just short.',
    },
  },
  {
    label: { zh: '写回', en: 'Back to files' },
    text: {
      zh: 'shuifuze rules from-excel 本文件.xlsx -o 文件夹，再用 shuifuze rules test 文件夹 运行例子。有错时会说明是哪张表、哪个单元格、应该怎样；一处有错就什么也不写。已有的不同的文件不会被覆盖。',
      en: 'shuifuze rules from-excel THIS.xlsx -o FOLDER, then shuifuze rules test FOLDER runs the examples. A mistake is said with its sheet and cell and what is allowed there; with any mistake nothing is written. A file that is there and differs is never overwritten.',
    },
  },
  {
    label: { zh: '不在这里的', en: 'What is not here' },
    text: {
      zh: '归责规则、岗位和职责、法条、共用限值仍是规则文件夹里的 JSON 文件。',
      en: 'Attribution rules, posts and duties, laws and shared limits stay JSON files of the rule folder.',
    },
  },
] as const satisfies readonly { label: Bilingual; text: Bilingual }[];
