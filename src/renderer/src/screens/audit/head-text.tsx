import { CopyOutlined } from '@ant-design/icons'
import { App, Button } from 'antd'
import { auditWords } from '../../words/audit.ts'
import { useWords } from '../../words/words.ts'

/** The head of the chain, to be written down or held against an export. */
export function HeadText({ head }: { readonly head: string | null }) {
  const say = useWords(auditWords)
  const { message } = App.useApp()
  if (head === null) return null

  async function copy(text: string) {
    await navigator.clipboard.writeText(text)
    void message.success(say('copied'))
  }

  return (
    <span className="audit-head" title={say('head-hint')}>
      {say('head')} <code>{head}</code>
      <Button
        type="text"
        size="small"
        icon={<CopyOutlined />}
        title={say('copy')}
        aria-label={say('copy')}
        onClick={() => void copy(head)}
      />
    </span>
  )
}
