/** Puts text on the clipboard within a click, which needs no permission of the window. */
export function copyText(text: string): void {
  const put = (event: ClipboardEvent) => {
    event.clipboardData?.setData('text/plain', text)
    event.preventDefault()
    event.stopImmediatePropagation()
  }
  window.addEventListener('copy', put, { capture: true, once: true })
  document.execCommand('copy')
  window.removeEventListener('copy', put, { capture: true })
}
