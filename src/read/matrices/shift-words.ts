/** Words by which a header of a duty roster names a shift rather than a place; longer ones first where one begins another. */
const SHIFT =
  '早活动|晨间活动|晨间|早晨|早上|早间|早读|早自习|早操|早餐|早班|早校门|晨检|晨读|上学|上午放学|下午放学|放晚学|入校|到校|进校|入园|离园|离校|放学|' +
  '护学岗|护学|课间操|大课间|课间|午间活动|午间|中午|午休|午餐|午饭|中餐|午睡|午自习|午读|午托|午管|' +
  '晚间|晚上|晚自习|晚自修|晚修|晚托|晚餐|晚饭|晚辅|夜间|夜里|就寝|查寝|节假日|假日|周末|双休日|课后服务|延时服务|上午|下午|全天|白天|白班|中班|晚班|夜班';
/** What stands behind a shift's name and adds nothing to it. */
const BEHIND =
  '(?:值班|值日|值守|值周|护导|带班|执勤|巡视|巡查|看护|看管|管理|监管|陪餐|执岗|上岗|岗位|时段|时间|教师|老师|人员|安排|岗|员)*';
const SHORT = `(?:早|中|午|晚|夜)${BEHIND}`;
const FORMS = SHIFT.split('|')
  .sort((a, b) => b.length - a.length)
  .map((word) => new RegExp(`^(${word})${BEHIND}(.*)$`, 'u'));
const AT_END = new RegExp(`^(.{2,}?)(${SHIFT})${BEHIND}$`, 'u');
const WHOLE_SHORT = new RegExp(`^(${SHORT})$`, 'u');
const LEADER =
  /^(?:总值(?:班|周|日)?(?:领导|人员|教师)?|总带班|总护导|总负责人?|带班(?:领导|行政|干部|人员?)?|(?:值班|值周|值日|护导|当班|带队)(?:领导|行政|干部|校长|组长|班长)|行政(?:值班|值日|值周|带班|领导|人员|护导)?|领导(?:带班|值班)?|校级领导|值周组长|leader.*)$/iu;
const GENERIC =
  /^(?:(?:值班|值日|值守|值周|护导|执勤|护学|带班|当班|责任)?(?:教师|老师|人员?|人|地点|岗位|岗|场所|位置|区域|姓名|安排|情况|表)|教师|姓名|地点|岗点|备注|值班|值日|护导|护学)$/u;
const NUMBERED =
  /^(?:第?[\d一二三四五六七八九十]{1,2}(?:号)?(?:岗位?|组)|(?:岗位?|组)[\d一二三四五六七八九十]{1,2})$/u;

/** A shift and what is left of the text (a place), which may be ''. */
export interface ShiftWord {
  readonly shift: string;
  readonly rest: string;
}

/**
 * The shift that a word names: 午间值班 is 午间, 课间操场 is 课间 at 操场, 宿舍夜间 is 夜间 at 宿舍.
 * @returns null where the word names none
 */
export function shiftIn(word: string): ShiftWord | null {
  const short = WHOLE_SHORT.exec(word);
  if (short) return { shift: word, rest: '' };
  for (const form of FORMS) {
    const match = form.exec(word);
    // One character left over is a part of the word: 课间操场 is no 课间操 at 场.
    if (match && match[2]!.length !== 1) return { shift: match[1]!, rest: match[2]! };
  }
  const [, rest, shift] = AT_END.exec(word) ?? [];
  return rest === undefined || shift === undefined ? null : { shift, rest };
}

/** Whether a header says that whoever stands below it leads the duty: 总值, 带班领导, 行政值班. */
export function isLeaderWord(word: string): boolean {
  return LEADER.test(word);
}

/** Whether a header says only that people or places stand below it: 值班教师, 地点. */
export function isGenericWord(word: string): boolean {
  return GENERIC.test(word);
}

/** Whether a header only numbers the posts: 岗位1, 第二组. */
export function isNumberedPost(word: string): boolean {
  return NUMBERED.test(word);
}
