import { useT } from '../i18n/use-t.ts';
import { knownPlaces, type Place } from './known-places.ts';
import css from './opening.module.css';

const card = { width: 240, height: 72 } as const;
/** Where nothing is known of a policy: a few cards below each other, as most policies begin. */
const unknown: readonly Place[] = [0, 1, 2, 3].map((row) => [0, row * 130] as const);
const rows = [0, 1, 2, 2, 1, 2, 3, 1] as const;

/** An open policy before it is there: its cards where they stood the last time, or the rows of its outline. */
export function Opening({
  policyKey,
  isOutline,
}: {
  readonly policyKey: string;
  readonly isOutline: boolean;
}) {
  const t = useT();
  return (
    <div role="status" className={css['opening']}>
      <h1 className="rung-hidden">{t('editor.loading')}</h1>
      {isOutline ? <Rows /> : <Cards places={knownPlaces(policyKey) ?? unknown} />}
    </div>
  );
}

function Cards({ places }: { readonly places: readonly Place[] }) {
  const [xs, ys] = [places.map(([x]) => x), places.map(([, y]) => y)];
  const [left, top] = [Math.min(...xs), Math.min(...ys)];
  const width = Math.max(...xs) - left + card.width;
  const height = Math.max(...ys) - top + card.height;
  return (
    // No larger than life, whole where it fits.
    <svg
      className={css['cards']}
      viewBox={`${left} ${top} ${width} ${height}`}
      style={{ maxWidth: width, maxHeight: height }}
      aria-hidden="true"
    >
      {places.map(([x, y]) => (
        <rect key={`${x} ${y}`} x={x} y={y} rx={10} {...card} />
      ))}
    </svg>
  );
}

function Rows() {
  return (
    <div className={css['rows']} aria-hidden="true">
      {rows.map((level, row) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the rows never change
        <div key={row} style={{ marginInlineStart: level * 24 }} />
      ))}
    </div>
  );
}
