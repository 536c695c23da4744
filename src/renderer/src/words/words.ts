import type { Label, Language } from '#contract'
import { createInstance, type i18n } from 'i18next'
import { initReactI18next, useTranslation } from 'react-i18next'

/** Texts of one screen or part. Both languages carry the same keys, checked by the compiler. */
export interface Words<Key extends string = string> {
  readonly 'zh-CN': Readonly<Record<Key, string>>
  readonly en: Readonly<Record<Key, string>>
}

/** Keeps the keys of both languages the same. */
export function words<const Zh extends Record<string, string>>(texts: {
  readonly 'zh-CN': Zh
  readonly en: Readonly<Record<keyof Zh & string, string>>
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
export function useWords<Key extends string>(set: Words<Key>): (key: Key, values?: Record<string, string | number>) => string {
  const namespace = nameOf(set)
  const { t } = useTranslation(namespace, { i18n: translator })
  return (key, values) => t(key, { ...values, ns: namespace })
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
