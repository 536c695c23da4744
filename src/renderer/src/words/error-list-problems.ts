import type { IntakeCode, Label } from '#contract'

type ErrorListCode = Extract<IntakeCode, 'error-list' | `explanation-${string}`>

/** What is to be known of a list of errors that came back with explanations. */
export const errorListSentences: Readonly<Record<ErrorListCode, Label>> = {
  'error-list': {
    zh: '这是发出去的差错清单，不是报表。读到 {{count}} 条说明，其中 {{fitting}} 条对上了原来的差错。',
    en: 'This is the list of errors that was sent out, not a return. {{count}} explanations were read; {{fitting}} fit a finding.',
  },
  'explanation-unmatched': {
    zh: '对 {{found}} 的说明“{{text}}”对不上任何差错：单元格、规则或报送值已经变了。请核对后再联系填报单位。',
    en: 'The explanation of {{found}}, “{{text}}”, fits no finding: its cell, rule or value has changed. Check it with the sender.',
  },
  'explanation-waiting': {
    zh: '有 {{count}} 条说明针对的审核结果眼下不在（退回后未再审核，或已改正）。说明已保留；审核后再查出同一问题的，自动对上。',
    en: '{{count}} explanations are of findings that do not stand now (sent back and not checked again, or mended). They are kept, and hold where the check finds the same again.',
  },
  'explanation-locked': {
    zh: '{{found}} 已连同原来的说明验收锁定，没有改用“{{text}}”。确需更改的，请先解锁再导入。',
    en: '{{found}} was accepted with the explanation it had; “{{text}}” was not taken. If it must change, reopen the return and import again.',
  },
}
