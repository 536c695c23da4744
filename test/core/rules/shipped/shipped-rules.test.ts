import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { RuleFile } from '#contract'
import { checkRule } from '../../../../src/main/core/rules/language/index.ts'
import { newBook, RESOURCES } from '../../../support/book.ts'

const FOLDER = join(RESOURCES, 'forms/rules')

const rules = readdirSync(FOLDER).flatMap((name) => rulesIn(name).map((rule) => ({ name, rule })))

test('every form of the program has rules of its own, each in the file of its form under a code of its own', () => {
  const { catalogue } = newBook().context
  const codes = rules.map(({ rule }) => rule.code)
  const strays = rules.filter(
    ({ name, rule }) => name !== `${rule.form}.json` || !rule.code.startsWith(`${rule.form}.`),
  )

  expect(readdirSync(FOLDER).toSorted()).toEqual([...catalogue.forms.keys()].map((code) => `${code}.json`).toSorted())
  expect(strays).toEqual([])
  expect(new Set(codes).size).toBe(codes.length)
})

test('the program understands every rule it comes with, and reads it out in both languages', () => {
  const world = newBook().context.rules.world()
  const wrong = rules.flatMap(({ rule }) => {
    const { issues, reading } = checkRule(rule, world)
    return issues.length === 0 && reading !== null ? [] : [{ rule: rule.code, issues }]
  })

  expect(wrong).toEqual([])
})

test('every rule has a title and a message in both languages, the Chinese one without an English word but names of columns', () => {
  const wrong = rules.filter(({ rule: { title, message } }) => {
    const said = [title.zh, title.en, message.zh, message.en].every((text) => text.trim().length > 2)
    const chinese = `${title.zh}${message.zh}`.replace(/\{[^}]*\}/g, '').replace(/Excel|Z/g, '')
    return !said || /[A-Za-z]/.test(chinese) || /[\u4e00-\u9fff]/.test(`${title.en}${message.en}`)
  })

  expect(wrong.map(({ rule }) => rule.code)).toEqual([])
})

test('every part that a form knows as one is held against its whole, by itself or with the other parts', () => {
  const { catalogue } = newBook().context
  const isHeld = (form: string, part: string, whole: string) =>
    rules.some(
      ({ rule }) => rule.form === form && rule.rule.endsWith(` <= ${whole}`) && rule.rule.split(/\W+/).includes(part),
    )
  const without = [...catalogue.forms.values()].flatMap(({ code, columns }) =>
    columns
      .filter(({ name, partOf }) => partOf !== null && !isHeld(code, name, partOf))
      .map(({ name }) => `${code}.${name}`),
  )

  expect(without).toEqual([])
})

function rulesIn(name: string): readonly RuleFile[] {
  return (JSON.parse(readFileSync(join(FOLDER, name), 'utf8')) as { readonly rules: readonly RuleFile[] }).rules
}
