import { entriesOf } from '@rung/editing';
import { own } from '@rung/kernel';
import { useContext } from 'react';
import { EditorContext } from '../../document/editor.ts';
import { emptyBegun, summaryOf } from '../../settings/summaries.ts';
import { afterPaint } from '../../shell/after-paint.ts';
import { notify } from '../../shell/notify.tsx';
import { type NewPart, nameOfPart } from '../parts.ts';
import { useSpeech } from '../speech.tsx';

/**
 * Tells that an entry was made in a field: where it is set, and what stands in it without anybody having chosen that, which is
 * out of sight there.
 */
export function useTellMade(field: string): (made: NewPart) => void {
  const store = useContext(EditorContext)?.store;
  const speech = useSpeech();
  const { t } = speech;
  return ({ part, id }) => {
    const flow = store?.getState().flow;
    const value = flow && own(entriesOf(flow, part), id);
    // An edit that was refused is told as that.
    if (flow === undefined || value === undefined) return;
    const is = t('part.made', { name: nameOfPart(value, id), field });
    const as = emptyBegun.has(part) ? null : summaryOf(part, value, { flow, speech });
    // What a text says was just written.
    const says = as !== null ? t('part.begins', { as }) : part === 'templates' ? '' : t('part.isEmpty');
    // After the edit itself was said, or that would be said in its place.
    void afterPaint().then(() => notify(`${is} ${says}`.trim()));
  };
}
