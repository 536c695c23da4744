import { expect, test } from 'vitest'
import { filedAlike } from '../../../src/renderer/src/parts/filed-alike.ts'

const all = () => true

test('a card tells a change only where the same counties in sight filed both years', () => {
  expect([
    filedAlike(['500101', '500102'], ['500102', '500101'], all),
    filedAlike(['500101'], ['500101', '500102'], all),
    filedAlike(['500101', '500102'], ['500101'], all),
    filedAlike(['500101'], ['500101', '500102'], (region) => region === '500101'),
    filedAlike(undefined, ['500101'], all),
  ]).toEqual([true, false, false, true, false])
})
