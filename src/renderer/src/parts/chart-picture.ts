import { fontFamily } from '../charts/base.ts'
import type { Chart } from '../charts/chart.ts'
import { ink } from '../charts/palette.ts'
import { type Caption, type CaptionLine, captionMargin, setCaption } from './chart-caption.ts'
import { asShown, type ChartInstance } from './chart-runtime.ts'

/** A chart on the window with what its picture says around it. */
export interface Pictured {
  readonly instance: ChartInstance
  readonly chart: Chart
  readonly caption: Caption
  readonly dark: boolean
}

const scale = 2

/** A chart with its caption as a PNG, twice as fine as on the screen. */
export function pngOf({ instance, caption, dark }: Pictured): Promise<Blob> {
  const { surface } = ink(dark)
  const drawn = instance.renderToCanvas({ pixelRatio: scale, backgroundColor: surface })
  const { head, headHeight, foot, footHeight } = setCaption(caption, drawn.width / scale, dark)
  const paper = document.createElement('canvas')
  paper.width = drawn.width
  paper.height = drawn.height + (headHeight + footHeight) * scale
  const pen = paper.getContext('2d')
  if (pen === null) throw new Error('no canvas to draw the picture on')
  pen.fillStyle = surface
  pen.fillRect(0, 0, paper.width, paper.height)
  pen.drawImage(drawn, 0, headHeight * scale)
  pen.scale(scale, scale)
  pen.textBaseline = 'top'
  const write = (line: CaptionLine, below: number) => {
    pen.fillStyle = line.colour
    pen.font = `${line.weight} ${line.size}px ${fontFamily}`
    pen.fillText(line.text, captionMargin, line.y + below)
  }
  for (const line of head) write(line, 0)
  for (const line of foot) write(line, headHeight + drawn.height / scale)
  return new Promise((resolve, reject) => {
    paper.toBlob((blob) => (blob === null ? reject(new Error('the picture could not be made')) : resolve(blob)))
  })
}

/** The same as an SVG, whose texts stay texts and whose lines stay sharp at any size. */
export async function svgOf({ instance, chart, caption, dark }: Pictured): Promise<string> {
  const [width, height] = [instance.getWidth(), instance.getHeight()]
  const { drawSvg } = await import('./chart-svg.ts')
  const inner = drawSvg(asShown(instance, chart), width, height)
  const { head, headHeight, foot, footHeight } = setCaption(caption, width, dark)
  const whole = headHeight + height + footHeight
  const text = (line: CaptionLine, below: number) =>
    `<text x="${captionMargin}" y="${line.y + below + line.size}" font-size="${line.size}" font-weight="${line.weight}" fill="${line.colour}">${escaped(line.text)}</text>`
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="${width}" height="${whole}" viewBox="0 0 ${width} ${whole}" font-family="${escaped(fontFamily)}">`,
    `<title>${escaped(caption.title)}</title><desc>${escaped(chart.description)}</desc>`,
    `<rect width="${width}" height="${whole}" fill="${ink(dark).surface}"/>`,
    ...head.map((line) => text(line, 0)),
    inner.replace('<svg ', `<svg x="0" y="${headHeight}" `),
    ...foot.map((line) => text(line, headHeight + height)),
    '</svg>',
  ].join('\n')
}

/** Puts the picture on the clipboard, to be pasted into a document or a message. */
export async function copyPicture(pictured: Pictured): Promise<void> {
  await navigator.clipboard.write([new ClipboardItem({ 'image/png': pngOf(pictured) })])
}

/** Bytes of a picture as the bridge carries them. */
export async function toBase64(blob: Blob): Promise<string> {
  const bytes = new Uint8Array(await blob.arrayBuffer())
  let text = ''
  // A call takes some ten thousand arguments at most.
  for (let at = 0; at < bytes.length; at += 0x2000) text += String.fromCharCode(...bytes.subarray(at, at + 0x2000))
  return btoa(text)
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`)
}
