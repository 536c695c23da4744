import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { BookState, StartState } from '#contract'
import { ask } from '../api/client.ts'
import { useWindowEvent } from '../api/use-window-event.ts'
import { createWorkBoard, WorkBoardContext } from '../api/work-board.ts'
import { ProblemAlert } from '../parts/problem-alert.tsx'
import { StartScreen, type StartScreenProps } from '../screens/start/start-screen.tsx'
import { translator } from '../words/words.ts'
import { BookFrame } from './book-frame.tsx'
import { Dress } from './dress.tsx'
import { PreferencesProvider, usePreferences } from './preferences.tsx'
import './theme.css'

/** The whole window: asks the shell how things stand, then shows the start screen or the open book. */
export function Program() {
  const [queries] = useState(() => new QueryClient())
  const [board] = useState(createWorkBoard)
  const [start, setStart] = useState<StartState | null>(null)
  const [problem, setProblem] = useState<unknown>(null)

  useWindowEvent((event) => {
    if (event.kind === 'progress') board.heed(event)
    if (event.kind === 'book-changed') void queries.invalidateQueries()
  })

  useEffect(() => {
    void askStart().then(setStart, setProblem)
  }, [])

  function open(book: BookState) {
    queries.clear()
    setStart((before) => before && { ...before, book })
  }

  async function close() {
    await ask('shell', 'closeBook', {})
    queries.clear()
    setStart(await askStart())
  }

  if (problem !== null) return <ProblemAlert problem={problem} onAgain={() => location.reload()} />
  if (start === null) return null

  return (
    <QueryClientProvider client={queries}>
      <WorkBoardContext value={board}>
        <PreferencesProvider start={start}>
          <Dress>
            {start.book === null ? (
              <Start start={start} onOpen={open} />
            ) : (
              <BookFrame key={start.book.title} book={start.book} onClose={close} />
            )}
          </Dress>
        </PreferencesProvider>
      </WorkBoardContext>
    </QueryClientProvider>
  )
}

function Start(props: Omit<StartScreenProps, 'onLanguage'>) {
  const { language, setLanguage } = usePreferences()
  return <StartScreen {...props} onLanguage={() => setLanguage(language === 'en' ? 'zh-CN' : 'en')} />
}

/** The language is set before the first text is drawn. */
async function askStart(): Promise<StartState> {
  const start = await ask('shell', 'start', {})
  await translator.changeLanguage(start.preferences.language ?? start.systemLanguage)
  return start
}
