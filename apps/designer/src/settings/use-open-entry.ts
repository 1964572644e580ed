import { entriesOf, type PartOf } from '@rung/editing';
import type { Flow } from '@rung/flow';
import { own } from '@rung/kernel';
import { type RefObject, useEffectEvent, useLayoutEffect, useRef } from 'react';
import { useEditor, useEditorState } from '../document/editor.ts';
import { type PartName, rowName } from '../inspector/parts.ts';
import { useSpeech } from '../inspector/speech.tsx';
import { notify } from '../shell/notify.tsx';
import { isNobody } from '../shell/signature.ts';
import { type Entry, renamedTo, takenAwayBy } from './gone-entry.ts';

interface OpenEntryOptions extends Entry {
  /** What it is edited in, if it is. */
  readonly form?: RefObject<HTMLElement | null>;
  readonly onClose: () => void;
  readonly onRenamed: (id: string) => void;
}

/**
 * The entry that a dialog is open about, in the last flow that has it. Others may delete it meanwhile: the dialog then closes,
 * which is told with who did it and what was typed and is not kept. One that others gave another id stays open by that.
 */
export function useOpenEntry(
  options: OpenEntryOptions,
): { readonly flow: Flow; readonly value: PartOf<PartName> } | null {
  const { part, id, form, onClose, onRenamed } = options;
  const { store } = useEditor();
  const flow = useEditorState((state) => state.flow);
  const { t, wording } = useSpeech();
  const last = useRef<{
    readonly flow: Flow;
    readonly value: PartOf<PartName>;
    readonly seq: number;
  } | null>(null);
  const value = own(entriesOf(flow, part), id);
  if (value !== undefined) last.current = { flow, value, seq: store.getState().notice?.seq ?? 0 };
  const isGone = value === undefined;
  const leave = useEffectEvent(() => {
    const open = last.current;
    if (open === null) {
      notify(wording.sayEditRefusal(flow, { code: 'unknownPart', data: { part, id } }), 'error');
      onClose();
      return;
    }
    const to = renamedTo(open.flow, flow, { part, id });
    if (to !== null) {
      onRenamed(to);
      return;
    }
    const { notice } = store.getState();
    const taken = notice !== null && notice.seq > open.seq ? takenAwayBy(notice.told, { part, id }) : null;
    const name = rowName(open.flow, { id, value: open.value }, wording);
    const who = taken === null || isNobody(taken.author) ? t('notice.somebody') : taken.author;
    const said = t(`settings.gone.${taken?.way ?? 'elsewhere'}`, { who, name });
    const texts = typedIn(form?.current ?? null).map((text) => t('settings.goneText', { text }));
    if (texts.length === 0) notify(said);
    else notify(`${said} ${t('settings.goneTyped', { texts: texts.join(', ') })}`, 'error');
    onClose();
  });
  // Before anything else is drawn: what was typed still stands in the form.
  useLayoutEffect(() => {
    if (isGone) leave();
  }, [isGone]);
  return last.current;
}

/** What was typed in a form, and in the dialogs in front of it, may have become no edit, and is not told of by its input. */
function typedIn(form: Element | null): readonly string[] {
  const dialogs = [...document.querySelectorAll('[aria-modal="true"]')];
  const first = dialogs.findIndex((dialog) => dialog.contains(form));
  if (form === null || first === -1) return [];
  const inputs = dialogs
    .slice(first)
    .flatMap((dialog) => [
      ...dialog.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>(
        ':is(input, textarea):is([data-untaken], [data-mantine-stop-propagation="true"]):not([readonly], [data-untaken="told"])',
      ),
    ]);
  return inputs.map((input) => input.value.trim()).filter((text) => text !== '');
}
