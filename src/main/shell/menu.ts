import { Menu, type MenuItemConstructorOptions } from 'electron'
import type { CommandEvent, Language } from '#contract'
import { inLanguage, TEXTS } from './texts.ts'

type Command = CommandEvent['command']

/** Sets the menu in a language; its commands go to the window, which knows whether a text field has the focus. */
export function setMenu(language: Language, send: (command: Command) => void): void {
  const text = (key: keyof typeof TEXTS) => inLanguage(TEXTS[key], language)

  function command(key: keyof typeof TEXTS, name: Command, accelerator?: string): MenuItemConstructorOptions {
    const item = { label: text(key), click: () => send(name) }
    return accelerator === undefined ? item : { ...item, accelerator }
  }

  const separator: MenuItemConstructorOptions = { type: 'separator' }
  const redoKeys = process.platform === 'darwin' ? 'Shift+CmdOrCtrl+Z' : 'CmdOrCtrl+Y'

  const template: MenuItemConstructorOptions[] = [
    {
      label: text('file'),
      submenu: [
        command('importFiles', 'import-files', 'CmdOrCtrl+O'),
        command('importFolder', 'import-folder', 'CmdOrCtrl+Shift+O'),
        separator,
        command('closeBook', 'close-book'),
        { role: 'quit', label: text('quit'), accelerator: 'CmdOrCtrl+Q' },
      ],
    },
    {
      label: text('edit'),
      submenu: [
        command('undo', 'undo', 'CmdOrCtrl+Z'),
        command('redo', 'redo', redoKeys),
        separator,
        { role: 'cut', label: text('cut') },
        { role: 'copy', label: text('copy') },
        { role: 'paste', label: text('paste') },
        { role: 'selectAll', label: text('selectAll') },
      ],
    },
    {
      label: text('view'),
      submenu: [
        { role: 'zoomIn', label: text('zoomIn') },
        { role: 'zoomOut', label: text('zoomOut') },
        { role: 'resetZoom', label: text('actualSize') },
        separator,
        { role: 'togglefullscreen', label: text('fullScreen') },
      ],
    },
    { label: text('help'), submenu: [command('manual', 'help', 'F1')] },
  ]
  Menu.setApplicationMenu(Menu.buildFromTemplate(template))
}
