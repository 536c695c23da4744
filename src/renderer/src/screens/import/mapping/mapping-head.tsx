import { ArrowLeftOutlined, RedoOutlined, UndoOutlined } from '@ant-design/icons'
import { Button, Checkbox, InputNumber } from 'antd'
import type { SheetHints, SheetResult } from '#contract'
import { periodLabel } from '../../../parts/format.ts'
import { formTitle, regionName } from '../../../parts/names.ts'
import { useScope } from '../../../parts/scope.tsx'
import { mappingWords } from '../../../words/mapping.ts'
import { useWords } from '../../../words/words.ts'
import { HintFields } from '../hint-fields.tsx'
import { KeptAliases } from './kept-aliases.tsx'
import { type MappingAct, type MappingSteps, withForm } from './mapping-draft.ts'

export interface MappingHeadProps {
  readonly name: string
  readonly steps: MappingSteps
  /** The sheet as it was read last. */
  readonly read: SheetResult
  act(act: MappingAct): void
  onUse(): void
  onClose(): void
}

/** What the whole sheet is: form, period, county, header rows; the steps back and forth; and the way out. */
export function MappingHead({ name, steps, read, act, onUse, onClose }: MappingHeadProps) {
  const say = useWords(mappingWords)
  const { forms, allRegions, language } = useScope()
  const hints = steps.now
  const choose = (next: SheetHints) => act({ kind: 'choose', hints: next })
  const found = {
    ...(read.form !== null && { form: formTitle(forms, read.form, language) }),
    ...(read.period !== null && { period: periodLabel(read.period, language) }),
    ...(read.region !== null && { region: regionName(allRegions, read.region, language) }),
  }

  return (
    <header className="mapping-head">
      <div className="mapping-head-line">
        <Button icon={<ArrowLeftOutlined />} onClick={onClose}>
          {say('back')}
        </Button>
        <strong className="mapping-name" title={name}>
          {say('title')} · {name}
        </strong>
        <KeptAliases />
        <Button
          icon={<UndoOutlined />}
          title={say('undo')}
          aria-label={say('undo')}
          disabled={steps.past.length === 0}
          onClick={() => act({ kind: 'undo' })}
        />
        <Button
          icon={<RedoOutlined />}
          title={say('redo')}
          aria-label={say('redo')}
          disabled={steps.future.length === 0}
          onClick={() => act({ kind: 'redo' })}
        />
        <Button disabled={Object.keys(hints).length === 0} onClick={() => choose({})}>
          {say('reset')}
        </Button>
        <Button type="primary" disabled={steps.past.length === 0} onClick={onUse}>
          {say('use')}
        </Button>
      </div>
      <div className="mapping-head-line">
        <HintFields
          hints={hints}
          found={found}
          onHint={(which, value) => {
            if (which === 'form') return choose(withForm(hints, value))
            const { [which]: _, ...others } = hints
            choose(value === undefined ? others : { ...others, [which]: value })
          }}
        />
        <HeaderRows
          rows={hints.headerRows ?? read.headerRows}
          onRows={(headerRows) => choose({ ...hints, headerRows })}
        />
        <Checkbox
          checked={hints.keepMapping ?? false}
          title={say('keep-mapping-hint')}
          onChange={({ target }) => {
            const { keepMapping: _, ...others } = hints
            choose(target.checked ? { ...others, keepMapping: true } : others)
          }}
        >
          {say('keep-mapping')}
        </Checkbox>
      </div>
    </header>
  )
}

interface HeaderRowsProps {
  readonly rows: readonly [number, number] | null
  onRows(rows: readonly [number, number]): void
}

function HeaderRows({ rows, onRows }: HeaderRowsProps) {
  const say = useWords(mappingWords)
  const [first, last] = rows ?? [null, null]
  return (
    <span className="mapping-rows">
      {say('header-rows')}
      <InputNumber
        aria-label={say('header-rows')}
        min={1}
        precision={0}
        value={first}
        onChange={(value) => value !== null && onRows([value, Math.max(value, last ?? value)])}
      />
      {say('to')}
      <InputNumber
        aria-label={`${say('header-rows')} ${say('to')}`}
        min={1}
        precision={0}
        value={last}
        onChange={(value) => value !== null && onRows([Math.min(first ?? value, value), value])}
      />
    </span>
  )
}
