import { App, Button, Input, Modal, Switch } from 'antd'
import { useState } from 'react'
import type { RuleView } from '#contract'
import { ask } from '../../api/client.ts'
import { useMay } from '../../parts/may.ts'
import { ProblemAlert } from '../../parts/problem-alert.tsx'
import { useScope } from '../../parts/scope.tsx'
import { rulesWords } from '../../words/rules.ts'
import { textOf, useWords } from '../../words/words.ts'

/** Turns a rule on or off in this book, with a reason; the turn can be taken back at once. */
export function RuleSwitch({ rule }: { readonly rule: RuleView }) {
  const say = useWords(rulesWords)
  const { language } = useScope()
  const { message } = App.useApp()
  const { may, reason } = useMay('rules.setActive')
  const [asking, setAsking] = useState(false)
  const [why, setWhy] = useState('')
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<unknown>(null)
  const { code, active } = rule
  const title = textOf(rule.title, language) || rule.title.zh

  const turn = async (to: boolean, because: string) => {
    setBusy(true)
    setProblem(null)
    try {
      await ask('rules', 'setActive', { code, active: to, reason: because })
      setAsking(false)
      setWhy('')
      tell(to)
    } catch (thrown) {
      setProblem(thrown)
    } finally {
      setBusy(false)
    }
  }
  const tell = (isOn: boolean) =>
    void message.open({
      key: code,
      type: 'success',
      duration: 8,
      content: (
        <>
          {say(isOn ? 'turned-on' : 'turned-off', { title })}{' '}
          <Button size="small" type="link" onClick={() => void turn(!isOn, say('taken-back'))}>
            {say('take-back')}
          </Button>
        </>
      ),
    })

  return (
    <>
      <Switch
        size="small"
        checked={active}
        disabled={!may}
        title={reason ?? ''}
        aria-label={say(active ? 'turn-off' : 'turn-on', { title })}
        onChange={() => setAsking(true)}
      />
      <span>{say(active ? 'on' : 'off')}</span>
      {problem !== null && !asking && <ProblemAlert problem={problem} />}
      <Modal
        open={asking}
        title={say(active ? 'turn-off' : 'turn-on', { title })}
        okText={say(active ? 'off' : 'on')}
        cancelText={say('cancel')}
        okButtonProps={{ disabled: why.trim() === '', loading: busy, danger: active }}
        onOk={() => void turn(!active, why.trim())}
        onCancel={() => setAsking(false)}
        destroyOnHidden
      >
        <p className="soft">{say(active ? 'turn-off-hint' : 'turn-on-hint')}</p>
        <Input.TextArea
          autoFocus
          rows={3}
          maxLength={500}
          aria-label={say('reason')}
          placeholder={say('reason-missing')}
          value={why}
          onChange={({ target }) => setWhy(target.value)}
        />
        {problem !== null && <ProblemAlert problem={problem} />}
      </Modal>
    </>
  )
}
