import { CloseOutlined, PlusOutlined } from '@ant-design/icons'
import { Button, Select } from 'antd'
import type { FormView, IndicatorSide, Language, SideName } from '#contract'
import { columnTitle } from '../../parts/names.ts'
import { membersOf, useScope } from '../../parts/scope.tsx'
import { indicatorEditorWords } from '../../words/indicator-editor.ts'
import { textOf, useWords } from '../../words/words.ts'
import { countedOf, withCounted, withFilter, withForm } from './draft.ts'

export interface SideFieldsProps {
  readonly name: SideName
  readonly side: IndicatorSide
  readonly onChange: (side: IndicatorSide) => void
}

/** What a side counts: the return, its column, its rows or the members of a dimension, and which rows only. */
export function SideFields({ name, side, onChange }: SideFieldsProps) {
  const say = useWords(indicatorEditorWords)
  const { forms, language } = useScope()
  const form = forms.find(({ code }) => code === side.form)
  const dimensions = dimensionsOf(form)
  const label = (what: string) => `${say(name)} ${what}`
  const free = dimensions.filter((column) => side.filters?.[column.name] === undefined)
  return (
    <fieldset className="indicator-side">
      <legend>{say(name)}</legend>
      <div className="indicator-side-row">
        <Select
          aria-label={label(say('form'))}
          className="indicator-side-form"
          showSearch={{ optionFilterProp: 'label' }}
          value={side.form}
          options={forms.map(({ code, title }) => ({ value: code, label: textOf(title, language) }))}
          onChange={(code) => onChange(withForm(code))}
        />
        <Select
          aria-label={label(say('counted'))}
          className="indicator-side-column"
          showSearch={{ optionFilterProp: 'label' }}
          popupMatchSelectWidth={false}
          value={countedOf(side)}
          options={countedOptions(form, language, say)}
          onChange={(counted) => onChange(withCounted(side, counted))}
        />
      </div>
      {Object.entries(side.filters ?? {}).map(([dimension, members]) => (
        <div className="indicator-side-row" key={dimension}>
          <span className="soft">
            {say('filters')} {columnTitle(form, dimension, language)}
          </span>
          <Select
            mode={form !== undefined && membersOf(form, dimension).length > 0 ? 'multiple' : 'tags'}
            aria-label={label(columnTitle(form, dimension, language))}
            className="indicator-side-members"
            placeholder={say('anyone')}
            value={members.map((member) => member ?? '')}
            options={[
              ...(form === undefined ? [] : membersOf(form, dimension)).map(({ code, title }) => ({
                value: code,
                label: textOf(title, language),
              })),
              { value: '', label: say('absent') },
            ]}
            onChange={(chosen) =>
              onChange(
                withFilter(
                  side,
                  dimension,
                  chosen.map((member) => (member === '' ? null : member)),
                ),
              )
            }
          />
          <Button
            size="small"
            type="text"
            icon={<CloseOutlined />}
            aria-label={label(say('drop-filter'))}
            onClick={() => onChange(withFilter(side, dimension, null))}
          />
        </div>
      ))}
      {free.length > 0 && (
        <Select
          aria-label={label(say('add-filter'))}
          className="indicator-add-filter"
          size="small"
          variant="borderless"
          prefix={<PlusOutlined />}
          placeholder={say('add-filter')}
          popupMatchSelectWidth={false}
          value={null}
          options={free.map((column) => ({ value: column.name, label: columnTitle(form, column.name, language) }))}
          onChange={(dimension: string | null) => {
            if (dimension !== null) onChange(withFilter(side, dimension, []))
          }}
        />
      )}
    </fieldset>
  )
}

function dimensionsOf(form: FormView | undefined) {
  return form?.columns.filter(({ role, type }) => role === 'dimension' && type !== 'region') ?? []
}

function countedOptions(
  form: FormView | undefined,
  language: Language,
  say: (key: 'rows' | 'measures' | 'members') => string,
) {
  const measures = form?.columns.filter(({ role }) => role === 'measure') ?? []
  return [
    { value: 'count', label: say('rows') },
    {
      label: say('measures'),
      title: say('measures'),
      options: measures.map(({ name }) => ({ value: name, label: columnTitle(form, name, language) })),
    },
    {
      label: say('members'),
      title: say('members'),
      options: dimensionsOf(form).map(({ name }) => ({
        value: `members:${name}`,
        label: `${say('members')} ${columnTitle(form, name, language)}`,
      })),
    },
  ]
}
