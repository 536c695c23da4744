import { closeBrackets, closeBracketsKeymap, completionKeymap } from '@codemirror/autocomplete'
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands'
import { bracketMatching } from '@codemirror/language'
import { lintKeymap, setDiagnostics } from '@codemirror/lint'
import { Annotation, Compartment, EditorState, type Extension } from '@codemirror/state'
import { drawSelection, EditorView, keymap, placeholder, tooltips } from '@codemirror/view'
import { useEffect, useRef, useState } from 'react'
import { ruleTextPhrases } from '../words/rule-text.ts'
import { useLanguage } from '../words/words.ts'
import { type Complete, ruleCompletions } from './rule-completions.ts'
import { ruleLanguage } from './rule-language.ts'
import { ruleLook } from './rule-look.ts'
import { type RuleMark, toDiagnostics } from './rule-marks.ts'
import './rule-text.css'

export interface RuleTextProps {
  readonly value: string
  /** Left out: the text is only shown. */
  readonly onChange?: (value: string) => void
  /** What is wrong with the text as it stands. */
  readonly marks?: readonly RuleMark[]
  readonly complete?: Complete
  readonly label: string
  readonly placeholder?: string
}

/** A change that came from outside, so that it isn't told back. */
const fromOutside = Annotation.define<boolean>()

const none: readonly RuleMark[] = []

/**
 * A text in the rule language: coloured, completed, and marked where something is wrong.
 *
 * While an input method composes, nothing is told, marked or replaced: the text then holds what a person is still choosing.
 */
export function RuleText({ value, onChange, marks = none, complete, label, placeholder: hint = '' }: RuleTextProps) {
  const place = useRef<HTMLDivElement>(null)
  const view = useRef<EditorView | null>(null)
  const language = useLanguage()
  const newest = useRef({ onChange, complete, language })
  newest.current = { onChange, complete, language }
  const [spoken] = useState(() => new Compartment())
  const isShown = onChange === undefined

  // biome-ignore lint/correctness/useExhaustiveDependencies: the field is made once; the effects below bring it what changes
  useEffect(() => {
    const tell = (field: EditorView) => newest.current.onChange?.(field.state.doc.toString())
    const field = new EditorView({
      parent: place.current as HTMLDivElement,
      state: EditorState.create({
        doc: value,
        extensions: [
          ruleLanguage,
          ruleLook,
          EditorView.lineWrapping,
          spoken.of(spokenIn(language, label, hint)),
          ...(isShown ? [EditorState.readOnly.of(true), EditorView.editable.of(false)] : writing(newest)),
          EditorView.updateListener.of((update) => {
            if (!update.docChanged || update.view.composing) return
            if (!update.transactions.some((change) => change.annotation(fromOutside))) tell(update.view)
          }),
          EditorView.domEventHandlers({
            compositionend: (_, composed) => void setTimeout(() => tell(composed)),
          }),
        ],
      }),
    })
    view.current = field
    return () => {
      view.current = null
      field.destroy()
    }
  }, [isShown])

  useEffect(() => {
    const field = view.current
    if (field === null || field.composing || field.state.doc.toString() === value) return
    field.dispatch({
      changes: { from: 0, to: field.state.doc.length, insert: value },
      annotations: fromOutside.of(true),
    })
  }, [value])

  useEffect(() => {
    const field = view.current
    if (field === null || field.composing) return
    field.dispatch(setDiagnostics(field.state, toDiagnostics(marks, field.state.doc.length)))
  }, [marks])

  useEffect(() => {
    view.current?.dispatch({ effects: spoken.reconfigure(spokenIn(language, label, hint)) })
  }, [spoken, language, label, hint])

  return <div className={isShown ? 'rule-text rule-text-shown' : 'rule-text'} ref={place} />
}

function spokenIn(language: 'zh-CN' | 'en', label: string, hint: string): Extension {
  return [
    EditorState.phrases.of(ruleTextPhrases[language]),
    EditorView.contentAttributes.of({ 'aria-label': label, spellcheck: 'false', autocapitalize: 'off' }),
    placeholder(hint),
  ]
}

interface Newest {
  readonly current: { readonly complete: Complete | undefined; readonly language: 'zh-CN' | 'en' }
}

function writing(newest: Newest): Extension[] {
  return [
    history(),
    drawSelection(),
    bracketMatching(),
    closeBrackets(),
    tooltips({ parent: document.body }),
    ruleCompletions({
      complete: () => newest.current.complete ?? nothing,
      language: () => newest.current.language,
    }),
    keymap.of([...closeBracketsKeymap, ...completionKeymap, ...lintKeymap, ...historyKeymap, ...defaultKeymap]),
  ]
}

const nothing: Complete = async () => ({ from: 0, to: 0, completions: [] })
