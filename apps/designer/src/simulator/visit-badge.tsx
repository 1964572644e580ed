import { useT } from '../i18n/use-t.ts';
import css from './visit-badge.module.css';

/** When a rehearsed ticket came by a step, `3` or `2, 5`: the same on the card and in the log. */
export function VisitBadge({ visits, ahead = false }: { readonly visits: string; readonly ahead?: boolean }) {
  const t = useT();
  const name = t('canvas.visit', { count: visits.split(', ').length, visits });
  return (
    <span className={css['badge']} role="img" aria-label={name} title={name} data-ahead={ahead}>
      {visits}
    </span>
  );
}
