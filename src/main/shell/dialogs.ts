import { join } from 'node:path'
import { app, type BrowserWindow, dialog, type OpenDialogOptions } from 'electron'
import type { Language, PictureFormat } from '#contract'
import { inLanguage, TEXTS } from './texts.ts'

/** Ending of a book's file name, without the point. */
export const BOOK_ENDING = 'fivebatches'

const WORKBOOK_ENDINGS = ['xlsx', 'xlsm', 'xls', 'xlsb', 'et', 'ods', 'csv']

/** The questions about files that the system asks the person; `null` where it was cancelled. */
export interface Dialogs {
  newBook(): Promise<string | null>
  book(): Promise<string | null>
  returns(kind: 'files' | 'folder'): Promise<readonly string[]>
  reportFile(name: string): Promise<string | null>
  pictureFile(name: string, format: PictureFormat): Promise<string | null>
  /** A form's JSON file to read, or, with a name, one to write. */
  formFile(name: string | undefined): Promise<string | null>
}

/** Asks over the window, in the language of the moment. */
export function createDialogs(window: BrowserWindow, language: () => Language): Dialogs {
  async function open(options: OpenDialogOptions): Promise<readonly string[]> {
    const { canceled, filePaths } = await dialog.showOpenDialog(window, options)
    return canceled ? [] : filePaths
  }

  async function save(title: string, name: string, filter: { name: string; extensions: string[] }) {
    const defaultPath = join(app.getPath('documents'), name)
    const { canceled, filePath } = await dialog.showSaveDialog(window, { title, defaultPath, filters: [filter] })
    return canceled || filePath === '' ? null : filePath
  }

  const text = (key: keyof typeof TEXTS) => inLanguage(TEXTS[key], language())
  const bookFilter = () => ({ name: text('book'), extensions: [BOOK_ENDING] })

  return {
    async newBook() {
      const path = await save(text('newBook'), `${text('book')}.${BOOK_ENDING}`, bookFilter())
      return path === null ? null : withEnding(path, BOOK_ENDING)
    },
    async book() {
      const options: OpenDialogOptions = { title: text('openBook'), filters: [bookFilter()], properties: ['openFile'] }
      return (await open(options))[0] ?? null
    },
    returns(kind) {
      if (kind === 'folder') return open({ title: text('importFolder'), properties: ['openDirectory'] })
      const filters = [{ name: text('workbooks'), extensions: WORKBOOK_ENDINGS }]
      return open({ title: text('importFiles'), filters, properties: ['openFile', 'multiSelections'] })
    },
    async reportFile(name) {
      const path = await save(text('saveReport'), fileName(name), { name: 'Excel', extensions: ['xlsx'] })
      return path === null ? null : withEnding(path, 'xlsx')
    },
    async pictureFile(name, format) {
      const filter = { name: format.toUpperCase(), extensions: [format] }
      const path = await save(text('savePicture'), fileName(name), filter)
      return path === null ? null : withEnding(path, format)
    },
    async formFile(name) {
      const filter = { name: text('formFile'), extensions: ['json'] }
      if (name === undefined)
        return (await open({ title: text('openForm'), filters: [filter], properties: ['openFile'] }))[0] ?? null
      const path = await save(text('saveForm'), fileName(name), filter)
      return path === null ? null : withEnding(path, 'json')
    },
  }
}

function withEnding(path: string, ending: string): string {
  return path.toLowerCase().endsWith(`.${ending}`) ? path : `${path}.${ending}`
}

/** The name without what no file system takes, so that a title proposed by the window stays within the folder. */
function fileName(name: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is taken out
  return name.replaceAll(/[\u0000-\u001f<>:"/\\|?*]/g, ' ').trim() || 'report.xlsx'
}
