import { words } from './words.ts'

/** Texts of the choice of a return. */
export const formSelectWords = words({
  'zh-CN': { form: '报表', own: '本账本的表式', program: '程序自带的表式' },
  en: { form: 'Return', own: 'Forms of this book', program: 'Forms of the program' },
})
