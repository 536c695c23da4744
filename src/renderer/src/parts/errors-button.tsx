import { FileExclamationOutlined } from '@ant-design/icons'
import { App, Button } from 'antd'
import { useState } from 'react'
import type { ErrorsResult } from '#contract'
import { errorWorkbookWords } from '../words/error-workbook.ts'
import { useWords } from '../words/words.ts'
import { formatNumber } from './format.ts'
import { baseName } from './names.ts'
import { problemSentence } from './problem-alert.tsx'
import { useScope } from './scope.tsx'

export interface ErrorsButtonProps {
  /** Name of the file the errors are in, with its folder. */
  readonly file: string
  /** Errors and warnings found in it; `null` where that is known only when it is written. */
  readonly count: number | null
  /** Asks where to and writes; `null` when the person cancelled. */
  onWrite(name: string): Promise<ErrorsResult | null>
  readonly size?: 'small' | 'middle'
}

/** Writes a county's own file with its errors marked and says what became of it. */
export function ErrorsButton({ file, count, onWrite, size }: ErrorsButtonProps) {
  const say = useWords(errorWorkbookWords)
  const { language } = useScope()
  const { message } = App.useApp()
  const [busy, setBusy] = useState(false)
  const hint =
    count === null
      ? say('hint')
      : count === 0
        ? say('none')
        : say('hint-counted', { count: formatNumber(count, 0, language) })

  const run = async () => {
    setBusy(true)
    try {
      const name = baseName(file).replace(/\.[^.]+$/, '')
      const made = await onWrite(`${say('file-name', { name })}.xlsx`)
      if (made === null) return
      const told = { file: made.file, count: formatNumber(made.rows, 0, language) }
      void message.success(say(made.inPlace ? 'in-place' : 'anew', told), 8)
    } catch (thrown) {
      void message.error(problemSentence(thrown, language), 8)
    } finally {
      setBusy(false)
    }
  }

  return (
    <Button
      {...(size !== undefined && { size })}
      icon={<FileExclamationOutlined />}
      loading={busy}
      disabled={count === 0}
      title={hint}
      onClick={() => void run()}
    >
      {say(busy ? 'writing' : 'write')}
    </Button>
  )
}
