import {
  BarChartOutlined,
  ClearOutlined,
  MinusSquareOutlined,
  PlusSquareOutlined,
  RedoOutlined,
  SettingOutlined,
  SwapOutlined,
  UndoOutlined,
} from '@ant-design/icons'
import { Button, Dropdown } from 'antd'
import type { ReactNode } from 'react'
import type { PivotTable } from '#contract'
import { groupPaths } from '../../parts/header-lines.ts'
import { pivotWords } from '../../words/pivot.ts'
import { useWords } from '../../words/words.ts'
import { emptyLayout, type PivotLayout, turned } from './layout.ts'
import type { PivotDesk } from './use-pivot-desk.ts'

export interface PivotToolsProps {
  readonly desk: PivotDesk
  readonly table: PivotTable | undefined
  readonly charting: boolean
  /** Views before and the export after the tools of the layout. */
  readonly before: ReactNode
  readonly after: ReactNode
  onCharting(charting: boolean): void
}

/** Steps back and forward, options of the table, folding, and the chart. */
export function PivotTools({ desk, table, charting, before, after, onCharting }: PivotToolsProps) {
  const say = useWords(pivotWords)
  const { layout, setLayout } = desk
  const groups = table === undefined ? [] : groupPaths(table.rows)
  const button = (icon: ReactNode, label: string, act: () => void, disabled = false) => (
    <Button type="text" icon={icon} title={label} aria-label={label} disabled={disabled} onClick={act} />
  )
  return (
    <div className="pivot-tools" role="toolbar" aria-label={say('options')}>
      {before}
      {button(<UndoOutlined />, say('undo'), desk.undo, !desk.canUndo)}
      {button(<RedoOutlined />, say('redo'), desk.redo, !desk.canRedo)}
      {button(<SwapOutlined />, say('turn'), () => setLayout(turned(layout)))}
      {button(<ClearOutlined />, say('clear'), () => setLayout(emptyLayout))}
      <Dropdown trigger={['click']} menu={{ items: optionItems(layout, say, setLayout) }}>
        <Button icon={<SettingOutlined />}>{say('options')}</Button>
      </Dropdown>
      {groups.length > 0 && (
        <>
          {button(<MinusSquareOutlined />, say('fold-all'), () => setLayout({ ...layout, collapsed: groups }))}
          {button(<PlusSquareOutlined />, say('unfold-all'), () => setLayout({ ...layout, collapsed: [] }))}
        </>
      )}
      <Button
        icon={<BarChartOutlined />}
        type={charting ? 'primary' : 'default'}
        ghost={charting}
        aria-pressed={charting}
        onClick={() => onCharting(!charting)}
      >
        {say('chart')}
      </Button>
      <span className="pivot-tools-gap" />
      {after}
    </div>
  )
}

type Say = (key: keyof (typeof pivotWords)['zh-CN']) => string

function optionItems(layout: PivotLayout, say: Say, setLayout: (layout: PivotLayout) => void) {
  const choice = <Key extends 'subtotals' | 'totals' | 'hide' | 'boundaries'>(
    key: Key,
    values: readonly (readonly [PivotLayout[Key], string])[],
  ) => ({
    key,
    label: say(key),
    children: values.map(([value, label]) => ({
      key: `${key}-${value ?? 'nothing'}`,
      label: layout[key] === value ? `✓ ${label}` : label,
      onClick: () => setLayout({ ...layout, [key]: value }),
    })),
  })
  const sides = [
    ['both', say('both')],
    ['rows', say('sides-rows')],
    ['columns', say('sides-columns')],
    ['none', say('none')],
  ] as const
  return [
    choice('subtotals', sides),
    choice('totals', sides),
    choice('hide', [
      [null, say('hide-nothing')],
      ['empty', say('hide-empty')],
      ['zero', say('hide-zero')],
    ]),
    choice('boundaries', [
      ['as-filed', say('as-filed')],
      ['current', say('current')],
    ]),
  ]
}
