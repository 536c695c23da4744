import { ask } from './client.ts'

/** Asks where to, then writes; `null` when the person cancelled. */
export async function toChosenFile<Result>(
  name: string,
  write: (token: string) => Promise<Result>,
): Promise<Result | null> {
  const file = await ask('shell', 'chooseReportFile', { name })
  return file === null ? null : write(file.token)
}
