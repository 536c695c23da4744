import { CloseOutlined } from '@ant-design/icons'
import type { ColumnEvidence, FormFile, FormFileColumn, UnitView } from '#contract'
import { useScope } from '../../parts/scope.tsx'
import { roleTerms, sensitivityTerms, typeTerms } from '../../words/form-terms.ts'
import { formsWords } from '../../words/forms.ts'
import { textOf, useWords } from '../../words/words.ts'
import { withColumn, withKey, withMembers, withoutColumn, withType } from './draft.ts'
import { ChoiceCell } from './draft-choice.tsx'

export interface DraftRowProps {
  readonly form: FormFile
  readonly column: FormFileColumn
  readonly evidence: ColumnEvidence | undefined
  readonly units: readonly UnitView[]
  onChange(form: FormFile): void
}

/** One column of the draft. Plain fields of the page, since there can be hundreds of them. */
export function DraftRow({ form, column, evidence, units, onChange }: DraftRowProps) {
  const say = useWords(formsWords)
  const { language } = useScope()
  const { name, type, role } = column
  const isRegion = type === 'region'
  const isNumber = type === 'integer' || type === 'decimal'
  const change = (to: Partial<FormFileColumn>) => onChange(withColumn(form, name, to))
  const label = (what: string) => `${column.zh} ${what}`
  const unitOptions = [
    ['', ''] as const,
    ...units.map((unit) => [unit.code, textOf(unit.title, language) || unit.title.zh] as const),
  ]
  return (
    <tr>
      <td>
        {column.group !== undefined && column.group.length > 0 && (
          <div className="soft draft-group">{column.group.map((each) => textOf(each, language)).join(' · ')}</div>
        )}
        <input
          aria-label={label(say('title-zh'))}
          value={column.zh}
          maxLength={200}
          onChange={(event) => change({ zh: event.target.value })}
        />
      </td>
      <td>
        <input
          aria-label={label(say('title-en'))}
          value={column.en}
          maxLength={200}
          onChange={(event) => change({ en: event.target.value })}
        />
      </td>
      <td className="samples" title={sampleText(evidence)}>
        {evidence !== undefined && evidence.odd.length > 0 && (
          <div className="warn">{say('odd', { values: evidence.odd.join('、') })}</div>
        )}
        <span className="soft">{sampleText(evidence)}</span>
      </td>
      <ChoiceCell
        label={label(say('type'))}
        value={type}
        options={termsOf(typeTerms, language).filter(
          ([each]) => each !== 'region' || isRegion || !form.columns.some((other) => other.type === 'region'),
        )}
        onChange={(to) => onChange(withType(form, name, to, evidence))}
      />
      <ChoiceCell
        label={label(say('role'))}
        value={role}
        options={termsOf(roleTerms, language).filter(([each]) => each !== 'measure' || isNumber)}
        disabled={isRegion}
        onChange={(to) => change({ role: to })}
      />
      <ChoiceCell
        label={label(say('unit'))}
        value={column.unit ?? ''}
        options={unitOptions}
        disabled={!isNumber}
        onChange={(unit) => change({ unit: unit === '' ? undefined : unit })}
      />
      <td>
        {type === 'decimal' && (
          <input
            type="number"
            min={0}
            max={6}
            aria-label={label(say('decimals'))}
            value={column.decimals ?? 0}
            onChange={(event) =>
              change({ decimals: Math.min(Math.max(Math.trunc(event.target.valueAsNumber || 0), 0), 6) })
            }
          />
        )}
      </td>
      <ChoiceCell
        label={label(say('sensitivity'))}
        value={column.sensitivity ?? 'public'}
        options={termsOf(sensitivityTerms, language)}
        disabled={isNumber || isRegion}
        onChange={(sensitivity) => change({ sensitivity })}
      />
      <td>
        {column.list !== undefined && (
          <input
            aria-label={label(say('list'))}
            title={say('list-hint')}
            defaultValue={membersOf(form, column.list).join('、')}
            onBlur={(event) => onChange(withMembers(form, column.list ?? name, membersIn(event.target.value)))}
          />
        )}
      </td>
      <td className="tick">
        <input
          type="checkbox"
          aria-label={label(say('key'))}
          checked={form.key.includes(name)}
          onChange={(event) => onChange(withKey(form, name, event.target.checked))}
        />
      </td>
      <td className="tick">
        <input
          type="checkbox"
          aria-label={label(say('required'))}
          checked={column.required ?? false}
          onChange={(event) => change({ required: event.target.checked })}
        />
      </td>
      <td className="drop">
        <button
          type="button"
          title={say('drop-column')}
          aria-label={label(say('drop-column'))}
          onClick={() => onChange(withoutColumn(form, name))}
        >
          <CloseOutlined />
        </button>
      </td>
    </tr>
  )
}

function termsOf<Code extends string>(
  terms: Readonly<Record<Code, Parameters<typeof textOf>[0]>>,
  language: Parameters<typeof textOf>[1],
): readonly (readonly [Code, string])[] {
  return (Object.keys(terms) as Code[]).map((code) => [code, textOf(terms[code], language)])
}

function membersOf(form: FormFile, list: string): readonly string[] {
  return form.lists?.find(({ name }) => name === list)?.members.map(({ zh }) => zh) ?? []
}

function membersIn(text: string): readonly string[] {
  return text
    .split(/[、,，;；]/)
    .map((member) => member.trim())
    .filter((member) => member !== '')
}

function sampleText(evidence: ColumnEvidence | undefined): string {
  return evidence === undefined ? '' : `${evidence.sheetColumn}: ${evidence.samples.join(' · ')}`
}
