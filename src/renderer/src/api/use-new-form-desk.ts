import { useState } from 'react'
import type { FormAdded, FormCheck, FormFile, InferQuery } from '#contract'
import { ask } from './client.ts'
import type { Draft, FormDesk } from './form-desk.ts'
import { useWorkBoard } from './work-board.ts'

/** The one form desk of an open book: proposing, mending, checking and keeping; nothing is in the book before `keep`. */
export function useNewFormDesk(): FormDesk {
  const board = useWorkBoard()
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

  /** A sheet read again is the same form: what it is called stays. */
  async function infer(file: string, more: Omit<InferQuery, 'file'>, code: string) {
    await attempt(setReading, async () => {
      const proposal = await board.run('other', 'forms', 'infer', { ...more, file })
      setToken(file)
      setDraft({ form: { ...proposal.form, code }, proposal })
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
      if (chosen !== undefined) await infer(chosen.token, {}, '')
    },
    inferAgain: async (more) => (token === null ? undefined : infer(token, more, draft?.form.code ?? '')),
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
    checkNow: (form) =>
      attempt(setSaving, async () => {
        setCheck(await ask('forms', 'check', { form }))
      }),
    async keep(form) {
      let added: FormAdded | null = null
      await attempt(setSaving, async () => {
        const checked = await ask('forms', 'check', { form })
        setCheck(checked)
        if (checked.issues.length > 0) return
        added = await ask('forms', 'add', { form })
        setDraft(null)
      })
      return added
    },
    close() {
      setDraft(null)
      setProblem(null)
      setCheck(null)
    },
  }
}
