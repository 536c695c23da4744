import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState } from 'react'
import type { Language, Preferences, StartState } from '#contract'
import { ask } from '../api/client.ts'
import { translator } from '../words/words.ts'

export interface KnownPreferences {
  readonly preferences: Preferences
  readonly language: Language
  readonly dark: boolean
  /** Patterns over the colours of charts. */
  readonly patterns: boolean
  setLanguage(language: Language): void
  setTheme(theme: Preferences['theme']): void
  setPatterns(on: boolean): void
  remember(key: string, value: string): void
}

const PreferencesContext = createContext<KnownPreferences | null>(null)

/** Column widths change many times a second while dragged; they are written down once the hand rests. */
const restMilliseconds = 400

/** Remembered for all books, as language and theme are. */
const PATTERNS = 'patterns'

/** Holds the person's preferences, applies them to the window and has the shell keep them. */
export function PreferencesProvider({ start, children }: { readonly start: StartState; readonly children: ReactNode }) {
  const [preferences, setPreferences] = useState(start.preferences)
  const systemDark = useSystemDark()
  const language = preferences.language ?? start.systemLanguage
  const dark = preferences.theme === 'dark' || (preferences.theme === 'system' && systemDark)

  const patterns = preferences.remembered[PATTERNS] === 'on'

  const change = useCallback((part: Partial<Preferences>) => {
    setPreferences((before) => ({
      ...before,
      ...part,
      remembered: { ...before.remembered, ...part.remembered },
    }))
  }, [])

  useEffect(() => {
    if (preferences === start.preferences) return
    const timer = setTimeout(() => void ask('shell', 'keepPreferences', preferences), restMilliseconds)
    return () => clearTimeout(timer)
  }, [preferences, start.preferences])

  useEffect(() => {
    document.documentElement.lang = language
    document.documentElement.dataset.theme = dark ? 'dark' : 'light'
    void translator.changeLanguage(language)
  }, [language, dark])

  const known = useMemo<KnownPreferences>(
    () => ({
      preferences,
      language,
      dark,
      patterns,
      setLanguage: (chosen) => change({ language: chosen }),
      setTheme: (theme) => change({ theme }),
      setPatterns: (on) => change({ remembered: { [PATTERNS]: on ? 'on' : 'off' } }),
      remember: (key, value) => change({ remembered: { [key]: value } }),
    }),
    [preferences, language, dark, patterns, change],
  )

  return <PreferencesContext value={known}>{children}</PreferencesContext>
}

export function usePreferences(): KnownPreferences {
  const known = useContext(PreferencesContext)
  if (known === null) throw new Error('no preferences around this part')
  return known
}

function useSystemDark(): boolean {
  const [dark, setDark] = useState(() => matchMedia('(prefers-color-scheme: dark)').matches)
  useEffect(() => {
    const query = matchMedia('(prefers-color-scheme: dark)')
    const heed = () => setDark(query.matches)
    query.addEventListener('change', heed)
    return () => query.removeEventListener('change', heed)
  }, [])
  return dark
}
