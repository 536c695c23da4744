import { expect, test } from 'vitest'
import { ERROR_SENTENCES } from '../../../src/main/core/intake/explanations/error-sentences.ts'
import { intakeProblem } from '../../../src/main/core/intake/intake-problem.ts'
import { intakeSentences } from '../../../src/renderer/src/words/intake-problems.ts'

/** What is wrong with a file or folder as a whole never reaches a list of errors. */
const NOT_OF_A_SHEET = /^(?:file|files|folder|subfolder|parser|access|not)-|^explanation-|^rows-lost$/

test('every finding that a county is told of has a rule and a sentence in both languages', () => {
  const codes = (Object.keys(intakeSentences) as (keyof typeof intakeSentences)[]).filter(
    (code) => intakeProblem(code).severity !== 'note' && !NOT_OF_A_SHEET.test(code),
  )
  const without = codes.filter((code) => ERROR_SENTENCES[code] === undefined)

  expect(without).toEqual([])
})
