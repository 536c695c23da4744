import { Button } from 'antd'
import { Component, type ReactNode } from 'react'
import { EmptyState } from '../parts/empty-state.tsx'
import { ProblemAlert } from '../parts/problem-alert.tsx'

export interface ScreenBoundaryProps {
  readonly title: string
  readonly hint: string
  readonly again: string
  readonly children: ReactNode
}

/** Catches what a screen throws while it is drawn, and offers to draw it again. */
export class ScreenBoundary extends Component<ScreenBoundaryProps, { readonly thrown: unknown }> {
  override state = { thrown: null as unknown }

  static getDerivedStateFromError(thrown: unknown) {
    return { thrown }
  }

  override render() {
    if (this.state.thrown === null) return this.props.children
    return (
      <>
        <ProblemAlert problem={this.state.thrown} />
        <EmptyState
          title={this.props.title}
          hint={this.props.hint}
          action={<Button onClick={() => this.setState({ thrown: null })}>{this.props.again}</Button>}
        />
      </>
    )
  }
}
