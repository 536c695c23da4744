import { AuditOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useState } from 'react'
import type { SubmissionView } from '#contract'
import { useCounts } from '../../words/counts.ts'
import { findingsWords } from '../../words/findings.ts'
import { useWords } from '../../words/words.ts'
import { FindingsDrawer } from './findings-drawer.tsx'

/** Opens the findings of a submission; says how many errors and warnings there are. */
export function FindingsButton({ submission }: { readonly submission: SubmissionView }) {
  const say = useWords(findingsWords)
  const count = useCounts()
  const [isOpen, setOpen] = useState(false)
  const { errors, warnings } = submission
  return (
    <>
      <Button
        icon={<AuditOutlined />}
        title={say('open', { errors: count('errors', errors), warnings: count('warnings', warnings) })}
        danger={errors > 0}
        onClick={() => setOpen(true)}
      >
        {say('title')}
        {errors + warnings > 0 && ` ${errors + warnings}`}
      </Button>
      {isOpen && <FindingsDrawer submission={submission} onClose={() => setOpen(false)} />}
    </>
  )
}
