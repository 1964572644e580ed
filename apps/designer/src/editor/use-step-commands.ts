import { deleteNodes, type Fragment, type PartMapping } from '@rung/editing';
import { outlineOf } from '@rung/flow';
import { useMemo } from 'react';
import { useEditor } from '../document/editor.ts';
import { useT } from '../i18n/use-t.ts';
import { announce } from '../keyboard/announce.ts';
import { notify } from '../shell/notify.tsx';
import { notifyError } from '../shell/notify-error.ts';
import { focusStep, useEditorUiStore } from './editor-ui.ts';
import { loadCheckedEdits, loadCopiedSteps } from './load-edits.ts';
import { newSalt } from './step-edits.ts';

/** What can be done with steps, whichever way it is asked for. */
export interface StepCommands {
  readonly duplicate: (nodes: readonly string[]) => void;
  /** Deletes steps, closing the gap or not; the focus goes to the step before. */
  readonly remove: (nodes: readonly string[], reconnect: boolean) => void;
  readonly copy: (nodes: readonly string[]) => void;
  readonly cut: (nodes: readonly string[]) => void;
  /**
   * Pastes what the clipboard holds; where it names parts that the flow lacks, it is asked first what stands for them. A whole
   * flow is offered in place of this one.
   */
  readonly paste: () => void;
  readonly put: (fragment: Fragment, mapping: readonly PartMapping[]) => void;
}

/** What can be done with steps in the open flow. */
export function useStepCommands(): StepCommands {
  const t = useT();
  const editor = useEditor();
  const ui = useEditorUiStore();
  return useMemo(() => {
    const flow = () => editor.store.getState().flow;
    const focusMade = (made: readonly string[] | undefined) => {
      const [first] = made ?? [];
      if (first !== undefined) focusStep(ui, first);
    };
    /** What is fetched when it is first wanted; null, and a notice, where it cannot be had. */
    const had = <T>(load: () => Promise<T>): Promise<T | null> =>
      load().catch((error) => {
        notifyError(error, t);
        return null;
      });
    const duplicate = async (nodes: readonly string[]) => {
      const copied = await had(loadCopiedSteps);
      if (copied === null) return;
      const edit = copied.duplicateNodes(flow(), { nodes, salt: newSalt() });
      if (editor.dispatch(edit) && edit.ok) focusMade(edit.value.select);
    };
    const remove = (nodes: readonly string[], reconnect: boolean) => {
      if (nodes.length === 0) return;
      const next = stepBefore(flow(), nodes);
      if (!editor.dispatch(deleteNodes(flow(), { nodes, reconnect }))) return;
      editor.select(next === null ? [] : [next]);
      focusStep(ui, next);
    };
    /** Resolves with whether the steps are on the clipboard. */
    const copy = async (nodes: readonly string[]): Promise<boolean> => {
      const copied = nodes.length === 0 ? null : await had(loadCopiedSteps);
      if (copied === null) return false;
      try {
        await navigator.clipboard.writeText(JSON.stringify(copied.copyNodes(flow(), nodes), null, 2));
      } catch {
        notify(t('notice.clipboardClosed'), 'error');
        return false;
      }
      announce(t('notice.copied', { count: nodes.length }));
      return true;
    };
    const put = async (fragment: Fragment, mapping: readonly PartMapping[]) => {
      const copied = await had(loadCopiedSteps);
      if (copied === null) return;
      const edit = copied.pasteNodes(flow(), fragment, {
        salt: newSalt(),
        offset: copied.copyOffset,
        mapping,
      });
      if (editor.dispatch(edit) && edit.ok) focusMade(edit.value.select);
    };
    /** Pastes steps, after asking what stands for the parts that the flow lacks or has otherwise. */
    const putOrAsk = async (fragment: Fragment) => {
      const copied = await had(loadCopiedSteps);
      if (copied === null) return;
      if (copied.partsToSettle(flow(), fragment).length === 0) await put(fragment, []);
      else ui.setState({ dialog: { kind: 'paste', fragment } });
    };
    const paste = async () => {
      const text = await read().catch(() => null);
      if (text === null) return notify(t('notice.clipboardClosed'), 'error');
      const checked = await had(loadCheckedEdits);
      if (checked === null) return;
      const pasted = checked.readPaste(text);
      switch (pasted.kind) {
        case 'steps':
          return putOrAsk(pasted.fragment);
        case 'flow':
          return ui.setState({ dialog: { kind: 'replace', pasted: text } });
        case 'faulty':
          return ui.setState({ dialog: { kind: 'pasteRefused', fault: pasted.fault } });
        case 'other':
          return notify(t('notice.pasteUnreadable'), 'error');
        default:
          return pasted satisfies never;
      }
    };
    return {
      duplicate: (nodes) => void duplicate(nodes),
      remove,
      copy: (nodes) => void copy(nodes),
      // What could not be copied stays where it is.
      cut: (nodes) => void copy(nodes).then((isCopied) => isCopied && remove(nodes, true)),
      paste: () => void paste(),
      put: (fragment, mapping) => void put(fragment, mapping),
    };
  }, [t, editor, ui]);
}

/** Rejects where a browser or a person does not allow it; a page that is not secure has no clipboard at all. */
const read = async (): Promise<string> => navigator.clipboard.readText();

/** The step that is read before those that go, else the first that stays. */
function stepBefore(flow: Parameters<typeof outlineOf>[0], gone: readonly string[]): string | null {
  const order = [...outlineOf(flow).numbers.keys()];
  const goes = new Set(gone);
  const at = order.findIndex((id) => goes.has(id));
  const before = order.slice(0, Math.max(at, 0)).findLast((id) => !goes.has(id));
  return before ?? order.find((id) => !goes.has(id)) ?? null;
}
