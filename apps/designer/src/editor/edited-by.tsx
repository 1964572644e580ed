import { useEditorsOf } from '../document/present.ts';
import { useT } from '../i18n/use-t.ts';
import css from './edited-by.module.css';

/** That others have a step open, in words: `Grace is editing`; null while nobody has. */
export function useEditedBy(node: string): string | null {
  const t = useT();
  const names = useEditorsOf(node, t('present.somebody'));
  return names.length === 0 ? null : t('present.editing', { who: names.join(', '), count: names.length });
}

/** The same as a mark beside a title. */
export function EditedBy({ node }: { readonly node: string }) {
  const words = useEditedBy(node);
  return words === null ? null : <span className={css['mark']}>{words}</span>;
}
