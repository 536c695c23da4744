import { expect, test } from 'vitest'
import { VERBS_WITH_ROLES } from '../../src/main/core/people/verb-roles.ts'
import { roleVerbLabels } from '../../src/renderer/src/words/people.ts'

test('the people screen names every act that wants a role, and no other', () => {
  expect(Object.keys(roleVerbLabels).toSorted()).toEqual(Object.keys(VERBS_WITH_ROLES).toSorted())
})
