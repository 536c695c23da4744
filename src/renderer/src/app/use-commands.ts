import { useEffect, useEffectEvent, useState } from 'react'
import type { CommandEvent } from '#contract'
import type { ImportDesk } from '../api/import-desk.ts'
import { useWindowEvent } from '../api/use-window-event.ts'
import type { Scope } from '../parts/scope.tsx'
import type { Undo } from '../parts/undo.ts'
import { commandOf } from './command-of-key.ts'

export interface CommandTargets {
  readonly scope: Scope
  readonly desk: ImportDesk
  readonly undo: Undo
  close(): void
}

/** Does what the menu and the keys ask: import, undo, redo, search, help, close. */
export function useCommands({ scope, desk, undo, close }: CommandTargets) {
  const [searching, setSearching] = useState(false)
  const [helping, setHelping] = useState(false)

  function importFrom(kind: 'files' | 'folder') {
    scope.open('import')
    void desk.choose(kind)
  }

  const commands: Record<CommandEvent['command'] | 'search', () => void> = {
    'import-files': () => importFrom('files'),
    'import-folder': () => importFrom('folder'),
    undo: () => (isTyping() ? document.execCommand('undo') : undo.undoLast()),
    redo: () => (isTyping() ? document.execCommand('redo') : undo.redoLast()),
    help: () => setHelping(true),
    search: () => setSearching(true),
    'close-book': close,
  }

  useWindowEvent((event) => {
    if (event.kind === 'command') commands[event.command]()
  })

  const press = useEffectEvent((event: KeyboardEvent) => {
    const command = commandOf(event)
    // A key the menu has taken already must not take back two steps.
    if (event.defaultPrevented || command === null || ((command === 'undo' || command === 'redo') && isTyping())) return
    event.preventDefault()
    commands[command]()
  })

  useEffect(() => {
    const heed = (event: KeyboardEvent) => press(event)
    window.addEventListener('keydown', heed)
    return () => window.removeEventListener('keydown', heed)
  }, [])

  return { searching, setSearching, helping, setHelping }
}

function isTyping(): boolean {
  const at = document.activeElement
  return at instanceof HTMLTextAreaElement || (at instanceof HTMLElement && at.isContentEditable) || isTextInput(at)
}

function isTextInput(at: Element | null): boolean {
  return at instanceof HTMLInputElement && !['checkbox', 'radio', 'button'].includes(at.type) && !at.readOnly
}
