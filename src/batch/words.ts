import type { Bilingual } from '../model/text.js';

/** Why something that lies among the workbooks is not read. */
export const passedWords = {
  linkOut: {
    zh: '链接指向所给文件夹之外，没有跟随',
    en: 'a link that leads out of the folder: not followed',
  },
  noWorkbook: { zh: '不是工作簿', en: 'no workbook' },
  csv: {
    zh: 'CSV 只是一张表；一所学校的几个 CSV 请放进一个文件夹，并用 --school-per folder',
    en: 'a CSV is one sheet alone; put the CSV files of a school into one folder and use --school-per folder',
  },
  aboveFolders: {
    zh: '它的下级文件夹里还有工作簿；每所学校取最下一级文件夹',
    en: 'there are folders with workbooks below it; a school is a lowest folder',
  },
  lock: {
    zh: '打开表格时自动产生的临时文件（名字以 ~$ 开头），不是表格',
    en: 'a temporary file of a workbook that is open (its name begins with ~$), no workbook',
  },
  hidden: { zh: '隐藏文件（名字以 . 开头）', en: 'a hidden file (its name begins with a dot)' },
  marked: {
    zh: '旁边那份工作簿的标注副本（检查时写出），不再算一所学校',
    en: 'the marked copy that a check wrote of the workbook beside it: no further school',
  },
  namedAsFile: {
    zh: '这是文件夹，只是名字像工作簿',
    en: 'a folder, only named like a workbook',
  },
  below: {
    zh: '在下级文件夹里；这次只把给出的文件夹里的工作簿各算一所学校。每个文件夹一所学校时，请用 --school-per folder',
    en: 'in a folder below: only the workbooks directly in the folder were taken, a school each. Where each folder is a school, use --school-per folder',
  },
  own: {
    zh: '这是本程序写出的{what}，不是学校的记录',
    en: 'a workbook that this program wrote ({what}), no records of a school',
  },
  reports: {
    zh: '以前批量检查写出的报告，不是学校的记录',
    en: 'reports that an earlier batch wrote, no records of a school',
  },
  seen: {
    zh: '链接指回已经看过的文件夹，没有再看',
    en: 'a link back to a folder that was looked into already: not followed',
  },
  unreadable: { zh: '读不出：', en: 'cannot be read: ' },
} as const satisfies Record<string, Bilingual>;

/** What is told on the way and at the end. */
export const batchWords = {
  progress: {
    zh: '{done}/{total} 所，每分钟 {rate} 所，约剩 {left}{current}',
    en: '{done}/{total}, {rate} a minute, about {left} left{current}',
  },
  minutes: { zh: '{n} 分钟', en: '{n} min' },
  seconds: { zh: '{n} 秒', en: '{n} s' },
  ended: {
    zh: '{total} 所学校：完成 {done}（其中有读不懂之处 {problems}），文件读不出 {refused}，超时 {timedOut}，中断 {crashed}。',
    en: 'Schools: {total}. Done: {done} (with problems: {problems}), not read: {refused}, timed out: {timedOut}, crashed: {crashed}.',
  },
  beside: {
    zh: '原来的文件正在别的程序中打开，新的内容写在 {path}。',
    en: 'The file of the last run is open in another program: what is new lies in {path}.',
  },
  kept: {
    zh: '其中 {kept} 所沿用上次的结果（文件、规则、版本都没有变）。',
    en: 'Kept from the last run, as files, rules and version are the same: {kept}.',
  },
  interrupted: {
    zh: '已停止：完成 {done}/{total} 所。用同样的命令加 --resume 接着做。',
    en: 'Stopped. Schools done: {done} of {total}. Run the same command with --resume to go on.',
  },
  passed: { zh: '没有读：{path}（{reason}）', en: 'passed over: {path} ({reason})' },
  outOfMemory: {
    zh: '内存超过 {mb} MB 的上限',
    en: 'it needed more than the limit of {mb} MB of memory',
  },
  died: { zh: '子进程异常结束（{reason}）', en: 'the child process ended unexpectedly ({reason})' },
  rollUpLost: {
    zh: '汇总没有写成：{reason}。各校的报告都在；用同样的命令加 --resume 再做一次。',
    en: 'The roll-up was not written: {reason}. The reports of the schools are there; run the same command with --resume.',
  },
  timedOut: { zh: '{seconds} 秒内没有做完', en: 'not done within {seconds} s' },
} as const satisfies Record<string, Bilingual>;
