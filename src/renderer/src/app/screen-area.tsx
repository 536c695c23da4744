import { Button, Skeleton } from 'antd'
import { Suspense } from 'react'
import { EmptyState } from '../parts/empty-state.tsx'
import { useScope } from '../parts/scope.tsx'
import { frameWords } from '../words/frame.ts'
import { useWords } from '../words/words.ts'
import { ScreenBoundary } from './screen-boundary.tsx'
import { type ScreenName, screenNamed } from './screens.tsx'

/** The open screen, fenced so that an error in it leaves the rest of the window working. */
export function ScreenArea({ screen }: { readonly screen: ScreenName }) {
  const say = useWords(frameWords)
  const scope = useScope()
  const found = screenNamed(screen)
  if (found === undefined) return null

  const { Content, needsReturns } = found
  const nothingYet = needsReturns && scope.periods.length === 0
  return (
    <main className="screen-area" data-screen={screen}>
      {nothingYet ? (
        <EmptyState
          title={say('no-returns')}
          hint={say('no-returns-hint')}
          action={
            <Button type="primary" onClick={() => scope.open('import')}>
              {say('go-import')}
            </Button>
          }
        />
      ) : (
        <ScreenBoundary
          key={screen}
          title={say('screen-broken', { screen: say(screen) })}
          hint={say('screen-broken-hint')}
          again={say('again')}
        >
          <Suspense fallback={<Skeleton active className="frame-loading" />}>
            <Content />
          </Suspense>
        </ScreenBoundary>
      )}
    </main>
  )
}
