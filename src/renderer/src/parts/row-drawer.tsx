import { DownOutlined, UpOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useEffect, useRef, useState } from 'react'
import type { FormRow, FormView, RowDetail } from '#contract'
import { rowsGridWords } from '../words/rows-grid.ts'
import { useWords } from '../words/words.ts'
import type { RowsDoors } from './doors.ts'
import { formatNumber } from './format.ts'
import { RowAdjustments } from './row-adjustments.tsx'
import { RowStory } from './row-story.tsx'
import { useScope } from './scope.tsx'
import { SourceDrawer } from './source-drawer.tsx'

export interface OpenRow {
  readonly row: FormRow
  readonly column: string
  /** Place of the row among those shown, from 0. */
  readonly place: number
}

export interface RowDrawerProps {
  readonly form: FormView
  readonly doors: Pick<RowsDoors, 'trace' | 'rowDetail' | 'adjusting'>
  readonly open: OpenRow | null
  readonly total: number
  readonly onOpen: (open: OpenRow | null) => void
  readonly rowAt: (place: number) => Promise<FormRow | null>
}

/** A row of a grid with all that is known of it; Alt with the arrows goes to the rows before and after it. */
export function RowDrawer({ form, doors, open, total, onOpen, rowAt }: RowDrawerProps) {
  const { language } = useScope()
  const say = useWords(rowsGridWords)
  const { detail, problem } = useRowDetail(form.code, doors, open?.row ?? null)
  const step = async (by: number) => {
    if (open === null) return
    const place = open.place + by
    const row = place < 0 || place >= total ? null : await rowAt(place)
    if (row !== null) onOpen({ ...open, row, place })
  }
  useStepKeys(open !== null, step)
  const readAgain = async () => {
    if (open === null) return
    const { submission, row, block } = open.row
    const { row: now } = await doors.rowDetail({ form: form.code, submission, row, block })
    onOpen({ ...open, row: now })
  }

  return (
    <SourceDrawer
      form={form}
      row={open?.row ?? null}
      column={open?.column ?? ''}
      trace={doors.trace}
      onColumn={(column) => onOpen(open && { ...open, column })}
      onClose={() => onOpen(null)}
      {...(detail !== null && { notes: detail.notes })}
      before={
        open !== null && (
          <RowAdjustments
            form={form}
            row={open.row}
            column={open.column}
            detail={detail}
            doors={doors.adjusting}
            onChanged={() => void readAgain()}
          />
        )
      }
      extra={
        open !== null && (
          <span className="row-drawer-steps">
            {say('place', { row: formatNumber(open.place + 1, 0, language) })}
            <Button
              size="small"
              type="text"
              icon={<UpOutlined />}
              aria-label={say('previous')}
              title={say('previous')}
              disabled={open.place === 0}
              onClick={() => void step(-1)}
            />
            <Button
              size="small"
              type="text"
              icon={<DownOutlined />}
              aria-label={say('next')}
              title={say('next')}
              disabled={open.place >= total - 1}
              onClick={() => void step(1)}
            />
          </span>
        )
      }
    >
      <RowStory
        form={form}
        detail={detail}
        problem={problem}
        onColumn={(column) => onOpen(open && { ...open, column })}
      />
    </SourceDrawer>
  )
}

/** What is known of a row; a late answer about an older one is dropped. */
function useRowDetail(form: string, doors: Pick<RowsDoors, 'rowDetail'>, row: FormRow | null) {
  const [detail, setDetail] = useState<RowDetail | null>(null)
  const [problem, setProblem] = useState<unknown>(null)
  useEffect(() => {
    setDetail(null)
    setProblem(null)
    if (row === null) return
    let late = false
    doors.rowDetail({ form, submission: row.submission, row: row.row, block: row.block }).then(
      (answer) => !late && setDetail(answer),
      (thrown: unknown) => !late && setProblem(thrown),
    )
    return () => {
      late = true
    }
  }, [form, doors, row])
  return { detail, problem }
}

function useStepKeys(isOpen: boolean, step: (by: number) => Promise<void>): void {
  const newest = useRef(step)
  newest.current = step
  useEffect(() => {
    if (!isOpen) return
    const heed = (event: KeyboardEvent) => {
      if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return
      event.preventDefault()
      event.stopPropagation()
      void newest.current(event.key === 'ArrowUp' ? -1 : 1)
    }
    window.addEventListener('keydown', heed, { capture: true })
    return () => window.removeEventListener('keydown', heed, { capture: true })
  }, [isOpen])
}
