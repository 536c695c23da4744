import { createContext, useContext } from 'react'
import type { PictureReport, ReportResult } from '#contract'

/** Takes a picture of a chart out of the program; the frame gives it, for a part knows no bridge. */
export interface Pictures {
  /** Asks where to, then writes; `null` when the person cancelled. */
  save(picture: Omit<PictureReport, 'to'>): Promise<ReportResult | null>
}

export const PicturesContext = createContext<Pictures | null>(null)

export function usePictures(): Pictures {
  const pictures = useContext(PicturesContext)
  if (pictures === null) throw new Error('a chart was drawn outside the frame')
  return pictures
}
