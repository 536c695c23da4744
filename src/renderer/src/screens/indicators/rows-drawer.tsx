import { Drawer } from 'antd'
import { useState } from 'react'
import type { FormRow, IndicatorSource } from '#contract'
import { figureDoors } from '../../api/figure-doors.ts'
import { periodLabel } from '../../parts/format.ts'
import { RowsGrid } from '../../parts/rows-grid.tsx'
import { formOf, useScope } from '../../parts/scope.tsx'
import { SourceDrawer } from '../../parts/source-drawer.tsx'
import { indicatorWords } from '../../words/indicators.ts'
import { textOf, useWords } from '../../words/words.ts'

export interface RowsDrawerProps {
  /** `null` closes the drawer. */
  readonly source: Pick<IndicatorSource, 'behind' | 'measure'> | null
  readonly onClose: () => void
}

/** The rows that stand behind a side of an indicator, each of which leads on to its cell. */
export function RowsDrawer({ source, onClose }: RowsDrawerProps) {
  const say = useWords(indicatorWords)
  const scope = useScope()
  const [open, setOpen] = useState<{ readonly row: FormRow; readonly column: string } | null>(null)
  if (source === null) return null
  const form = formOf(scope, source.behind.form)
  const { language } = scope
  const period = source.behind.periods?.map((code) => periodLabel(code, language)).join(' ') ?? ''
  return (
    <Drawer
      open
      onClose={onClose}
      size="80%"
      className="indicators-rows"
      title={`${say('rows-of', { title: textOf(form.title, language) })} · ${period}`}
    >
      <RowsGrid
        form={form}
        query={source.behind}
        loadRows={figureDoors.rows}
        onOpen={(row, column) => setOpen({ row, column })}
        stateKey={`${form.code}:rows`}
      />
      <SourceDrawer
        form={form}
        row={open?.row ?? null}
        column={open?.column ?? source.measure}
        trace={figureDoors.trace}
        onColumn={(column) => setOpen(open && { ...open, column })}
        onClose={() => setOpen(null)}
      />
    </Drawer>
  )
}
