import { Button, InputNumber, Select } from 'antd'
import { useState } from 'react'
import type { FormProposal } from '#contract'
import type { FormDesk } from '../../api/form-desk.ts'
import { useCounts } from '../../words/counts.ts'
import { formsWords } from '../../words/forms.ts'
import { useWords } from '../../words/words.ts'

/** Where the proposal was read from; another sheet or header can be named and read again. */
export function DraftSource({ desk, proposal }: { readonly desk: FormDesk; readonly proposal: FormProposal }) {
  const say = useWords(formsWords)
  const count = useCounts()
  const [first, setFirst] = useState(proposal.headerRows[0])
  const [last, setLast] = useState(proposal.headerRows[1])
  const { file, sheets, sheet, rows } = proposal
  return (
    <div className="draft-source">
      <span className="soft" title={file}>
        {say('from-sheet', {
          file,
          lines: [...new Set(proposal.headerRows)].join('–'),
          count: proposal.headerRows[1] - proposal.headerRows[0] + 1,
          rows: count('rows', rows),
        })}
      </span>
      <Select
        aria-label={say('sheet')}
        size="small"
        value={sheet}
        disabled={desk.reading}
        options={sheets.map(({ name, hidden }) => ({
          value: name,
          label: hidden ? `${name} ${say('hidden')}` : name,
        }))}
        onChange={(chosen) => void desk.inferAgain({ sheet: chosen })}
      />
      <span>{say('header-rows')}</span>
      <InputNumber
        aria-label={say('header-rows')}
        size="small"
        min={1}
        max={60}
        value={first}
        onChange={(row) => setFirst(row ?? 1)}
      />
      <span>{say('header-to')}</span>
      <InputNumber
        aria-label={say('header-to')}
        size="small"
        min={1}
        max={60}
        value={last}
        onChange={(row) => setLast(row ?? first)}
      />
      <Button
        size="small"
        loading={desk.reading}
        onClick={() => void desk.inferAgain({ sheet, headerRows: [first, Math.max(first, last)] })}
      >
        {say('again')}
      </Button>
    </div>
  )
}
