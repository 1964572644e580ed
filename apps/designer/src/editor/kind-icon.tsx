import { familyOf, icons } from '@rung/drawing';
import type { NodeKind } from '@rung/flow';

/** The picture of a kind in the colour of its family. Its name always stands beside it. */
export function KindIcon({ kind, size = 20 }: { readonly kind: NodeKind; readonly size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 20 20" aria-hidden="true" style={{ flex: 'none' }}>
      <path
        d={icons[kind]}
        fill="none"
        stroke={`var(--rung-family-${familyOf[kind]})`}
        strokeWidth={1.6}
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}
