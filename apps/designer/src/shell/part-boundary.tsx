import { Button } from '@mantine/core';
import { Component, type ReactNode } from 'react';
import { useT } from '../i18n/use-t.ts';
import { State } from './states.tsx';

interface BoundaryProps {
  /** What the part is about: when that changes, it is tried anew. */
  readonly about?: string;
  readonly children: ReactNode;
}

interface BoundaryState {
  readonly hasFailed: boolean;
  readonly about: string | undefined;
}

/** A part of a screen that fails says so in its own place; the rest of the screen lives on. */
export class PartBoundary extends Component<BoundaryProps, BoundaryState> {
  override state: BoundaryState = { hasFailed: false, about: this.props.about };

  static getDerivedStateFromError(): Partial<BoundaryState> {
    return { hasFailed: true };
  }

  static getDerivedStateFromProps(props: BoundaryProps, state: BoundaryState): Partial<BoundaryState> | null {
    return props.about === state.about ? null : { hasFailed: false, about: props.about };
  }

  override render(): ReactNode {
    return this.state.hasFailed ? (
      <Failed onRetry={() => this.setState({ hasFailed: false })} />
    ) : (
      this.props.children
    );
  }
}

function Failed({ onRetry }: { readonly onRetry: () => void }) {
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
        {t('shell.partFailed.text')}
      </State>
    </div>
  );
}
