import { Component, type ReactNode } from 'react';
import { useT } from '../i18n/use-t.ts';
import css from './node-boundary.module.css';

interface BoundaryProps {
  readonly id: string;
  readonly children: ReactNode;
  /** What stands in its place; default a card that says so. */
  readonly instead?: ReactNode;
}

/** A step that cannot be drawn says so in its own place; the rest lives on. */
export class NodeBoundary extends Component<BoundaryProps, { readonly hasFailed: boolean }> {
  override state = { hasFailed: false };

  static getDerivedStateFromError(): { readonly hasFailed: boolean } {
    return { hasFailed: true };
  }

  override render(): ReactNode {
    return this.state.hasFailed ? (this.props.instead ?? <Failed id={this.props.id} />) : this.props.children;
  }
}

function Failed({ id }: { readonly id: string }) {
  const t = useT();
  return (
    <div className={css['failed']} data-step={id}>
      {t('canvas.cannotShow')}
    </div>
  );
}
