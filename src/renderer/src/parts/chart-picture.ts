import { fontFamily } from '../charts/base.ts'
import { ink } from '../charts/palette.ts'
import type { ChartInstance } from './chart-runtime.ts'

const scale = 2
const headHeight = 36 * scale

/** Puts a chart with its title on the clipboard as a picture, to be pasted into a document or a message. */
export async function copyPicture(chart: ChartInstance, title: string, dark: boolean): Promise<void> {
  const colours = ink(dark)
  const drawn = chart.renderToCanvas({ pixelRatio: scale, backgroundColor: colours.surface })
  const paper = document.createElement('canvas')
  paper.width = drawn.width
  paper.height = drawn.height + headHeight
  const pen = paper.getContext('2d')
  if (pen === null) throw new Error('no canvas to draw the picture on')
  pen.fillStyle = colours.surface
  pen.fillRect(0, 0, paper.width, paper.height)
  pen.fillStyle = colours.text
  pen.font = `600 ${14 * scale}px ${fontFamily}`
  pen.textBaseline = 'middle'
  pen.fillText(title, 12 * scale, headHeight / 2, paper.width - 24 * scale)
  pen.drawImage(drawn, 0, headHeight)
  await navigator.clipboard.write([new ClipboardItem({ 'image/png': toBlob(paper) })])
}

function toBlob(paper: HTMLCanvasElement): Promise<Blob> {
  return new Promise((resolve, reject) => {
    paper.toBlob((blob) => (blob === null ? reject(new Error('the picture could not be made')) : resolve(blob)))
  })
}
