import { commonSurnames, compoundSurname } from '../../model/surnames.js';

const TITLE = /(?:老师|教师|校长|主任|外教)$/u;
const HAN_NAME = /^\p{Script=Han}{2,4}(?:[·•・]\p{Script=Han}{1,6})*[A-Za-z\d]{0,5}$/u;
const LATIN_NAME = /^[A-Z][A-Za-z.'-]+$/u;
/** Words of two to four characters behind a subject that say more about the lesson. */
const NO_NAMES =
  /^(?:实验|活动|练习|辅导|自习|阅读|写作|作文|拓展|社团|兴趣|复习|测试|考试|听力|口语|欣赏|鉴赏|提高|基础|培优|提优|选修|必修|分层|走班|校本|男生?|女生?|上午|下午|单周|双周|每周|全班|合班|连堂|双师|与.+|.*(?:课|班|组|操|会|节|周|活动|教育|技术|实践|训练|学习|服务|小组|辅导))$/u;

/** Whether a word may be somebody's name: two to four characters, or a name in Latin letters. */
export function isNameShaped(word: string): boolean {
  const bare = word.replace(/[(][^)]{1,4}[)]$/u, '').replace(TITLE, '');
  if (TITLE.test(word) && /^\p{Script=Han}{1,4}$/u.test(bare)) return true;
  return (HAN_NAME.test(bare) && !NO_NAMES.test(bare)) || LATIN_NAME.test(bare);
}

/** Whether a word is very likely a name: a common surname and one or two characters. */
export function isLikelyName(word: string): boolean {
  if (!isNameShaped(word)) return false;
  const { length } = word;
  return compoundSurname.test(word) ? length <= 4 : length <= 3 && commonSurnames.has(word.charAt(0));
}
