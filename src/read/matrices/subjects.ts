/** What schools teach, as timetables name it; used to tell a subject from a name where a cell holds both. */
const NAMES =
  '语文 数学 英语 外语 道德与法治 道法 思想品德 思品 品德 品社 品生 品德与社会 品德与生活 思政 思想政治 政治 历史 地理 物理 化学 生物 生物学 科学 自然 社会 历史与社会 ' +
  '体育 体育与健康 体健 体锻 体活 体育活动 体能 音乐 美术 艺术 书法 写字 习字 练字 信息 信息技术 信息科技 信技 微机 电脑 计算机 通用技术 通用 技术 编程 机器人 ' +
  '劳动 劳技 劳动技术 劳动教育 综合 综合实践 综合实践活动 综实 实践 校本 校本课程 地方 地方课程 拓展 拓展课 探究 探究课 研究性学习 研学 选修 走班 ' +
  '心理 心理健康 心理健康教育 健康 健康教育 安全 安全教育 生命 生命教育 生涯 生涯规划 法治 法制 国防 环境教育 国学 经典 经典诵读 诵读 阅读 阅读课 课外阅读 作文 写作 口语 听力 ' +
  '班会 班队 班队会 班队活动 队会 少先队 少先队活动 主题班会 团课 团队活动 周会 集会 升旗 升旗仪式 晨会 夕会 早会 ' +
  '自习 自修 早读 晨读 早自习 早自修 午读 午自习 午自修 午练 晚自习 晚自修 晚修 晚读 自主学习 作业 作业辅导 ' +
  '社团 社团活动 兴趣 兴趣小组 活动 活动课 课外活动 文体活动 大课间 课间操 眼保健操 阳光体育 课后服务 延时 延时服务 托管 辅导 培优 周测 考试 测试 ' +
  '足球 篮球 排球 乒乓 乒乓球 羽毛球 游泳 武术 围棋 象棋 舞蹈 形体 合唱 器乐 陶艺 剪纸 日语 俄语 法语 德语 西班牙语 韩语 ' +
  '游戏 区域活动 户外活动 集体活动 故事 手工 绘画 主题活动 生活活动 专业 实训 实习 军训 ' +
  '语 数 英 外 政 思 品 史 地 物 化 生 科 体 音 美 信 劳 综 班 心 书 自 团 队 校';
const SUBJECTS: ReadonlySet<string> = new Set(NAMES.split(' '));
const BY_LENGTH = [...SUBJECTS].filter(({ length }) => length > 1).sort((a, b) => b.length - a.length);
/** 语文1, 数学(二), 体育A: a subject with a number or letter behind it. */
const NUMBERED = /^(.+?)(?:课|[(]?[A-Za-z\d一二三四ⅠⅡⅢ①②③]{1,2}[)]?)$/u;

/** What stands in a timetable where no lesson is held. */
const NO_LESSONS: ReadonlySet<string> = new Set(
  '午休 午睡 午餐 午饭 中餐 中饭 早餐 早饭 晚餐 晚饭 用餐 就餐 休息 课间 课间休息 大课间 大课间活动 阳光大课间 课间操 广播操 眼保健操 眼操 放学 离校 就寝 熄灯 起床 洗漱 无课 没课 空 休 停课'.split(
    ' ',
  ),
);

/** Whether a word is a subject and nobody's name. */
export function isSubject(word: string): boolean {
  if (SUBJECTS.has(word)) return true;
  const base = NUMBERED.exec(word)?.[1];
  return base !== undefined && base.length > 1 && SUBJECTS.has(base);
}

/** The longest subject with which a word begins, and that is not all of it; null where none. */
export function subjectBefore(word: string): string | null {
  return BY_LENGTH.find((subject) => word.length > subject.length && word.startsWith(subject)) ?? null;
}

/** Whether a cell says that there is a break and no lesson. */
export function isBreak(word: string): boolean {
  return NO_LESSONS.has(word);
}
