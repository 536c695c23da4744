import {
  CheckCircleOutlined,
  FileExcelOutlined,
  FolderOpenOutlined,
  InboxOutlined,
  ScanOutlined,
  TableOutlined,
} from '@ant-design/icons'
import { Button } from 'antd'
import { useImportDesk } from '../../api/import-desk.ts'
import { ProblemAlert } from '../../parts/problem-alert.tsx'
import { importWords } from '../../words/import.ts'
import { useWords } from '../../words/words.ts'
import { HintsBar } from './hints-bar.tsx'
import { KeptAliases } from './mapping/kept-aliases.tsx'
import './choose-returns.css'

const steps = [
  ['how-1', <ScanOutlined key="1" />],
  ['how-2', <TableOutlined key="2" />],
  ['how-3', <CheckCircleOutlined key="3" />],
] as const

/** Where files are dropped or chosen, and what will happen to them. */
export function ChooseReturns() {
  const say = useWords(importWords)
  const desk = useImportDesk()
  return (
    <div className="import-choose">
      {desk.problem !== null && (
        <ProblemAlert problem={desk.problem} onAgain={again(desk.files.length, desk.readAgain)} />
      )}
      <section className="import-drop" aria-label={say('title')}>
        <InboxOutlined className="import-drop-icon" aria-hidden />
        <h1>{say('drop-title')}</h1>
        <p className="soft">{say('drop-types')}</p>
        <div className="import-buttons">
          <Button
            type="primary"
            size="large"
            icon={<FileExcelOutlined />}
            autoFocus
            onClick={() => void desk.choose('files')}
          >
            {say('choose-files')}
          </Button>
          <Button size="large" icon={<FolderOpenOutlined />} onClick={() => void desk.choose('folder')}>
            {say('choose-folder')}
          </Button>
        </div>
        <p className="import-promise">{say('promise')}</p>
      </section>
      <section className="import-hints">
        <h2>{say('hints')}</h2>
        <div className="import-hints-line">
          <HintsBar />
          <KeptAliases />
        </div>
      </section>
      <ol className="import-steps">
        {steps.map(([step, icon]) => (
          <li key={step}>
            {icon}
            <div>
              <h2>{say(step)}</h2>
              <p className="soft">{say(`${step}-text`)}</p>
            </div>
          </li>
        ))}
      </ol>
    </div>
  )
}

function again(files: number, readAgain: () => Promise<void>): (() => void) | undefined {
  return files === 0 ? undefined : () => void readAgain()
}
