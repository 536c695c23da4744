import { itemAt, picked, type Random, wholeBetween } from '../figures/random.ts'

const SURNAMES = [
  ...'王李张刘陈杨黄赵周吴徐孙马朱胡林郭何高罗郑梁谢宋唐许邓冯韩曹曾彭萧蔡潘田董袁于余叶蒋杜苏魏程吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛闫雷龙冉向',
]
const GIVEN = [
  ...'伟芳秀英敏静丽强磊军洋勇艳杰娟涛明超霞平刚桂华建国文玉兰梅红春林海波兴德才贵福祥云峰成志家永清光荣忠义仁川渝江山树森田禾丰登',
]
const WITH_DOT = ['木呷·吉克', '阿依·沙玛', '扎西·多吉', '古丽·买买提', '拉姆·卓玛', '尔古·阿木']

/** Name of a person nobody is. */
export function personName(random: Random): string {
  if (random() < 0.012) return picked(random, WITH_DOT)
  const given = picked(random, GIVEN)
  return picked(random, SURNAMES) + given + (random() < 0.7 ? picked(random, GIVEN) : '')
}

/** Phone number under 100, a prefix no operator has. */
export function phoneNumber(random: Random): string {
  return `100${String(wholeBetween(random, 0, 99_999_999)).padStart(8, '0')}`
}

const PLACE_FIRST = [...'龙石清白双黄高大永长新福金铁太和平凤虎鱼梅柏桃枫']
const PLACE_SECOND = [...'溪坪桥河山洞岩坝池泉滩门岭湾沟场']
const VILLAGE_FIRST = [...'青红金银东西兴旺民团合光明星向春裕康安联']
const VILLAGE_SECOND = [...'胜利丰坪坡田坎堡湾寨塘井林梁沟']

/** The n-th township of a county; different for each n below 24. */
export function townName(countyIndex: number, place: number): string {
  const at = countyIndex * 29 + place * 7
  const ending = place === 0 ? '街道' : place % 4 === 3 ? '乡' : '镇'
  return itemAt(PLACE_FIRST, at) + itemAt(PLACE_SECOND, countyIndex + place * 3 + Math.floor(place / 16)) + ending
}

export function villageName(random: Random): string {
  return picked(random, VILLAGE_FIRST) + picked(random, VILLAGE_SECOND) + (random() < 0.12 ? '社区' : '村')
}

const BRAND_FIRST = [...'绿金丰康瑞禾众民兴裕鑫惠源聚宏益嘉顺盛泰百锦翠秀远恒']
const BRAND_SECOND = [...'源丰农禾园山谷田泽沃林盛达兴康友地野乡岭果泉洋旺诚缘']

/** The n-th trade name of a county; different for each n below 676. */
export function brandName(countyIndex: number, place: number): string {
  const at = (countyIndex * 97 + place * 235) % (BRAND_FIRST.length * BRAND_SECOND.length)
  return itemAt(BRAND_FIRST, Math.floor(at / BRAND_SECOND.length)) + itemAt(BRAND_SECOND, at)
}
