import { app } from 'electron'
import type { Language, Preferences } from '#contract'

/** The language of the system as far as the program speaks it: any Chinese is Chinese, all else English. */
export function systemLanguage(): Language {
  return app.getLocale().toLowerCase().startsWith('zh') ? 'zh-CN' : 'en'
}

/** The language of the menu and the dialogs. */
export function languageOf(preferences: Preferences): Language {
  return preferences.language ?? systemLanguage()
}
