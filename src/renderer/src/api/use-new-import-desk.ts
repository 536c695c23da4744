import { useMemo, useRef, useState } from 'react'
import type { ChosenFile, ImportHints, ImportPreview } from '#contract'
import { ask, unwrap } from './client.ts'
import type { DeskStage, ImportDesk } from './import-desk.ts'
import { useWorkBoard } from './work-board.ts'

const nothingLeftOut: ReadonlySet<string> = new Set()

/** The one import desk of an open book: chosen files → preview → kept. */
export function useNewImportDesk(): ImportDesk {
  const board = useWorkBoard()
  const [stage, setStage] = useState<DeskStage>({ at: 'choosing' })
  const [files, setFiles] = useState<readonly ChosenFile[]>([])
  const [hints, setHints] = useState<ImportHints>({})
  const [leftOut, setLeftOut] = useState(nothingLeftOut)
  const [lookedAt, setLookedAt] = useState<string | null>(null)
  const [problem, setProblem] = useState<unknown>(null)
  // Only the newest reading may show its result; an older one was cancelled.
  const reading = useRef(0)

  return useMemo(() => {
    function discard() {
      if (stage.at === 'previewed') void ask('intake', 'discard', { preview: stage.preview.preview }).catch(setProblem)
    }

    async function read(chosen: readonly ChosenFile[], saying: ImportHints = hints) {
      if (chosen.length === 0) return
      const mine = ++reading.current
      discard()
      board.cancel('preview')
      setFiles(chosen)
      setHints(saying)
      setProblem(null)
      // The same files have the same places, so what was unticked and looked at stays so.
      if (chosen !== files) setLeftOut(nothingLeftOut)
      setStage({ at: 'reading' })
      try {
        const preview = await board.run('preview', 'intake', 'preview', {
          ...saying,
          files: chosen.map((f) => f.token),
        })
        if (mine === reading.current) setStage({ at: 'previewed', preview })
      } catch (thrown) {
        if (mine !== reading.current) return
        setProblem(thrown)
        setHints(withoutSheets(saying))
        setStage({ at: 'choosing' })
      }
    }

    async function add(chosen: Promise<readonly ChosenFile[]>) {
      if (stage.at === 'keeping') return
      try {
        const fresh = stage.at === 'kept' || stage.at === 'choosing'
        const more = await chosen
        if (more.length === 0) return
        if (fresh) setLookedAt(null)
        await (fresh ? read(more, withoutSheets(hints)) : read([...files, ...more]))
      } catch (thrown) {
        setProblem(thrown)
      }
    }

    async function keep(preview: ImportPreview) {
      setProblem(null)
      setStage({ at: 'keeping', preview })
      try {
        const result = await board.run('keep', 'intake', 'keep', { preview: preview.preview, leaveOut: [...leftOut] })
        setStage({ at: 'kept', preview: preview.preview, result, leftOut })
        setHints({})
      } catch (thrown) {
        setProblem(thrown)
        setStage({ at: 'previewed', preview })
      }
    }

    return {
      stage,
      files,
      hints,
      leftOut,
      problem,
      choose: (kind) => add(ask('shell', 'chooseReturns', { kind })),
      drop: (dropped) => add(window.fiveBatches.drop(dropped).then(unwrap)),
      setHints,
      readAgain: (saying) => read(files, saying),
      lookedAt,
      lookAt: setLookedAt,
      setLeftOut: (sheets, out) => setLeftOut((before) => withSheets(before, sheets, out)),
      keep: async () => (stage.at === 'previewed' ? keep(stage.preview) : undefined),
      startOver() {
        reading.current++
        discard()
        setFiles([])
        setHints({})
        setProblem(null)
        setStage({ at: 'choosing' })
      },
    }
  }, [board, stage, files, hints, leftOut, lookedAt, problem])
}

/** What was chosen for single sheets goes with their files. */
function withoutSheets({ sheets: _, ...all }: ImportHints): ImportHints {
  return all
}

function withSheets(before: ReadonlySet<string>, sheets: readonly string[], out: boolean): ReadonlySet<string> {
  const after = new Set(before)
  for (const sheet of sheets) {
    if (out) after.add(sheet)
    else after.delete(sheet)
  }
  return after
}
