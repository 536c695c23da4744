import { useEffect, useEffectEvent, useState } from 'react'
import { useImportDesk } from '../api/import-desk.ts'
import { useScope } from '../parts/scope.tsx'
import { frameWords } from '../words/frame.ts'
import { useWords } from '../words/words.ts'

/** Lets files and folders be dropped anywhere in the window, and says so while they hover. */
export function DropOverlay() {
  const say = useWords(frameWords)
  const desk = useImportDesk()
  const scope = useScope()
  const [hovering, setHovering] = useState(false)
  const busy = desk.stage.at === 'keeping'

  const take = useEffectEvent((files: readonly File[]) => {
    if (busy || files.length === 0) return
    scope.open('import')
    void desk.drop(files)
  })

  useEffect(() => {
    function over(event: DragEvent) {
      if (!event.dataTransfer?.types.includes('Files')) return
      event.preventDefault()
      setHovering(true)
    }
    function leave(event: DragEvent) {
      if (event.relatedTarget === null) setHovering(false)
    }
    function drop(event: DragEvent) {
      event.preventDefault()
      setHovering(false)
      take([...(event.dataTransfer?.files ?? [])])
    }
    window.addEventListener('dragover', over)
    window.addEventListener('dragleave', leave)
    window.addEventListener('drop', drop)
    return () => {
      window.removeEventListener('dragover', over)
      window.removeEventListener('dragleave', leave)
      window.removeEventListener('drop', drop)
    }
  }, [])

  if (!hovering) return null
  return (
    <div className="drop-overlay">
      {busy ? say('drop-busy') : say('drop-here')}
      {!busy && <small>{say('drop-hint')}</small>}
    </div>
  )
}
