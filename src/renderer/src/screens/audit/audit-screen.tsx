import { Button } from 'antd'
import { useEffect, useMemo, useRef, useState } from 'react'
import type { AuditEntry } from '#contract'
import { useAnswer } from '../../api/use-answer.ts'
import { DataGrid } from '../../parts/data-grid.tsx'
import { EmptyState } from '../../parts/empty-state.tsx'
import { formatNumber } from '../../parts/format.ts'
import { LateSkeleton } from '../../parts/late-skeleton.tsx'
import { ProblemAlert } from '../../parts/problem-alert.tsx'
import { auditWords } from '../../words/audit.ts'
import { useLanguage, useWords } from '../../words/words.ts'
import { auditColumns, auditRows } from './audit-columns.ts'
import { type AuditFilter, everything, isNarrowed, toQuery } from './audit-filter.ts'
import { AuditTools } from './audit-tools.tsx'
import { EntryDrawer } from './entry-drawer.tsx'
import { HeadText } from './head-text.tsx'
import { useWidth } from './use-width.ts'
import { VerifyDialog } from './verify-dialog.tsx'
import './audit-screen.css'

const PAGE = 500
/** As many as are shown at once where a place far back is asked for. */
const MOST = 100_000

/** What was done to the book, by whom and when; nothing of it can be changed, and that can be proven. */
export function AuditScreen() {
  const say = useWords(auditWords)
  const language = useLanguage()
  const [filter, setFilter] = useState<AuditFilter>(everything)
  const [lifted, setLifted] = useState(0)
  const [limit, setLimit] = useState(PAGE)
  const [chosen, setChosen] = useState<number | null>(null)
  const [verifying, setVerifying] = useState(false)
  const frame = useRef<HTMLDivElement>(null)
  const room = useWidth(frame)
  const answer = useAnswer('audit', 'entries', { ...toQuery(filter), limit })
  const { data: page, error, refetch } = answer
  // Exports change nothing else, so nobody tells the window of their entries.
  useEffect(() => void refetch(), [refetch])
  const columns = useMemo(() => auditColumns(say, language, room), [say, language, room])
  const rows = useMemo(() => auditRows(page?.entries ?? [], say, language), [page, say, language])

  if (error !== null) return <ProblemAlert problem={error} onAgain={() => void refetch()} />
  if (page === undefined) return <LateSkeleton rows={8} />

  function narrow(next: AuditFilter) {
    setFilter(next)
    setLimit(PAGE)
  }

  function lift(next: AuditFilter) {
    narrow(next)
    setLifted(lifted + 1)
  }

  const number = (value: number) => formatNumber(value, 0, language)
  const [shown, total] = [number(page.entries.length), number(page.total)]

  return (
    <div className="audit">
      <AuditTools
        filter={filter}
        page={page}
        lifted={lifted}
        onFilter={narrow}
        onLift={lift}
        onVerify={() => setVerifying(true)}
      />
      <div className="audit-grid" ref={frame}>
        {rows.length === 0 ? (
          <EmptyState
            title={say(isNarrowed(filter) ? 'none-match' : 'none')}
            {...(!isNarrowed(filter) && { hint: say('none-hint') })}
          />
        ) : (
          <DataGrid
            columns={columns}
            rows={rows}
            height="100%"
            stateKey="audit"
            label={say('told')}
            onRowClick={({ no }) => setChosen(Number(no))}
          />
        )}
      </div>
      <footer className="audit-foot">
        <span>{page.entries.length < page.total ? say('count-some', { shown, total }) : say('count', { total })}</span>
        {page.entries.length < page.total && (
          <Button size="small" onClick={() => setLimit(limit + PAGE)}>
            {say('more')}
          </Button>
        )}
        <HeadText head={page.head} />
      </footer>
      <EntryDrawer entry={entryAt(page.entries, chosen)} onClose={() => setChosen(null)} />
      {verifying && (
        <VerifyDialog
          onClose={() => setVerifying(false)}
          onShow={(no) => {
            setVerifying(false)
            lift(everything)
            setLimit(MOST)
            setChosen(no)
          }}
        />
      )}
    </div>
  )
}

/** The entry with a number, or the next one after it where that is missing. */
function entryAt(entries: readonly AuditEntry[], chosen: number | null): AuditEntry | undefined {
  return chosen === null ? undefined : entries.findLast(({ no }) => no >= chosen)
}
