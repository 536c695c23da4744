import { CloseOutlined, CopyOutlined, DeleteOutlined, EditOutlined, ExportOutlined } from '@ant-design/icons'
import { App, Button, Popconfirm, Segmented, Tag, Tooltip } from 'antd'
import { useState } from 'react'
import type { IndicatorFile, IndicatorView, RowsQuery } from '#contract'
import { ask } from '../../api/client.ts'
import { figureDoors } from '../../api/figure-doors.ts'
import { useAnswer } from '../../api/use-answer.ts'
import { formatNumber, periodLabel } from '../../parts/format.ts'
import { formulaText } from '../../parts/indicator-formula.ts'
import { IndicatorSources } from '../../parts/indicator-sources.tsx'
import { LateSkeleton } from '../../parts/late-skeleton.tsx'
import { MayButton } from '../../parts/may-button.tsx'
import { columnTitle } from '../../parts/names.ts'
import { ProblemAlert } from '../../parts/problem-alert.tsx'
import { RowsBehind } from '../../parts/rows-behind.tsx'
import { formOf, useScope } from '../../parts/scope.tsx'
import { originTerms } from '../../words/form-terms.ts'
import { batchTerms, directionTerms } from '../../words/indicator-terms.ts'
import { indicatorWords } from '../../words/indicators.ts'
import { textOf, useWords } from '../../words/words.ts'
import { formulaWords } from './catalogue-columns.ts'
import { copyOf } from './draft.ts'
import { IndicatorRevisions } from './indicator-revisions.tsx'
import { IndicatorValues } from './indicator-values.tsx'
import { IndicatorVersions } from './indicator-versions.tsx'

export interface IndicatorDetailProps {
  readonly indicator: IndicatorView
  /** Opens a definition to be worked on. */
  readonly onEdit: (file: IndicatorFile, isNew: boolean) => void
  readonly onClose: () => void
}

