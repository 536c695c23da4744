import { FileExcelOutlined } from '@ant-design/icons'
import { App, Button } from 'antd'
import { useState } from 'react'
import type { ReportResult } from '#contract'
import { subjectWords } from '../words/subject.ts'
import { useWords } from '../words/words.ts'
import { formatNumber } from './format.ts'
import { problemSentence } from './problem-alert.tsx'
import { useScope } from './scope.tsx'

export interface ExportButtonProps {
  /** Writes exactly what is shown; `null` when the person cancelled. */
  readonly onExport: () => Promise<ReportResult | null>
  readonly disabled?: boolean
}

/** Writes what a panel shows to a workbook and says which file it became. */
export function ExportButton({ onExport, disabled = false }: ExportButtonProps) {
  const { language } = useScope()
  const say = useWords(subjectWords)
  const { message } = App.useApp()
  const [busy, setBusy] = useState(false)

  const run = async () => {
    setBusy(true)
    try {
      const made = await onExport()
      if (made === null) return
      void message.success(say('exported', { file: made.file, rows: formatNumber(made.rows, 0, language) }), 6)
    } catch (thrown) {
      void message.error(problemSentence(thrown, language), 8)
    } finally {
      setBusy(false)
    }
  }

  return (
    <Button size="small" icon={<FileExcelOutlined />} loading={busy} disabled={disabled} onClick={() => void run()}>
      {busy ? say('exporting') : say('export')}
    </Button>
  )
}
