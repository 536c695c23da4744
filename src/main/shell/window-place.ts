import { join } from 'node:path'
import { type BrowserWindow, type Rectangle, screen } from 'electron'
import { z } from 'zod'
import { readOwnFile, writeWhole } from './write-file.ts'

/** Below this a grid and its charts have no room. */
export const LEAST_SIZE = { width: 1100, height: 640 }

const FIRST_SIZE = { width: 1366, height: 768 }

const place = z.number().int().min(-100_000).max(100_000)

const length = z.number().int().min(200).max(100_000)

const shape = z.strictObject({ x: place, y: place, width: length, height: length, maximized: z.boolean() })

export interface WindowPlace extends Partial<Rectangle> {
  readonly width: number
  readonly height: number
  readonly maximized: boolean
}

/** Where the window stood last, if a screen still shows that place; else the first size, placed by the system. */
export function readWindowPlace(folder: string): WindowPlace {
  const kept = readOwnFile(pathIn(folder), (content) => shape.parse(content))
  if (kept !== null && isOnScreen(kept)) return kept
  const { width, height } = screen.getPrimaryDisplay().workAreaSize
  return { width: Math.min(FIRST_SIZE.width, width), height: Math.min(FIRST_SIZE.height, height), maximized: false }
}

/** Remembers place and size of the window when it is closed. */
export function rememberWindowPlace(window: BrowserWindow, folder: string): void {
  window.on('close', () => {
    const { x, y, width, height } = window.getNormalBounds()
    writeWhole(pathIn(folder), JSON.stringify({ x, y, width, height, maximized: window.isMaximized() }))
  })
}

function pathIn(folder: string): string {
  return join(folder, 'window.json')
}

/** Whether the title bar can be reached on one of the screens there are now. */
function isOnScreen(place: Rectangle): boolean {
  return screen.getAllDisplays().some(({ workArea }) => {
    const middle = place.x + place.width / 2
    const withinWidth = middle > workArea.x && middle < workArea.x + workArea.width
    return withinWidth && place.y >= workArea.y - 10 && place.y < workArea.y + workArea.height - 40
  })
}
