/** Ending of the host that plays the program's own scheme; `.invalid` is reserved and resolves nowhere. */
const ENDING = '.invalid'

/** `app://five-batches/x` → `https://five-batches.invalid/x`: a browser can't be sent to a scheme it doesn't know. */
export function toBrowser(address: string): string {
  const found = /^app:\/\/([^/]+)(.*)$/s.exec(address)
  return found === null ? address : `https://${found[1]}${ENDING}${found[2]}`
}

/** `https://five-batches.invalid/x` → `app://five-batches/x`: the program sees its own scheme only. */
export function toProgram(address: string): string {
  const url = URL.parse(address)
  if (url === null || url.protocol !== 'https:' || !url.hostname.endsWith(ENDING)) return address
  return `app://${url.hostname.slice(0, -ENDING.length)}${address.slice(url.origin.length)}`
}
