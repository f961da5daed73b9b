import { commonSurnames, compoundSurname, rareSurnames } from '../model/surnames.js';

/** 黄小明等6人 is 黄小明. */
const others = /等(?:[\d一二三四五六七八九十名个位人]|同学|学生|小朋友)*$/;
/** 三1班陈子轩 is 陈子轩. */
const before = /^.*(?:班|级)(?=.)/;
const pupils =
  '小?同学|小朋友|学生|男生|女生|(?:特困|贫困|住校|住宿|寄宿|走读|转学|借读|插班|毕业|值日)生|男孩|女孩|孩子|幼儿|儿童|双胞胎|伤者|伤员|患者|当事人';
const family =
  '其[父母兄弟姐妹]|家长|父母|妈妈|爸爸|母亲|父亲|爷爷|奶奶|外公|外婆|姥姥|姥爷|哥哥|弟弟|姐姐|妹妹';
const roles = `${pupils}|${family}`;
/** What parts the names in a sentence: who somebody is, his class, and what one pupil did to another. */
const apart = new RegExp(
  `以及|[和与及跟把被将在]|同(?!学)|[撞推绊踢打碰砸踩抓咬](?:倒|伤|到|中|了)|[小初高]?[一二三四五六七八九十]+(?:年级|班)|的?(?:${roles})`,
);
const states = '受伤|骨折|扭伤|擦伤|请假|病假|事假|缺席|缺课|迟到|早退|旷课|腹痛|发烧|发热';
/** 受伤学生陈子轩 and 陈子轩的妈妈 are 陈子轩. */
const front = new RegExp(`^(?:(?:${states}|受害|涉事|有关|本班)?的?(?:${roles})|姓名)+`);
const behind = new RegExp(`(?:的|${roles}|${states}|本人|之[父母]|[二两三四五六七八九十]人)+$`);
/** 一年级, 两名: a class or a count. */
const counted =
  /^(?:(?:其他|其余|另外)?[小初高大中]?[\d一二两三四五六七八九十几多数]{0,3}(?:年级|班|组|[名个位人岁])?|[小初高大中])$/;
/** A part that tells a class, a number or a role, and no name. */
const noName =
  /\d|(?:年级|班|组|校|部|[一二两三四五六七八九十几多数][名个位人]|家长|班长|校长|队长|组长|医生|先生|人员|监护人|负责人)$/;
const roleEnd = /[方者人生长]$/;
/** A part that is longer is no name, and is not looked into. */
const LONGEST = 40;

/** A part without the others who are not named in it. */
export function withoutOthers(part: string): string {
  return part.length > LONGEST ? part : part.replace(others, '');
}

/** A part without what is written around a name: class, role, family, what befell; nothing of one that holds no name. */
export function bareName(part: string): string {
  if (part.length > LONGEST) return part;
  const bare = withoutOthers(part).replace(before, '').replace(front, '').replace(behind, '');
  return counted.test(bare) ? '' : bare;
}

/** What a sentence says between the words that part names. */
export function partsOf(sentence: string): string[] {
  return sentence.split(apart).map(bareName);
}

/** Whether a part looks like a name: two to four Chinese letters that tell no role. */
export function maybeName(part: string): boolean {
  if (!/^\p{Script=Han}{2,4}$/u.test(part) || noName.test(part)) return false;
  return !roleEnd.test(part) || isLikelyName(part);
}

/** Whether it does and also begins with a surname. */
export function isLikelyName(part: string): boolean {
  return /^\p{Script=Han}{2,4}$/u.test(part) && !noName.test(part) && beginsAsName(part);
}

/** 小明 and 阿明 begin as names do. */
function beginsAsName(part: string): boolean {
  const first = part.charAt(0);
  return (
    commonSurnames.has(first) || rareSurnames.has(first) || /[小阿]/.test(first) || compoundSurname.test(part)
  );
}
