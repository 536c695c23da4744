import { EditorView } from '@codemirror/view'

/** The text field as the other fields of the window look, by the window's own colours. */
export const ruleLook = EditorView.theme({
  '&': {
    color: 'var(--ink)',
    backgroundColor: 'var(--surface)',
    border: '1px solid var(--line)',
    borderRadius: '4px',
    fontSize: '13.5px',
  },
  '&.cm-focused': { outline: 'none', borderColor: 'var(--accent)' },
  '.cm-content': {
    padding: '5px 0',
    fontFamily: 'ui-monospace, Consolas, "Cascadia Mono", "DejaVu Sans Mono", var(--font-cjk), monospace',
    lineHeight: '1.6',
    caretColor: 'var(--ink)',
  },
  '.cm-line': { padding: '0 10px' },
  '.cm-placeholder': { color: 'var(--ink-faint)' },
  '.cm-cursor': { borderLeftColor: 'var(--ink)' },
  '&.cm-focused .cm-matchingBracket': { backgroundColor: 'var(--chosen)' },
  '&.cm-focused .cm-nonmatchingBracket': { color: 'var(--bad)' },
  '.cm-lintRange-error': {
    backgroundImage: 'none',
    textDecoration: 'underline wavy var(--bad) 1.5px',
    textUnderlineOffset: '3px',
  },
  '.cm-tooltip': {
    zIndex: '1100',
    color: 'var(--ink)',
    backgroundColor: 'var(--surface-raised)',
    border: '1px solid var(--line)',
    borderRadius: '4px',
    boxShadow: '0 4px 14px rgb(0 0 0 / 18%)',
  },
  '.cm-diagnostic': { padding: '5px 10px', fontFamily: 'var(--font)', fontSize: '12.5px' },
  '.cm-diagnostic-error': { borderLeft: '3px solid var(--bad)' },
  '.cm-diagnosticAction': {
    padding: '1px 8px',
    color: '#fff',
    backgroundColor: 'var(--accent)',
    borderRadius: '3px',
    fontSize: '12px',
  },
  '.cm-tooltip.cm-tooltip-autocomplete > ul': {
    maxHeight: '16em',
    fontFamily: 'var(--font)',
    fontSize: '12.5px',
  },
  '.cm-tooltip-autocomplete > ul > li[role=option]': { padding: '2px 8px', lineHeight: '1.5' },
  '.cm-tooltip-autocomplete > ul > li[aria-selected]': { color: 'var(--ink)', backgroundColor: 'var(--chosen)' },
  '.cm-completionDetail': { marginLeft: '10px', color: 'var(--ink-soft)', fontStyle: 'normal' },
  '.cm-tooltip.cm-completionInfo': {
    maxWidth: '320px',
    padding: '5px 9px',
    fontFamily: 'var(--font)',
    fontSize: '12px',
  },
})
