import { createInstance, type i18n } from 'i18next'
import { useCallback } from 'react'
import { initReactI18next, useTranslation } from 'react-i18next'
import type { Label, Language } from '#contract'

/** Texts of one screen or part. Both languages carry the same keys, checked by the compiler. */
export interface Words<Key extends string = string> {
  readonly 'zh-CN': Readonly<Record<Key, string>>
  readonly en: English<Key>
}

/** English may add a form for one: `rows_one` beside `rows`, chosen by the value `count`. */
type English<Key extends string> = Readonly<Record<Key, string> & Partial<Record<`${Key}_one`, string>>>

/** Keeps the keys of both languages the same. */
export function words<const Zh extends Record<string, string>>(texts: {
  readonly 'zh-CN': Zh
  readonly en: English<keyof Zh & string>
}): Words<keyof Zh & string> {
  return texts as Words<keyof Zh & string>
}

/** One translator for the window; `changeLanguage` redraws every text. */
export const translator: i18n = createInstance({
  lng: 'zh-CN',
  fallbackLng: false,
  interpolation: { escapeValue: false },
  resources: {},
})
void translator.use(initReactI18next).init()

const added = new WeakMap<Words, string>()
let names = 0

/**
 * `say('kept', { rows: 12 })` in the window's language, for one set of words.
 *
 * Placeholders are written `{{rows}}`.
 */
export function useWords<Key extends string>(
  set: Words<Key>,
): (key: Key, values?: Record<string, string | number>) => string {
  const namespace = nameOf(set)
  const { t } = useTranslation(namespace, { i18n: translator })
  return useCallback((key, values) => t(key as string, { ...values, ns: namespace }), [t, namespace])
}

export function useLanguage(): Language {
  const { i18n } = useTranslation(undefined, { i18n: translator })
  return i18n.language === 'en' ? 'en' : 'zh-CN'
}

/** The text of a label in a language. */
export function textOf(label: Label, language: Language): string {
  return language === 'en' ? label.en : label.zh
}

function nameOf(set: Words): string {
  const known = added.get(set)
  if (known !== undefined) return known
  const name = `words${names++}`
  translator.addResourceBundle('zh-CN', name, set['zh-CN'])
  translator.addResourceBundle('en', name, set.en)
  added.set(set, name)
  return name
}