/** One indicator: what it says exactly, its value, where it comes from, and its values by county, period and dimension. */
export function IndicatorDetail({ indicator, onEdit, onClose }: IndicatorDetailProps) {
  const say = useWords(indicatorWords)
  const scope = useScope()
  const { language, forms, period, regions } = scope
  const { message } = App.useApp()
  const [view, setView] = useState('region')
  const [source, setSource] = useState<RowsQuery | null>(null)
  const [problem, setProblem] = useState<unknown>(null)
  const { code } = indicator
  const isOwn = indicator.origin === 'book'
  const title = textOf(indicator.title, language) || indicator.title.zh
  const computable = indicator.issues.length === 0
  const answer = useAnswer(
    'figures',
    'indicator',
    computable ? { code, by: [], periods: [period], ...(regions.length > 0 && { regions }) } : null,
  )
  const total = answer.data?.total
  const numerator = answer.data?.sources.find(({ side }) => side === 'numerator')
  const form = forms.find((one) => one.code === indicator.numerator.form)
  const views = [
    { value: 'region', label: say('by-county') },
    { value: 'period', label: say('by-period') },
    ...indicator.dimensions.map((name) => ({
      value: name,
      label: say('by', { title: columnTitle(form, name, language) }),
    })),
    { value: 'revisions', label: say('revisions') },
    ...(isOwn ? [{ value: 'versions', label: say('versions') }] : []),
  ]

  const attempt = (work: () => Promise<void>) => {
    setProblem(null)
    void work().catch(setProblem)
  }
  const edit = async () => {
    const file = await ask('indicators', 'definition', { code })
    onEdit(isOwn ? file : copyOf(file), !isOwn)
  }
  const copy = async () => onEdit(copyOf(await ask('indicators', 'definition', { code })), true)
  const exportIt = async () => {
    const chosen = await ask('shell', 'chooseFormFile', { name: `${title}_${code}.json` })
    if (chosen === null) return
    const { file } = await ask('indicators', 'exportTo', { code, to: chosen.token })
    void message.success(say('exported', { file }))
  }
  const withdraw = async () => {
    const file = await ask('indicators', 'definition', { code })
    await ask('indicators', 'withdraw', { code })
    const restore = async () => {
      await ask('indicators', 'add', { indicator: file })
      message.destroy(code)
      void message.success(say('restored', { title }))
    }
    void message.open({
      key: code,
      type: 'success',
      duration: 8,
      content: (
        <>
          {say('withdrawn', { title })}{' '}
          <Button size="small" type="link" onClick={() => attempt(restore)}>
            {say('restore')}
          </Button>
        </>
      ),
    })
  }
  const rowsOf = (region: string) => {
    if (numerator === undefined) return
    const { regions: _, ...behind } = numerator.behind
    setSource({ ...behind, regions: [region] })
  }

  return (
    <aside className="indicators-detail" aria-label={title}>
      <header className="indicators-detail-head">
        <h2>{title}</h2>
        <Tooltip title={say('close')}>
          <Button size="small" type="text" icon={<CloseOutlined />} aria-label={say('close')} onClick={onClose} />
        </Tooltip>
      </header>
      <div className="indicators-tags">
        <Tag>{textOf(batchTerms[indicator.batch], language)}</Tag>
        <Tag color={isOwn ? 'cyan' : 'default'}>{textOf(originTerms[indicator.origin], language)}</Tag>
        {indicator.direction !== 'neither' && <Tag>{textOf(directionTerms[indicator.direction], language)}</Tag>}
        {(indicator.from !== null || indicator.until !== null) && (
          <Tag>
            {say('valid', {
              from: indicator.from === null ? say('open') : periodLabel(indicator.from, language),
              until: indicator.until === null ? say('open') : periodLabel(indicator.until, language),
            })}
          </Tag>
        )}
        <span className="soft">{code}</span>
      </div>
      <div className="indicators-acts">
        <Button size="small" icon={isOwn ? <EditOutlined /> : <CopyOutlined />} onClick={() => attempt(edit)}>
          {say(isOwn ? 'edit' : 'copy')}
        </Button>
        {isOwn && (
          <Button size="small" icon={<CopyOutlined />} onClick={() => attempt(copy)}>
            {say('copy')}
          </Button>
        )}
        <Button size="small" icon={<ExportOutlined />} onClick={() => attempt(exportIt)}>
          {say('export')}
        </Button>
        {isOwn && (
          <Popconfirm
            title={say('withdraw-question', { title })}
            description={say('withdraw-hint')}
            okText={say('withdraw')}
            cancelText={say('no')}
            onConfirm={() => attempt(withdraw)}
          >
            <MayButton verb="indicators.withdraw" size="small" danger icon={<DeleteOutlined />}>
              {say('withdraw')}
            </MayButton>
          </Popconfirm>
        )}
      </div>
      {problem !== null && <ProblemAlert problem={problem} />}
      <div className="indicators-value">
        <strong>{total?.value == null ? '—' : formatNumber(total.value, indicator.decimals, language)}</strong>{' '}
        <span>{textOf(indicator.unit, language)}</span>
        <span className="soft">
          {periodLabel(period, language)}
          {total !== undefined && ` · ${say('county-count', { count: total.counties })}`}
        </span>
      </div>
      <p className="indicators-definition">{textOf(indicator.definition, language) || indicator.definition.zh}</p>
      <p className="indicators-formula">{formulaText(indicator, forms, language, formulaWords(say))}</p>
      {!computable && <p className="indicators-broken">{say('broken')}</p>}
      {answer.error !== null && <ProblemAlert problem={answer.error} />}
      {computable && answer.data === undefined && <LateSkeleton rows={3} />}
      {answer.data !== undefined && (
        <IndicatorSources result={answer.data} onRows={({ behind }) => setSource(behind)} />
      )}
      {computable && (
        <>
          <Segmented className="indicators-views" size="small" value={view} options={views} onChange={setView} />
          <div className="indicators-values">
            {view === 'versions' ? (
              <IndicatorVersions code={code} />
            ) : view === 'revisions' ? (
              <IndicatorRevisions indicator={indicator} />
            ) : (
              <IndicatorValues
                key={view}
                indicator={indicator}
                by={view}
                heading={
                  view === 'region'
                    ? say('county')
                    : view === 'period'
                      ? say('period')
                      : columnTitle(form, view, language)
                }
                onRegion={rowsOf}
              />
            )}
          </div>
        </>
      )}
      <RowsBehind
        form={formOf(scope, source?.form ?? indicator.numerator.form)}
        query={source}
        title={title}
        inexact={false}
        doors={figureDoors}
        onClose={() => setSource(null)}
      />
    </aside>
  )
}
