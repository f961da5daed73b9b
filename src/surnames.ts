/** The surnames of 百家姓 that are written with one letter, those of today that it lacks, and 小, 阿 as in 小明. */
const single = new Set(
  [...`赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏水窦章云苏潘葛奚范彭郎鲁韦昌马苗凤花方俞任袁柳
酆鲍史唐费廉岑薛雷贺倪汤滕殷罗毕郝邬安常乐于时傅皮卞齐康伍余元卜顾孟平黄和穆萧尹姚邵湛汪祁毛禹狄米贝明臧计伏成戴谈宋茅庞熊纪舒屈项祝董梁
杜阮蓝闵席季麻强贾路娄危江童颜郭梅盛林刁钟徐邱骆高夏蔡田樊胡凌霍虞万支柯昝管卢莫经房裘缪干解应宗丁宣贲邓郁单杭洪包诸左石崔吉钮龚程嵇邢
滑裴陆荣翁荀羊於惠甄曲家封芮羿储靳汲邴糜松井段富巫乌焦巴弓牧隗山谷车侯宓蓬全郗班仰秋仲伊宫宁仇栾暴甘钭厉戎祖武符刘景詹束龙叶幸司韶郜黎
蓟薄印宿白怀蒲邰从鄂索咸籍赖卓蔺屠蒙池乔阴鬱胥能苍双闻莘党翟谭贡劳逄姬申扶堵冉宰郦雍卻璩桑桂濮牛寿通边扈燕冀郏浦尚农温别庄晏柴瞿阎充慕
连茹习宦艾鱼容向古易慎戈廖庾终暨居衡步都耿满弘匡国文寇广禄阙东欧殳沃利蔚越夔隆师巩厍聂晁勾敖融冷訾辛阚那简饶空曾毋沙乜养鞠须丰巢关蒯相
查后荆红游竺权逯盖益桓公仉督岳帅缑亢况有琴商佘佟肖闫付覃涂苑麦代揭阳揣信蹇褟凃区邸官仝冼迟原亓库买麻尕妥撒锁陳張劉楊趙黃吳孫馬鄭謝許
馮鄧蕭葉呂蘇盧鍾陸韋賈鄒龍錢湯賴賀龔嚴萬顧孔羅梁韓魏蔣閻葛範項紀聶齊莊阿小`].filter((letter) => /\S/.test(letter)),
); // prettier-ignore

/** Whether a text begins as a Chinese name does; the surnames of two letters (欧阳) begin with one of one, or stand here. */
export function beginsAsName(text: string): boolean {
  return single.has([...text][0] ?? '') || /^(?:欧阳|上官|尉迟|澹台|淳于|令狐|长孙|宇文|轩辕|端木|拓跋|呼延|诸葛|东方|皇甫|夏侯|赫连|独孤|南宫|西门)/.test(text); // prettier-ignore
}
