/** An event whose listeners may forbid what it announces. */
export class PreventableEvent {
  defaultPrevented = false
  readonly url: string

  constructor(url = '') {
    this.url = url
  }

  preventDefault(): void {
    this.defaultPrevented = true
  }
}
