import { Segmented } from 'antd'
import { useState } from 'react'
import type { FormView, SheetResult } from '#contract'
import { useCounts } from '../../../words/counts.ts'
import { mappingWords } from '../../../words/mapping.ts'
import { useWords } from '../../../words/words.ts'
import type { ListedSheet } from '../listing.ts'
import { ProblemList } from '../problem-list.tsx'
import { RowsToKeep } from '../rows-to-keep.tsx'
import { StatusTag } from '../status-tag.tsx'

export interface TriedRowsProps {
  readonly listed: ListedSheet
  readonly read: SheetResult
  readonly form: FormView | undefined
  /** Columns of the form that are fed; the others have nothing to show. */
  readonly fed: ReadonlySet<string>
  /** The sheet was read to its end. */
  readonly complete: boolean
  readonly busy: boolean
}

/** What the mapping makes of the first rows: as they would be kept, and what is wrong with them. */
export function TriedRows({ listed, read, form, fed, complete, busy }: TriedRowsProps) {
  const say = useWords(mappingWords)
  const count = useCounts()
  const { error, warning, note } = read.problemCounts
  const problems = error + warning + note
  const [shown, setShown] = useState<'rows' | 'problems'>('rows')
  return (
    <section className="mapping-pane">
      <h2>
        <Segmented
          size="small"
          value={shown}
          options={[
            { value: 'rows', label: say('preview-rows') },
            { value: 'problems', label: say('preview-problems', { count: problems }) },
          ]}
          onChange={setShown}
        />
        <StatusTag status={read.status} />
        <span className="soft">
          {busy ? say('reading') : `${say(complete ? 'preview-whole' : 'preview-part')} · ${count('rows', read.rows)}`}
        </span>
      </h2>
      <div className="mapping-tried">
        {shown === 'rows' ? (
          <RowsToKeep sheet={read} form={form} only={fed} />
        ) : (
          <ProblemList
            problems={read.problems}
            count={problems}
            file={listed.file.file}
            sheet={read.sheet}
            form={form === undefined ? null : form.code}
          />
        )}
      </div>
    </section>
  )
}
