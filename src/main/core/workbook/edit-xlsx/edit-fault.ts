/** Why a workbook can't be edited in place; its content can still be written anew. */
export type EditFaultCode = 'not-xlsx' | 'damaged' | 'encoding' | 'too-large' | 'sheet-missing'

/** A workbook, or the part of it that would have to be touched, is not what can be edited in place. */
export class EditFault extends Error {
  readonly code: EditFaultCode

  constructor(code: EditFaultCode, message: string) {
    super(message)
    this.name = 'EditFault'
    this.code = code
  }
}
