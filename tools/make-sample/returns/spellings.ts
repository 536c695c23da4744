import type { Spellings } from '../sheet/layout.ts'

export const INDUSTRY: Spellings = {
  fruit: ['水果', '果', '果业'],
  herbs: ['中药材', '药', '药材'],
  tea: ['茶叶', '茶', '茶业'],
  silk: ['桑蚕', '桑', '蚕桑'],
  vegetables: ['蔬菜', '菜', '菜业'],
  chicken: ['土鸡', '鸡', '山地鸡'],
  cattle: ['肉牛', '牛', '草食牛'],
  sheep: ['山羊', '羊', '肉羊'],
  rabbit: ['肉兔', '兔', '养兔'],
  bees: ['蜜蜂', '蜂', '中蜂'],
  ecommerce: ['电商', '电商', '农村电商'],
  tourism: ['乡村旅游', '旅游', '休闲农业与乡村旅游'],
}

export const STAGE: Spellings = {
  preschool: ['学前教育', '学前', '幼儿园'],
  primary: ['小学', '小学', '小学教育'],
  junior: ['初中', '初中', '普通初中'],
  senior: ['普通高中', '普高', '高中'],
  vocational: ['中等职业教育', '中职', '中职学校'],
  higher: ['高等教育', '高教', '高校'],
}

export const DEMONSTRATION: Spellings = {
  national: ['国家级', '国家', '国家级示范社'],
  municipal: ['市级', '市', '市级示范社'],
  county: ['区县级', '区县', '县级示范社'],
  none: ['非示范社', '非示范', '一般'],
}

export const ENTERPRISE_LEVEL: Spellings = {
  national: ['国家级', '国家', '国家级龙头企业'],
  municipal: ['市级', '市', '市级龙头企业'],
}

export const LINKAGE: Spellings = {
  contract: ['合同', '订单', '合同联结'],
  cooperation: ['合作', '合作制', '合作联结'],
  shareholding: ['股份合作', '股份', '股份合作制'],
}

export const MONITORING: Spellings = {
  qualified: ['合格', '合格', '监测合格'],
  warned: ['警示', '整改', '基本合格'],
  disqualified: ['不合格', '不合格', '监测不合格'],
}

export const HOUSEHOLD_TYPE: Spellings = {
  lifted: ['脱贫户', '建档立卡', '建档立卡贫困户'],
  dibao: ['低保户', '低保', '低保家庭'],
  destitute: ['特困供养', '特困', '特困救助供养'],
  orphan: ['孤儿', '孤儿', '孤儿学生'],
  disabled: ['残疾', '残疾', '残疾学生及残疾人子女'],
  soldier_child: ['残疾军人子女', '残军子女', '残疾军人子女'],
  martyr_child: ['烈士子女', '烈属', '烈士子女'],
  other: ['其他困难', '其他', '其他困难学生'],
}

export const AID_ITEM: Spellings = {
  living: ['生活费补助', '生活费', '生活补助'],
  boarding: ['寄宿生生活补助', '寄宿生补助', '贫困寄宿生生活补助'],
  tuition: ['免学费', '学费减免', '免学杂费'],
  bursary: ['国家助学金', '助学金', '助学金'],
  childcare: ['保教费资助', '保教费', '减免保教费'],
  other: ['其他资助', '其他', '其他资助'],
}

export const YES_NO: Spellings = { yes: ['是', '√', '有'], no: ['否', '否', '没有'] }
