import { useQueryClient } from '@tanstack/react-query'
import { App, Button } from 'antd'
import { useCallback, useRef, useState } from 'react'
import type { ImportView, SubmissionView } from '#contract'
import { ask } from '../api/client.ts'
import { periodLabel } from '../parts/format.ts'
import { formTitle, regionName } from '../parts/names.ts'
import { problemOf, problemSentence } from '../parts/problem-alert.tsx'
import type { LastAction, PageSteps, Undo } from '../parts/undo.ts'
import { useCounts } from '../words/counts.ts'
import { undoWords } from '../words/undo.ts'
import { useLanguage, useWords } from '../words/words.ts'
import type { Catalogue } from './book-scope.tsx'

/** Undo and redo of imports as the whole window shares them; each says what it did and offers the way back. */
export function useFrameUndo(catalogue: Catalogue): { readonly undo: Undo; readonly last: LastAction | null } {
  const say = useWords(undoWords)
  const language = useLanguage()
  const queries = useQueryClient()
  const { notification } = App.useApp()
  const [busy, setBusy] = useState(false)
  const [last, setLast] = useState<LastAction | null>(null)
  const count = useCounts()
  const page = useRef<PageSteps | null>(null)
  const leadTo = useCallback((steps: PageSteps) => {
    page.current = steps
    return () => {
      if (page.current === steps) page.current = null
    }
  }, [])

  async function attempt(act: () => Promise<void>) {
    if (busy) return
    setBusy(true)
    try {
      await act()
      await queries.invalidateQueries()
    } catch (thrown) {
      const known = problemOf(thrown)?.code
      const calm = known === 'nothing-to-undo' || known === 'nothing-to-redo'
      notification[calm ? 'info' : 'error']({ title: problemSentence(thrown, language) })
    } finally {
      setBusy(false)
    }
  }

  function tell(what: 'undone' | 'redone', view: ImportView) {
    setLast({ what, import: view.import })
    const back = what === 'undone' ? () => undo.redoImport(view.import) : () => undo.undoImport(view.import)
    notification.success({
      key: 'undo',
      title: say(`${what}-title`, { import: view.import }),
      description: say(`${what}-text`, {
        files: count('files', view.files),
        submissions: count('submissions', view.submissions),
        rows: count('rows', view.rows),
      }),
      actions: <Button onClick={() => void back()}>{say(what === 'undone' ? 'redo' : 'undo')}</Button>,
    })
  }

  function tellOne(what: 'undone' | 'redone', view: SubmissionView) {
    const back =
      what === 'undone' ? () => undo.redoSubmission(view.submission) : () => undo.undoSubmission(view.submission)
    notification.success({
      key: 'undo',
      title: say(what === 'undone' ? 'submission-title' : 'submission-back-title'),
      description: say(what === 'undone' ? 'submission-text' : 'submission-back-text', {
        form: formTitle(catalogue.forms, view.form, language),
        region: regionName(catalogue.allRegions, view.region, language),
        period: periodLabel(view.period, language),
        version: view.version,
        rows: count('rows', view.rows),
      }),
      actions: <Button onClick={() => void back()}>{say(what === 'undone' ? 'redo' : 'undo')}</Button>,
    })
  }

  const one = (number: number | undefined) => (number === undefined ? {} : { import: number })
  const undo: Undo = {
    busy,
    undoImport: (number) => attempt(async () => tell('undone', await ask('intake', 'undoImport', one(number)))),
    redoImport: (number) => attempt(async () => tell('redone', await ask('intake', 'redoImport', one(number)))),
    undoSubmission: (submission) => attempt(async () => tellOne('undone', await ask('intake', 'undo', { submission }))),
    redoSubmission: (submission) => attempt(async () => tellOne('redone', await ask('intake', 'redo', { submission }))),
    undoLast: () => (page.current === null ? void undo.undoImport() : page.current.undo()),
    redoLast: () => (page.current === null ? void undo.redoImport() : page.current.redo()),
    leadTo,
  }
  return { undo, last }
}
