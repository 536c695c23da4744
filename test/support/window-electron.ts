import { _electron } from 'playwright-core'
import { ROOT, type Runtime, type RuntimeOptions } from './window-runtime.ts'

/** Starts the program in Electron itself. */
export async function openElectron({ userData, language }: RuntimeOptions): Promise<Runtime> {
  const isRoot = process.getuid?.() === 0
  const electron = await _electron.launch({
    args: [...(isRoot ? ['--no-sandbox'] : []), `--user-data-dir=${userData}`, `--lang=${language}`, ROOT],
    env: { ...environment(), LANGUAGE: language.replace('-', '_'), LANG: `${language.replace('-', '_')}.UTF-8` },
  })
  const page = await electron.firstWindow()

  return {
    page,
    answerOpen: (paths) =>
      electron.evaluate(({ dialog }, filePaths) => {
        dialog.showOpenDialog = async () => {
          dialog.showOpenDialog = async () => ({ canceled: true, filePaths: [] })
          return { canceled: filePaths.length === 0, filePaths: [...filePaths] }
        }
      }, paths),
    answerSave: (path) =>
      electron.evaluate(({ dialog }, filePath) => {
        dialog.showSaveDialog = async () => {
          dialog.showSaveDialog = async () => ({ canceled: true, filePath: '' })
          return { canceled: filePath === '', filePath }
        }
      }, path),
    webPreferences: () =>
      electron.evaluate(({ BrowserWindow }) => {
        const contents = BrowserWindow.getAllWindows()[0]?.webContents as unknown as
          | { getLastWebPreferences(): Record<string, unknown> }
          | undefined
        return JSON.parse(JSON.stringify(contents?.getLastWebPreferences() ?? {}))
      }),
    close: () => electron.close(),
  }
}

function environment(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  )
}
