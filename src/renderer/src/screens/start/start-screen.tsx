import { FolderOpenOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useState } from 'react'
import type { BookState, RecentBook, StartState } from '#contract'
import { ask } from '../../api/client.ts'
import { ProblemAlert } from '../../parts/problem-alert.tsx'
import { startWords } from '../../words/start.ts'
import { useWords } from '../../words/words.ts'
import { NewBookDialog } from './new-book-dialog.tsx'
import { OpenBookDialog } from './open-book-dialog.tsx'
import { SampleChoice } from './sample-choice.tsx'
import './start-screen.css'

export interface StartScreenProps {
  readonly start: StartState
  onOpen(book: BookState): void
  onLanguage(): void
}

/** Shown while no book is open: the sample, a new book, or one of before. */
export function StartScreen({ start, onOpen, onLanguage }: StartScreenProps) {
  const say = useWords(startWords)
  const [making, setMaking] = useState(false)
  const [opening, setOpening] = useState<RecentBook | null>(null)
  const [problem, setProblem] = useState<unknown>(null)

  async function choose() {
    setProblem(null)
    try {
      setOpening(await ask('shell', 'chooseBook', {}))
    } catch (thrown) {
      setProblem(thrown)
    }
  }

  return (
    <main className="start">
      <div className="start-page">
        <header className="start-head">
          <h1>{say('program')}</h1>
          <Button type="text" onClick={onLanguage}>
            {say('language')}
          </Button>
          <p>{say('tagline')}</p>
        </header>
        {problem !== null && <ProblemAlert problem={problem} />}
        <div className="start-choices">
          <SampleChoice onOpen={onOpen} onProblem={setProblem} />
          <section className="start-choice">
            <h2>{say('new')}</h2>
            <p>{say('new-text')}</p>
            <div className="start-choice-foot">
              <Button size="large" onClick={() => setMaking(true)}>
                {say('new-button')}
              </Button>
            </div>
          </section>
        </div>
        <section className="start-recent">
          <header>
            <h2>{say('recent')}</h2>
            <Button icon={<FolderOpenOutlined />} onClick={() => void choose()}>
              {say('open')}
            </Button>
          </header>
          {start.recent.length === 0 && <p className="soft">{say('no-recent')}</p>}
          {start.recent.map((book) => (
            <button key={book.token} type="button" className="start-recent-book" onClick={() => setOpening(book)}>
              <strong>{book.title}</strong>
              <span className="soft">{book.folder}</span>
            </button>
          ))}
        </section>
        <footer className="soft">{say('version', { version: start.version })}</footer>
      </div>
      <NewBookDialog open={making} onClose={() => setMaking(false)} onOpen={onOpen} />
      <OpenBookDialog book={opening} onClose={() => setOpening(null)} onOpen={onOpen} />
    </main>
  )
}
