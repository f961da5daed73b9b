const SURNAMES: ReadonlySet<string> = new Set(
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林郑谢罗梁宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳欧管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳时穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬师和仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝'.split(
    '',
  ),
);
const COMPOUND = /^(?:欧阳|上官|司马|诸葛|东方|皇甫|尉迟|公孙|令狐|慕容|司徒|夏侯|端木|轩辕|独孤|南宫)/u;
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
  return COMPOUND.test(word) ? length <= 4 : length <= 3 && SURNAMES.has(word.charAt(0));
}
