/** A workbook of the sample. */
export interface SampleFile {
  /** With its folder, as 2017/合作社名册/500101万州区_农民专业合作社名册_2017.xlsx. */
  readonly name: string
  readonly bytes: Uint8Array
}
