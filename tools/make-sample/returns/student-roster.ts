import type { Grant } from '../figures/students.ts'
import { column, type Layout, type Row } from '../sheet/layout.ts'
import { AID_ITEM, HOUSEHOLD_TYPE, STAGE, YES_NO } from './spellings.ts'

export const STUDENT_ROSTER: Layout = {
  attachment: '附件12',
  titles: ['资助学生名册', '受助学生花名册', '学生资助发放名册'],
  formNumber: '渝教助02表',
  authority: '重庆市教育委员会',
  countUnits: [],
  key: 'student_name',
  countsRows: true,
  withoutTotal: [],
  part: null,
  hideable: 'phone',
  note: '说明：本表为示例数据，姓名、身份证号、账号和电话均属虚构；一次发放填一行。',
  blocks: [
    [
      column('student_name', 'name', ['学生姓名', '姓名', '受助学生姓名']),
      column('id_number', 'code', ['身份证号', '身份证号码', '公民身份号码'], { width: 21 }),
    ],
    [
      column('school', 'text', ['学校', '学校名称', '就读学校'], { width: 22 }),
      column('stage', 'choice', ['学段', '就读学段', '教育阶段'], { spellings: STAGE, width: 13 }),
      column('grade', 'text', ['年级', '就读年级'], { width: 9 }),
    ],
    [
      column('household_type', 'choice', ['户类型', '困难类型', '家庭困难类型'], {
        spellings: HOUSEHOLD_TYPE,
        width: 14,
      }),
    ],
    [
      column('aid_item', 'choice', ['资助项目', '资助项目名称', '享受资助项目'], { spellings: AID_ITEM, width: 16 }),
      column('amount', 'number', ['资助金额', '发放金额', '补助金额'], { unit: '元' }),
      column('paid_on', 'date', ['发放日期', '发放时间', '打卡日期'], { width: 12 }),
    ],
    [column('bank_account', 'code', ['银行账号', '银行卡号', '一卡通账号'], { width: 21 })],
    [
      column('guardian', 'text', ['监护人', '监护人姓名', '家长姓名']),
      column('phone', 'phone', ['联系电话', '监护人电话', '联系方式'], { width: 14 }),
    ],
    [column('left_behind', 'choice', ['留守儿童', '是否留守儿童'], { spellings: YES_NO })],
  ],
}

export function studentRow(one: Grant): Row {
  return {
    student_name: one.name,
    id_number: one.idNumber,
    school: one.school,
    stage: one.stage,
    grade: one.grade,
    household_type: one.householdType,
    aid_item: one.aidItem,
    amount: one.amount,
    paid_on: one.paidOn,
    bank_account: one.bankAccount,
    guardian: one.guardian,
    phone: one.phone,
    left_behind: one.leftBehind,
  }
}
