import type { XmlScanner } from './xml-scanner.ts'

/** Changes to the bytes of a part, gathered while it is scanned and made all at once. */
export class XmlPatches {
  private readonly patches: { readonly from: number; readonly to: number; readonly text: string }[] = []

  /** Puts text in front of a byte; what is inserted at one place stays in the order it came. */
  insert(at: number, text: string): void {
    this.patches.push({ from: at, to: at, text })
  }

  replace(from: number, to: number, text: string): void {
    this.patches.push({ from, to, text })
  }

  /** Gives the tag a scanner stands at an attribute, in place of the one it may have. */
  setAttribute(scanner: XmlScanner, name: string, value: string): void {
    const old = scanner.attribute(name)
    if (old === null) this.insert(scanner.end - (scanner.kind === 'empty' ? 2 : 1), ` ${name}="${value}"`)
    else this.replace(old.from, old.to, value)
  }

  applied(xml: Buffer): Buffer {
    const pieces: Buffer[] = []
    let at = 0
    for (const { from, to, text } of this.patches.toSorted((a, b) => a.from - b.from)) {
      pieces.push(xml.subarray(at, from), Buffer.from(text))
      at = Math.max(at, to)
    }
    pieces.push(xml.subarray(at))
    return Buffer.concat(pieces)
  }
}
