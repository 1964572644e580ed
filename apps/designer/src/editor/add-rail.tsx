import { ActionIcon } from '@mantine/core';
import type { NodeKind } from '@rung/flow';
import IconArrowBackUp from '@tabler/icons-react/icons/IconArrowBackUp';
import IconArrowForwardUp from '@tabler/icons-react/icons/IconArrowForwardUp';
import IconPlus from '@tabler/icons-react/icons/IconPlus';
import { type MouseEvent, type PointerEvent as ReactPointerEvent, useState } from 'react';
import { useEditor, useEditorState } from '../document/editor.ts';
import { useWording } from '../document/use-wording.ts';
import { useT } from '../i18n/use-t.ts';
import { notify } from '../shell/notify.tsx';
import { Tip } from '../theme/tip.tsx';
import css from './add-rail.module.css';
import { carry } from './carry.ts';
import { droppedOn } from './dropped-on.ts';
import { focusStep, type PickPlace, useEditorUiStore } from './editor-ui.ts';
import { withFirstPackage } from './first-package.ts';
import { KindIcon } from './kind-icon.tsx';
import { rememberKind } from './recent-kinds.ts';
import { addAt, likeliestOutcome, mayFollow, targetOf } from './step-edits.ts';
import { useUndo } from './use-undo.ts';

/** What people start with; the picker has the rest. */
const firstKinds = [
  'trigger',
  'condition',
  'sla',
  'authority',
  'tier',
  'handoff',
  'end',
] as const satisfies readonly NodeKind[];

const anywhere: PickPlace = { kind: 'free', at: null };

/** A kind of step that the pointer carries, and where it would go if it were let go. */
interface LiftedKind {
  readonly kind: NodeKind;
  readonly x: number;
  readonly y: number;
  readonly place: PickPlace | null;
}

/**
 * Adds steps. Pressed: behind the selected one, into its way where all its outcomes lead on, else beside the drawing. Dragged: behind the
 * step, into the way or to the place where it is let go.
 */
export function AddRail() {
  const t = useT();
  const wording = useWording();
  const editor = useEditor();
  const ui = useEditorUiStore();
  const readOnly = useEditorState((state) => state.readOnly);
  const [lifted, setLifted] = useState<LiftedKind | null>(null);
  if (readOnly) return null;
  /** Adds a step at the first of some places that it may stand at; false where it may at none. */
  const addAtFirst = (kind: NodeKind, places: readonly PickPlace[]): boolean => {
    const ready = withFirstPackage(editor.store.getState().flow, kind, t);
    const edits = places.map((place) => addAt(ready, place, kind));
    const edit = edits.find(({ ok }) => ok) ?? edits[0];
    if (edit === undefined || !editor.dispatch(edit) || !edit.ok) return false;
    rememberKind(kind);
    const [made] = edit.value.select ?? [];
    if (made !== undefined) focusStep(ui, made);
    return true;
  };
  const add = (kind: NodeKind) => {
    const { flow, selection } = editor.store.getState();
    const [only, ...others] = selection;
    const isBehind = only !== undefined && others.length === 0 && mayFollow(kind);
    const from = isBehind ? likeliestOutcome(flow, only) : null;
    const isAdded = addAtFirst(kind, [
      ...(from === null ? [] : [{ kind: 'after', from } as const]),
      anywhere,
    ]);
    const next = from === null ? null : targetOf(flow, from);
    if (!isAdded || from === null || next === null) return;
    // A way that led on leads through it now, which may not be what was meant.
    const [before, after] = [wording.sayTitle(flow, from.node), wording.sayTitle(flow, next)];
    notify(t('editor.putBetween', { kind: wording.sayKind(kind), before, after }));
  };
  const lift = (kind: NodeKind, event: ReactPointerEvent) => {
    if (event.button !== 0) return;
    const placeUnder = (pointer: PointerEvent) => droppedOn(editor.store.getState().flow, kind, pointer);
    carry({
      from: event,
      onMove: (at) => setLifted({ kind, x: at.clientX, y: at.clientY, place: placeUnder(at) }),
      onEnd: () => setLifted(null),
      onDrop: (at) => {
        const place = placeUnder(at);
        if (place !== null) addAtFirst(kind, [place]);
      },
    });
  };
  const more = (event: MouseEvent<HTMLElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    ui.setState({ picker: { place: { kind: 'free', at: null }, x: box.right + 8, y: box.top } });
  };
  return (
    <nav className={css['rail']} data-region="add" tabIndex={-1} aria-label={t('editor.rail')}>
      {firstKinds.map((kind) => (
        <Tip key={kind} label={`${wording.sayKind(kind)}: ${t(`kind.${kind}.help`)}`} position="right">
          <ActionIcon
            size={40}
            aria-label={t('editor.addKind', { kind: wording.sayKind(kind) })}
            className={css['kind'] ?? ''}
            onClick={() => add(kind)}
            onPointerDown={(event) => lift(kind, event)}
          >
            <KindIcon kind={kind} />
          </ActionIcon>
        </Tip>
      ))}
      <Tip label={t('editor.addMore')} position="right">
        <ActionIcon size={40} aria-label={t('editor.addMore')} aria-haspopup="listbox" onClick={more}>
          <IconPlus size={20} aria-hidden />
        </ActionIcon>
      </Tip>
      <UndoButtons />
      {lifted === null ? null : <Lifted lifted={lifted} />}
    </nav>
  );
}

/** A kind of step on its way to the drawing, and what becomes of it where it is. */
function Lifted({ lifted: { kind, x, y, place } }: { readonly lifted: LiftedKind }) {
  const t = useT();
  const wording = useWording();
  const flow = useEditorState((state) => state.flow);
  const where =
    place?.kind === 'after'
      ? t('rail.after', { title: wording.sayTitle(flow, place.from.node) })
      : t(place === null ? 'rail.nowhere' : place.kind === 'edge' ? 'rail.between' : 'rail.here');
  return (
    <div className={css['lifted']} data-off={place === null} style={{ left: x + 12, top: y + 8 }} aria-hidden>
      <KindIcon kind={kind} />
      {wording.sayKind(kind)}
      <small>{where}</small>
    </div>
  );
}

function UndoButtons() {
  const { undo, redo } = useUndo();
  const buttons = [
    { id: 'undo', ...undo, Icon: IconArrowBackUp },
    { id: 'redo', ...redo, Icon: IconArrowForwardUp },
  ];
  return (
    <div className={css['undo']}>
      {buttons.map(({ id, label, run, Icon }) => (
        <Tip key={id} label={label} position="right">
          {/* A button that is disabled would lose the focus with its last step. */}
          <ActionIcon
            size={40}
            aria-label={label}
            aria-disabled={run === null}
            {...(run === null ? { 'data-disabled': true } : {})}
            onClick={() => run?.()}
          >
            <Icon size={20} aria-hidden />
          </ActionIcon>
        </Tip>
      ))}
    </div>
  );
}
