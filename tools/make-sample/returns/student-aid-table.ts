import type { StudentAid } from '../figures/student-aid.ts'
import { column, type Layout, type Row } from '../sheet/layout.ts'
import { STAGE } from './spellings.ts'

const LIFTED = ['其中：脱贫户']
const KINDS = ['按困难类型分（人数）']

export const STUDENT_AID_TABLE: Layout = {
  attachment: '附件5',
  titles: ['学生资助情况', '学生资助情况统计表', '家庭经济困难学生资助情况'],
  formNumber: '渝教助01表',
  authority: '重庆市教育委员会',
  countUnits: ['人', '人次'],
  key: 'stage',
  countsRows: false,
  withoutTotal: [],
  part: { label: '其中：义务教育', holds: (row) => row.stage === 'primary' || row.stage === 'junior' },
  hideable: 'martyr_children',
  note: '说明：本表为示例数据；审核关系：资助人数=脱贫户人数+按困难类型分各项之和；资助人次大于或等于资助人数。',
  blocks: [
    [column('stage', 'choice', ['学段', '教育阶段', '教育学段'], { spellings: STAGE, width: 14 })],
    [
      column('enrolled', 'count', ['在校生数', '在校学生数', '在校生人数']),
      column('poor_students', 'count', ['家庭经济困难学生数', '家庭经济困难学生人数', '困难学生数']),
    ],
    [
      column('amount', 'money', ['资助金额', '资助资金', '金额']),
      column('persons', 'count', ['资助人数', '受助人数', '人数']),
      column('times', 'count', ['资助人次', '受助人次', '人次']),
    ],
    [
      column('lifted_amount', 'money', ['脱贫户金额', '金额', '脱贫户资助金额'], { group: LIFTED }),
      column('lifted_persons', 'count', ['脱贫户人数', '人数', '建档立卡人数'], { group: LIFTED }),
      column('lifted_times', 'count', ['脱贫户人次', '人次', '建档立卡人次'], { group: LIFTED }),
    ],
    [
      column('dibao', 'count', ['低保家庭学生', '低保家庭', '低保学生'], { group: KINDS }),
      column('destitute', 'count', ['特困供养学生', '特困供养', '特困救助供养学生'], { group: KINDS }),
      column('orphans', 'count', ['孤儿学生', '孤儿', '孤儿学生（含事实无人抚养）'], { group: KINDS }),
      column('disabled', 'count', ['残疾学生及残疾人子女', '家庭经济困难残疾学生及残疾人子女'], { group: KINDS }),
      column('soldier_children', 'count', ['残疾军人子女'], { group: KINDS }),
      column('martyr_children', 'count', ['烈士子女'], { group: KINDS }),
      column('other', 'count', ['其他困难学生', '其他', '其他家庭经济困难学生'], { group: KINDS }),
    ],
  ],
}

export function studentAidRow(one: StudentAid): Row {
  return {
    stage: one.stage,
    enrolled: one.enrolled,
    poor_students: one.poorStudents,
    amount: one.amount,
    persons: one.persons,
    times: one.times,
    lifted_amount: one.liftedAmount,
    lifted_persons: one.liftedPersons,
    lifted_times: one.liftedTimes,
    dibao: one.dibao,
    destitute: one.destitute,
    orphans: one.orphans,
    disabled: one.disabled,
    soldier_children: one.soldierChildren,
    martyr_children: one.martyrChildren,
    other: one.other,
  }
}
