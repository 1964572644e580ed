import { Button } from '@mantine/core';
import { Component, type ReactNode } from 'react';
import { useT } from '../i18n/use-t.ts';
import { PartGone } from '../server/part-gone.ts';
import { State } from './states.tsx';

interface BoundaryProps {
  /** What the part is about: when that changes, it is tried anew. */
  readonly about?: string;
  readonly children: ReactNode;
}

interface BoundaryState {
  readonly hasFailed: boolean;
  readonly isGone?: boolean;
  readonly about: string | undefined;
}

/** A part of a screen that fails says so in its own place; the rest of the screen lives on. */
export class PartBoundary extends Component<BoundaryProps, BoundaryState> {
  override state: BoundaryState = { hasFailed: false, about: this.props.about };

  static getDerivedStateFromError(cause: unknown): Partial<BoundaryState> {
    return { hasFailed: true, isGone: cause instanceof PartGone };
  }

  static getDerivedStateFromProps(props: BoundaryProps, state: BoundaryState): Partial<BoundaryState> | null {
    return props.about === state.about ? null : { hasFailed: false, about: props.about };
  }

  override render(): ReactNode {
    return this.state.hasFailed ? (
      <Failed isGone={this.state.isGone === true} onRetry={() => this.setState({ hasFailed: false })} />
    ) : (
      this.props.children
    );
  }
}

function Failed({ isGone, onRetry }: { readonly isGone: boolean; readonly onRetry: () => void }) {
  const t = useT();
  return (
    <div role="alert">
      <State
        title={t('shell.partFailed.title')}
        actions={
          <>
            <Button onClick={onRetry}>{t('shell.retry')}</Button>
            <Button variant="default" onClick={() => location.reload()}>
              {t('shell.reload')}
            </Button>
          </>
        }
      >
        {t(isGone ? 'shell.outdated' : 'shell.partFailed.text')}
      </State>
    </div>
  );
}
