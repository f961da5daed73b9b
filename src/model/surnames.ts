/** The surnames that most people have: a word of two or three letters that begins with one is likely a name. */
export const commonSurnames: ReadonlySet<string> = lettersOf(`
王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林郑谢罗梁宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤温康施文牛樊葛邢安齐
易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳欧管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳时穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂全佟应臧
闵苟邬边卞姬师和仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝
`);

/** The others of 百家姓, those of today that it lacks, and traditional letters: many of them begin ordinary words (信息, 计算, 劳动). */
export const rareSurnames: ReadonlySet<string> = lettersOf(`
水云奚昌凤花酆廉常乐傅皮元平萧湛禹狄贝计伏谈茅强危支昝经裘干宣贲郁杭洪诸钮嵇滑荀羊於惠家封芮羿储汲邴糜松井富乌巴弓牧隗山宓蓬郗班仰秋伊暴钭厉戎祖束幸韶郜蓟薄印宿怀邰从鄂索咸籍赖蔺屠阴鬱胥能苍双闻莘贡劳逄扶堵宰郦雍卻璩濮寿
通扈燕冀郏浦别阎充慕茹习宦鱼容慎戈庾终暨居衡步都满弘匡国广禄阙东殳沃利蔚越夔隆厍晁勾融訾阚那空毋乜养鞠须丰巢蒯相后荆红竺权逯盖益桓公仉督帅缑亢况有琴代揭揣信蹇褟凃区邸官仝冼原亓库买尕妥撒锁陳張劉楊趙黃吳孫馬鄭謝許馮鄧蕭葉
呂蘇盧鍾陸韋賈鄒龍錢湯賴賀龔嚴萬顧羅韓蔣閻範項紀聶齊莊
`);

/** A surname of two letters at the beginning. */
export const compoundSurname =
  /^(?:欧阳|上官|司马|诸葛|东方|皇甫|尉迟|公孙|令狐|慕容|司徒|夏侯|端木|轩辕|独孤|南宫|澹台|淳于|长孙|宇文|拓跋|呼延|赫连|西门)/u;

function lettersOf(text: string): ReadonlySet<string> {
  return new Set(text.replace(/\s/g, ''));
}
