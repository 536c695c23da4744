import { Button, Checkbox, Segmented } from 'antd'
import type { FormView, OutlierMeasure } from '#contract'
import { columnTitle } from '../../parts/names.ts'
import { useScope } from '../../parts/scope.tsx'
import { outlierWords } from '../../words/outliers.ts'
import { textOf, useWords } from '../../words/words.ts'

export interface OutlierMeasuresProps {
  readonly form: FormView | undefined
  readonly measures: readonly OutlierMeasure[]
  readonly disabled: boolean
  readonly onChange: (measures: readonly OutlierMeasure[]) => void
}

/** The columns looked at, each on the scale it is judged on; in the order of the return. */
export function OutlierMeasures({ form, measures, disabled, onChange }: OutlierMeasuresProps) {
  const say = useWords(outlierWords)
  const { language } = useScope()
  const columns = form?.columns.filter(({ role }) => role === 'measure') ?? []
  const ordered = (all: readonly OutlierMeasure[]) =>
    columns.flatMap(({ name }) => all.find(({ column }) => column === name) ?? [])
  const without = (name: string) => measures.filter(({ column }) => column !== name)

  return (
    <div className="outlier-measures">
      <div className="outlier-measures-head">
        <span className="soft">
          {say('measures')} · {say('scale-hint')}
        </span>
        <Button
          size="small"
          type="link"
          disabled={disabled}
          onClick={() =>
            onChange(ordered([...measures, ...columns.map(({ name }) => ({ column: name, scale: 'log' as const }))]))
          }
        >
          {say('all')}
        </Button>
        <Button size="small" type="link" disabled={disabled} onClick={() => onChange([])}>
          {say('none')}
        </Button>
      </div>
      <ul>
        {columns.map(({ name, unit }) => {
          const measure = measures.find(({ column }) => column === name)
          const title = columnTitle(form, name, language)
          return (
            <li key={name}>
              <Checkbox
                disabled={disabled}
                checked={measure !== undefined}
                onChange={({ target }) =>
                  onChange(ordered(target.checked ? [...measures, { column: name, scale: 'log' }] : without(name)))
                }
              >
                {title}
                {unit !== null && <span className="soft"> {textOf(unit, language)}</span>}
              </Checkbox>
              <Segmented<OutlierMeasure['scale']>
                size="small"
                aria-label={`${title} ${say('scale')}`}
                disabled={disabled || measure === undefined}
                value={measure?.scale ?? 'log'}
                options={[
                  { value: 'linear', label: say('linear') },
                  { value: 'log', label: say('log') },
                ]}
                onChange={(scale) => onChange(ordered([...without(name), { column: name, scale }]))}
              />
            </li>
          )
        })}
      </ul>
    </div>
  )
}
