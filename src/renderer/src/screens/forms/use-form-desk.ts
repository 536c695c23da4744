import { App } from 'antd'
import { useState } from 'react'
import type { FormCheck, FormFile, InferQuery } from '#contract'
import { ask } from '../../api/client.ts'
import { useWorkBoard } from '../../api/work-board.ts'
import { formsWords } from '../../words/forms.ts'
import { useWords } from '../../words/words.ts'
import { type Draft, toKeep } from './draft.ts'

/** Where the work on a definition stands. */
export interface FormDesk {
  readonly draft: Draft | null
  readonly reading: boolean
  /** `null` until it was checked as it is now. */
  readonly check: FormCheck | null
  readonly problem: unknown
  readonly saving: boolean
  /** Asks for a workbook and proposes a form from it. */
  define(): Promise<void>
  /** Reads the same workbook again: another sheet, another header. */
  inferAgain(more: Omit<InferQuery, 'file'>): Promise<void>
  cancel(): void
  /** Asks for a form's file and opens what it defines. */
  readFile(): Promise<void>
  change(form: FormFile): void
  open(form: FormFile): void
  checkNow(): Promise<void>
  keep(): Promise<void>
  close(): void
}

/** Proposing, mending, checking and keeping a definition; nothing is in the book before `keep`. */
export function useFormDesk(onKept: (code: string) => void): FormDesk {
  const board = useWorkBoard()
  const say = useWords(formsWords)
  const { message } = App.useApp()
  const [draft, setDraft] = useState<Draft | null>(null)
  const [token, setToken] = useState<string | null>(null)
  const [reading, setReading] = useState(false)
  const [saving, setSaving] = useState(false)
  const [check, setCheck] = useState<FormCheck | null>(null)
  const [problem, setProblem] = useState<unknown>(null)

  async function attempt(busy: (is: boolean) => void, work: () => Promise<void>) {
    setProblem(null)
    busy(true)
    try {
      await work()
    } catch (thrown) {
      setProblem(thrown)
    } finally {
      busy(false)
    }
  }

  async function infer(file: string, more: Omit<InferQuery, 'file'>) {
    await attempt(setReading, async () => {
      const proposal = await board.run('other', 'forms', 'infer', { ...more, file })
      const code = draft?.form.code ?? ''
      setDraft({ form: { ...proposal.form, code: code === '' ? '' : code }, proposal })
      setCheck(null)
    })
  }

  function open(form: FormFile) {
    setDraft({ form, proposal: null })
    setToken(null)
    setCheck(null)
    setProblem(null)
  }

  return {
    draft,
    reading,
    check,
    problem,
    saving,
    async define() {
      const [chosen] = await ask('shell', 'chooseReturns', { kind: 'files' })
      if (chosen === undefined) return
      setToken(chosen.token)
      await infer(chosen.token, {})
    },
    inferAgain: async (more) => (token === null ? undefined : infer(token, more)),
    cancel: () => board.cancel('other'),
    readFile: () =>
      attempt(setSaving, async () => {
        const chosen = await ask('shell', 'chooseFormFile', {})
        if (chosen !== null) open(await ask('forms', 'importFrom', { file: chosen.token }))
      }),
    change(form) {
      setDraft((before) => before && { ...before, form })
      setCheck(null)
    },
    open,
    checkNow: () =>
      attempt(setSaving, async () => {
        if (draft !== null) setCheck(await ask('forms', 'check', { form: toKeep(draft.form) }))
      }),
    keep: () =>
      attempt(setSaving, async () => {
        if (draft === null) return
        const form = toKeep(draft.form)
        const checked = await ask('forms', 'check', { form })
        setCheck(checked)
        if (checked.issues.length > 0) return
        const added = await ask('forms', 'add', { form })
        setDraft(null)
        void message.success(say('kept', { form: added.form.title.zh, version: added.form.version }))
        onKept(added.form.code)
      }),
    close() {
      setDraft(null)
      setProblem(null)
      setCheck(null)
    },
  }
}
