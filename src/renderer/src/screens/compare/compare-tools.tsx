import { MinusSquareOutlined, PlusSquareOutlined, RedoOutlined, SwapOutlined, UndoOutlined } from '@ant-design/icons'
import { Button, Checkbox, Segmented, Select } from 'antd'
import type { ReactNode } from 'react'
import type { Comparison, PivotFields } from '#contract'
import { groupPaths } from '../../parts/header-lines.ts'
import { useScope } from '../../parts/scope.tsx'
import { comparisonWords } from '../../words/comparison.ts'
import { textOf, useWords } from '../../words/words.ts'
import { type CompareSettings, sidesOf, swapped } from './settings.ts'
import { SidePicker } from './side-picker.tsx'
import type { CompareDesk } from './use-compare-desk.ts'

export interface CompareToolsProps {
  readonly desk: CompareDesk
  readonly known: PivotFields
  readonly periods: readonly string[]
  readonly comparison: Comparison | undefined
}

/** Both sides with the swap between them; below, by what and which measures they are compared. */
export function CompareTools({ desk, known, periods, comparison }: CompareToolsProps) {
  const say = useWords(comparisonWords)
  const scope = useScope()
  const { settings, setSettings, form } = desk
  const filled = sidesOf(settings, scope)
  const change = (part: Partial<CompareSettings>) => setSettings({ ...settings, ...part, collapsed: [] })
  const side = (which: 'before' | 'after', label: string) => (
    <SidePicker
      label={label}
      form={form.code}
      basis={settings.basis}
      side={settings[which]}
      filled={filled[which]}
      periods={periods}
      onSide={(chosen) => setSettings(withSide({ ...settings, [which]: chosen }, form))}
    />
  )
  return (
    <>
      <div className="compare-sides">
        <Segmented
          value={settings.basis}
          options={(['figures', 'versions'] as const).map((basis) => ({ value: basis, label: say(basis) }))}
          onChange={(basis) => change({ basis })}
        />
        {side('before', say('side-a'))}
        <Button
          icon={<SwapOutlined />}
          title={say('swap')}
          aria-label={say('swap')}
          onClick={() => setSettings(swapped(settings, scope))}
        />
        {side('after', say('side-b'))}
        {settings.basis === 'versions' && (
          <Button type="link" onClick={() => scope.open('returns')}>
            {say('cell-by-cell')}
          </Button>
        )}
      </div>
      <div className="compare-sides">
        <span className="soft">{say('by')}</span>
        <Select
          mode="multiple"
          className="compare-by"
          aria-label={say('by')}
          value={[...settings.by]}
          options={known.dimensions.map(({ name, title }) => ({ value: name, label: textOf(title, scope.language) }))}
          showSearch={{ optionFilterProp: 'label' }}
          onChange={(by: string[]) => change({ by })}
        />
        <span className="soft">{say('measures')}</span>
        <Select
          mode="multiple"
          className="compare-measures"
          aria-label={say('measures')}
          maxTagCount="responsive"
          value={[...settings.measures]}
          options={known.measures
            .filter(({ own }) => own !== null)
            .map(({ name, title }) => ({ value: name, label: textOf(title, scope.language) }))}
          showSearch={{ optionFilterProp: 'label' }}
          onChange={(measures: string[]) => change({ measures })}
        />
        <Checkbox checked={settings.onlyChanged} onChange={({ target }) => change({ onlyChanged: target.checked })}>
          {say('only-changed')}
        </Checkbox>
        <Checkbox
          checked={settings.shares}
          onChange={({ target }) => setSettings({ ...settings, shares: target.checked })}
        >
          {say('shares')}
        </Checkbox>
        <Folding desk={desk} groups={comparison === undefined ? [] : groupPaths(comparison.lines)} />
      </div>
    </>
  )
}

/** Two groups of counties share no county: they are held against each other by something else they have in common. */
function withSide(settings: CompareSettings, form: CompareDesk['form']): CompareSettings {
  const { before, after, by } = settings
  const apart = before.regions.length > 0 && after.regions.length > 0 && before.regions.join() !== after.regions.join()
  const other = form.columns.find(({ role, list }) => role === 'dimension' && list !== null)?.name
  if (!apart || by.join() !== 'region' || other === undefined) return { ...settings, collapsed: [] }
  return { ...settings, by: [other], collapsed: [] }
}

function Folding({ desk, groups }: { readonly desk: CompareDesk; readonly groups: readonly string[] }) {
  const say = useWords(comparisonWords)
  const { settings, setSettings } = desk
  const button = (icon: ReactNode, label: string, act: () => void, disabled = false) => (
    <Button type="text" icon={icon} title={label} aria-label={label} disabled={disabled} onClick={act} />
  )
  return (
    <span>
      {groups.length > 0 && (
        <>
          {button(<MinusSquareOutlined />, say('fold-all'), () => setSettings({ ...settings, collapsed: groups }))}
          {button(<PlusSquareOutlined />, say('unfold-all'), () => setSettings({ ...settings, collapsed: [] }))}
        </>
      )}
      {button(<UndoOutlined />, say('undo'), desk.undo, !desk.canUndo)}
      {button(<RedoOutlined />, say('redo'), desk.redo, !desk.canRedo)}
    </span>
  )
}
