import { ArrowLeftOutlined, SwapOutlined } from '@ant-design/icons'
import { Button, Segmented, Skeleton } from 'antd'
import { useState } from 'react'
import type { DiffKind } from '#contract'
import { figureDoors } from '../../api/figure-doors.ts'
import { useAnswer } from '../../api/use-answer.ts'
import { ExportButton } from '../../parts/export-button.tsx'
import { periodLabel } from '../../parts/format.ts'
import { formTitle, regionName } from '../../parts/names.ts'
import { ProblemAlert } from '../../parts/problem-alert.tsx'
import { useScope } from '../../parts/scope.tsx'
import { compareWords } from '../../words/compare.ts'
import { useWords } from '../../words/words.ts'
import { CompareCells } from './compare-cells.tsx'
import { CompareFilter } from './compare-filter.tsx'
import { CompareSums } from './compare-sums.tsx'
import type { Comparing } from './other-version.ts'
import { VersionSelect } from './version-select.tsx'
import './compare-page.css'

export interface ComparePageProps {
  readonly comparing: Comparing
  onComparing(comparing: Comparing): void
  onBack(): void
}

/** At most so many cells are listed in the window; an export has all. */
const MOST_LISTED = 5000

/** Two submissions compared cell by cell, with their sums before and after. */
export function ComparePage({ comparing, onComparing, onBack }: ComparePageProps) {
  const say = useWords(compareWords)
  const { forms, allRegions, language } = useScope()
  const [kinds, setKinds] = useState<readonly DiffKind[]>([])
  const [columns, setColumns] = useState<readonly string[]>([])
  const [page, setPage] = useState<'differences' | 'sums'>('differences')
  const query = {
    ...comparing,
    ...(kinds.length > 0 && { kinds }),
    ...(columns.length > 0 && { columns }),
  }
  const answer = useAnswer('intake', 'diff', { ...query, limit: MOST_LISTED })
  const found = answer.data
  const form = forms.find(({ code }) => code === found?.after.form)

  return (
    <div className="compare">
      <div className="returns-tools">
        <Button icon={<ArrowLeftOutlined />} onClick={onBack}>
          {say('back')}
        </Button>
        {found !== undefined && (
          <>
            <strong>
              {regionName(allRegions, found.after.region, language)} · {formTitle(forms, found.after.form, language)} ·{' '}
              {periodLabel(found.after.period, language)}
            </strong>
            <VersionSelect
              label={say('before')}
              value={found.before}
              near={found.after}
              onChoose={(before) => onComparing({ ...comparing, before })}
            />
            <Button
              icon={<SwapOutlined />}
              title={say('swap')}
              aria-label={say('swap')}
              onClick={() => onComparing({ before: comparing.after, after: comparing.before })}
            />
            <VersionSelect
              label={say('after')}
              value={found.after}
              near={found.before}
              onChoose={(after) => onComparing({ ...comparing, after })}
            />
            <span className="returns-tools-gap" />
            <ExportButton
              onExport={() =>
                figureDoors.exportDiff(
                  say('file-name', {
                    region: regionName(allRegions, found.after.region, language),
                    period: found.after.period,
                  }),
                  { query, language },
                )
              }
            />
          </>
        )}
      </div>
      {answer.error !== null && <ProblemAlert problem={answer.error} onAgain={() => void answer.refetch()} />}
      {answer.error === null && found === undefined && <Skeleton active className="returns-loading" />}
      {answer.error === null && found !== undefined && form !== undefined && (
        <>
          <div className="returns-tools compare-filters">
            <Segmented
              value={page}
              onChange={(value) => setPage(value as typeof page)}
              options={[
                { value: 'differences', label: say('differences') },
                { value: 'sums', label: say('sums') },
              ]}
            />
            {page === 'differences' && (
              <CompareFilter
                diff={found}
                form={form}
                kinds={kinds}
                columns={columns}
                onKinds={setKinds}
                onColumns={setColumns}
              />
            )}
          </div>
          {page === 'differences' ? (
            <CompareCells diff={found} form={form} />
          ) : (
            <CompareSums diff={found} form={form} />
          )}
        </>
      )}
    </div>
  )
}
