import { Button, Checkbox, Modal, Radio, Select } from 'antd'
import { useState } from 'react'
import type { IntakeProblem, RegionView } from '#contract'
import { useImportDesk } from '../../api/import-desk.ts'
import { useScope } from '../../parts/scope.tsx'
import { mappingWords } from '../../words/mapping.ts'
import { textOf, useWords } from '../../words/words.ts'
import type { ListedSheet } from './listing.ts'
import { lookAlikes } from './look-alikes.ts'
import { withSheetHints } from './mapping/place.ts'
import './county-answer.css'

export interface CountyAnswerProps {
  readonly listed: ListedSheet
  readonly problem: IntakeProblem
}

/** Lets a person say which county a name stands for that no county has; nothing is chosen beforehand. */
export function CountyAnswer({ listed, problem }: CountyAnswerProps) {
  const say = useWords(mappingWords)
  const { allRegions, language } = useScope()
  const desk = useImportDesk()
  const [open, setOpen] = useState(false)
  const [code, setCode] = useState<string | null>(null)
  const [keep, setKeep] = useState(false)
  const name = String(problem.details.value ?? '').trim()
  if (problem.code !== 'region-unknown' || name === '' || desk.stage.at !== 'previewed') return null

  const near = nearRegions(problem, allRegions)
  const [only] = near
  const titleOf = (region: RegionView) => textOf(region.name, language)
  const confirm = () => {
    if (code === null) return
    const chosen = desk.hints.sheets?.[listed.key] ?? {}
    const names = { ...chosen.regionNames, [name]: code }
    setOpen(false)
    void desk.readAgain(
      withSheetHints(desk.hints, listed, { ...chosen, regionNames: names, ...(keep && { keepNames: true }) }),
    )
  }

  return (
    <>
      <Button size="small" onClick={() => setOpen(true)}>
        {only !== undefined && near.length === 1 ? say('county-take', { region: titleOf(only) }) : say('county-choose')}
      </Button>
      <Modal
        title={say('county-ask', { name })}
        open={open}
        onCancel={() => setOpen(false)}
        onOk={confirm}
        okText={say('county-ok')}
        cancelText={say('cancel')}
        okButtonProps={{ disabled: code === null }}
        destroyOnHidden
      >
        <div className="county-answer">
          <p>{say('county-text', { name })}</p>
          <Radio.Group value={code} onChange={({ target }) => setCode(target.value as string)}>
            {near.map((region) => (
              <Radio key={region.code} value={region.code}>
                <strong>{titleOf(region)}</strong> <span className="soft">{region.code}</span>
                {lookAlikes(region, allRegions).map((other) => (
                  <div key={other.code} className="warn">
                    {say('county-beware', { region: titleOf(region), other: titleOf(other) })} ({other.code})
                  </div>
                ))}
              </Radio>
            ))}
          </Radio.Group>
          <Select
            aria-label={say('county-other')}
            placeholder={say('county-other')}
            showSearch={{ optionFilterProp: 'search' }}
            value={near.some((region) => region.code === code) ? null : code}
            options={allRegions.map((region) => ({
              value: region.code,
              label: `${titleOf(region)} ${region.code}`,
              search: `${region.code} ${region.name.zh} ${region.name.en}`,
            }))}
            onChange={(value: string) => setCode(value)}
            style={{ width: 240 }}
          />
          <Checkbox checked={keep} onChange={({ target }) => setKeep(target.checked)}>
            {say('county-keep')}
          </Checkbox>
        </div>
      </Modal>
    </>
  )
}

/** The counties whose names are near, as the problem names them. */
function nearRegions({ details }: IntakeProblem, all: readonly RegionView[]): readonly RegionView[] {
  const names = String(details.near ?? '').split('、')
  return all.filter(({ name }) => names.includes(name.zh))
}
