import type { Label, ReviewAct, ReviewHindrance, ReviewState } from '#contract'

/** Where a submission stands, in a word or two. */
export const reviewStateTerms: Readonly<Record<ReviewState, Label>> = {
  draft: { zh: '未检查', en: 'Unchecked' },
  're-sent': { zh: '重报未查', en: 'Re-sent' },
  checked: { zh: '待审核', en: 'Checked' },
  'in-review': { zh: '审核中', en: 'In review' },
  accepted: { zh: '已验收', en: 'Accepted' },
  'sent-back': { zh: '已退回', en: 'Sent back' },
}

/** What a state means and what comes next. */
export const reviewStateHints: Readonly<Record<ReviewState, Label>> = {
  draft: { zh: '已入账，审核关系还没有检查完', en: 'Kept; the rules have not finished checking it' },
  're-sent': { zh: '退回后重报，审核关系还没有检查完', en: 'Sent again; the rules have not finished checking it' },
  checked: { zh: '审核关系已检查，等待审核', en: 'The rules have run; it waits for a reviewer' },
  'in-review': { zh: '审核人员正在审核', en: 'A reviewer is at it' },
  accepted: { zh: '已验收锁定，解锁要写明理由', en: 'Accepted and locked; reopening wants a reason' },
  'sent-back': { zh: '已退回区县，等待重报', en: 'With the county, to be sent again' },
}

/** What can be done with a submission. */
export const reviewActTerms: Readonly<Record<ReviewAct, Label>> = {
  begin: { zh: '开始审核', en: 'Begin review' },
  accept: { zh: '验收', en: 'Accept' },
  'send-back': { zh: '退回', en: 'Send back' },
  reopen: { zh: '解锁', en: 'Reopen' },
  'take-back': { zh: '取消退回', en: 'Take back' },
}

interface HindranceTerm {
  /** Why it can't be done. */
  readonly why: Label
  /** What to do about it. */
  readonly remedy: Label
}

/** Why an act can't be done now, and what to do about it. */
export const hindranceTerms: Readonly<Record<ReviewHindrance, HindranceTerm>> = {
  'not-current': {
    why: { zh: '这一版不是现行版本', en: 'This version doesn’t count' },
    remedy: { zh: '请审核现行的那一版。', en: 'Review the version that counts.' },
  },
  'not-checked': {
    why: { zh: '审核关系还没有检查完', en: 'The rules have not finished checking it' },
    remedy: {
      zh: '后台正在检查，进度在状态栏；完成后自动变为“待审核”。',
      en: 'They run by themselves, progress is in the status bar; it then becomes “Checked”.',
    },
  },
  'has-errors': {
    why: { zh: '还有强制性错误', en: 'There are errors' },
    remedy: {
      zh: '强制性错误必须改正，不能用说明放行：退回区县重报，或写明理由作调整。',
      en: 'Errors must be mended, no explanation lifts them: send it back, or make an adjustment with a reason.',
    },
  },
  'unexplained-warnings': {
    why: { zh: '还有核实性警告没有说明', en: 'There are warnings without an explanation' },
    remedy: {
      zh: '逐条写明说明（按 E），沿用上期说明（按 T），或退回请区县说明。',
      en: 'Explain each of them (E), take over last period’s explanation (T), or send it back for the county to explain.',
    },
  },
  'entered-by-you': {
    why: { zh: '这份报送由您录入', en: 'You entered this submission' },
    remedy: {
      zh: '录入人不能验收，请另一位审核人员验收。',
      en: 'Who entered it cannot accept it; let another reviewer do so.',
    },
  },
  'adjusted-by-you': {
    why: { zh: '其中有您所作的调整', en: 'It counts values that you set' },
    remedy: {
      zh: '调整人不能验收自己调整的数值，请另一位审核人员验收，或撤回调整。',
      en: 'Who adjusted a value cannot accept it; let another reviewer do so, or withdraw the adjustment.',
    },
  },
  'role-missing': {
    why: { zh: '您没有审核角色', en: 'You don’t have the role to review' },
    remedy: {
      zh: '请审核人员登录办理，或请管理员在“人员”画面授权。',
      en: 'Let a reviewer sign in, or ask an administrator for the role on the People screen.',
    },
  },
  accepted: {
    why: { zh: '已验收锁定', en: 'It is accepted and locked' },
    remedy: { zh: '如需改动，先写明理由解锁。', en: 'Reopen it with a reason first.' },
  },
  'not-accepted': {
    why: { zh: '还没有验收', en: 'It is not accepted' },
    remedy: { zh: '只有已验收的才需要解锁。', en: 'Only what is accepted needs reopening.' },
  },
  'newer-version': {
    why: { zh: '已有较新的版本', en: 'There is a newer version' },
    remedy: { zh: '请审核较新的那一版。', en: 'Review the newer version.' },
  },
}
