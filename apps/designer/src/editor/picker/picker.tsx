import { Combobox, Popover, Text, TextInput, useCombobox } from '@mantine/core';
import { connect, disconnect, type EditResult, replaceKind } from '@rung/editing';
import { type Flow, nodeKinds } from '@rung/flow';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useEditor, useEditorState } from '../../document/editor.ts';
import { useWording } from '../../document/use-wording.ts';
import type { Translate } from '../../i18n/i18n.ts';
import { useT } from '../../i18n/use-t.ts';
import { isOutlineShown } from '../../keyboard/regions.ts';
import { useReturnFocus } from '../../keyboard/use-return-focus.ts';
import { atStep, type OpenPicker, type PickPlace, useEditorUi, useEditorUiStore } from '../editor-ui.ts';
import { withFirstPackage } from '../first-package.ts';
import { KindIcon } from '../kind-icon.tsx';
import { recentKinds, rememberKind } from '../recent-kinds.ts';
import { addAt } from '../step-edits.ts';
import { anchorAt } from './anchor-at.ts';
import css from './picker.module.css';
import { type Choice, type ChoiceGroup, pickerGroups } from './picker-choices.ts';

/** The one picker: kinds of steps that may stand at a place, steps that an outcome may lead to, outcomes of a step. */
export function Picker() {
  const picker = useEditorUi((ui) => ui.picker);
  return picker === null ? null : <Opened picker={picker} />;
}

function Opened({ picker }: { readonly picker: OpenPicker }) {
  const t = useT();
  const next = useRef<(() => void) | null>(null);
  // Mantine's own remembers nothing where the picker is asked for before its code is there.
  useReturnFocus(undefined, next);
  const ui = useEditorUiStore();
  const close = () => ui.setState({ picker: null });
  const closeFor = (what: () => void) => {
    next.current = what;
    close();
  };
  return (
    <Popover
      opened
      onChange={(isOpen) => (isOpen ? undefined : close())}
      position="bottom-start"
      width={320}
      shadow="lg"
      radius="md"
      trapFocus
      withRoles={false}
      // Where there is room on neither side it lies over its place, rather than beyond the window.
      middlewares={{ flip: true, shift: { padding: 8, crossAxis: true } }}
    >
      <Popover.Target>
        <div aria-hidden="true" className={css['anchor']} style={anchorAt(picker)} />
      </Popover.Target>
      <Popover.Dropdown
        role="dialog"
        aria-label={t(titleOf(picker.place))}
        p={0}
        className={css['dropdown'] ?? ''}
      >
        <Choices picker={picker} onClose={close} onCloseFor={closeFor} />
      </Popover.Dropdown>
    </Popover>
  );
}

interface ChoicesProps {
  readonly picker: OpenPicker;
  readonly onClose: () => void;
  /** Closes, and does something once the focus is back. */
  readonly onCloseFor: (what: () => void) => void;
}

function Choices({ picker, onClose, onCloseFor }: ChoicesProps) {
  const t = useT();
  const wording = useWording();
  const flow = useEditorState((state) => state.flow);
  const [sought, setSought] = useState('');
  const ui = useEditorUiStore();
  const [recent] = useState(recentKinds);
  const [isNumbered] = useState(isOutlineShown);
  const [mode, setMode] = useState(() => beginningOf(picker.place));
  // The field stays as one list leads to the next, and the focus in it.
  const choose = useChoose(picker.place, {
    onClose,
    onCloseFor,
    onMode: setMode,
    onNext: (place) => {
      setSought('');
      setMode(beginningOf(place));
      ui.setState({ picker: { ...picker, place } });
    },
  });
  const groups = useMemo(
    () => pickerGroups({ flow, place: picker.place, mode, sought, recent, wording, t, isNumbered }),
    [isNumbered, flow, picker.place, mode, sought, recent, wording, t],
  );
  const combobox = useCombobox({ opened: true });
  const first = groups[0]?.choices.find(({ refusal }) => refusal === null)?.id;
  // The first that fits is what Enter takes, whatever is typed.
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new list, not a new store, is what it follows
  useEffect(() => {
    combobox.selectFirstOption();
  }, [first, groups]);
  const title = t(titleOf(picker.place));
  const search = t(picker.place.kind === 'outcomes' ? 'picker.searchOutcomes' : 'picker.search');
  return (
    <Combobox store={combobox} onOptionSubmit={choose}>
      <div className={css['head']}>
        <Text fw={600} size="sm" component="h2">
          {title}
        </Text>
        <Combobox.EventsTarget>
          <TextInput
            data-autofocus
            aria-label={search}
            placeholder={search}
            value={sought}
            onChange={(event) => setSought(event.currentTarget.value)}
          />
        </Combobox.EventsTarget>
      </div>
      <Combobox.Options className={css['options'] ?? ''} aria-label={title} tabIndex={0}>
        {groups.length === 0 ? <Combobox.Empty>{t('picker.nothing')}</Combobox.Empty> : null}
        {groups.map((group) => (
          <Group key={group.id} group={group} />
        ))}
      </Combobox.Options>
    </Combobox>
  );
}

const beginningOf = (place: PickPlace): 'kinds' | 'steps' =>
  place.kind === 'after' ? (place.begin ?? 'kinds') : 'kinds';

const titles = {
  after: 'picker.after',
  edge: 'picker.insert',
  before: 'picker.before',
  replace: 'picker.replace',
  free: 'picker.free',
  open: 'picker.outcomes',
  all: 'picker.outcomes.all',
  wired: 'picker.outcomes.wired',
} as const;

const titleOf = (place: PickPlace) => titles[place.kind === 'outcomes' ? place.of : place.kind];

function Group({ group }: { readonly group: ChoiceGroup }) {
  // Where none has an icon, as with outcomes, the words have all the room.
  const hasIcons = group.choices.some(({ icon }) => icon !== null);
  const options = group.choices.map((choice) => (
    <Combobox.Option key={choice.id} value={choice.id} disabled={choice.refusal !== null}>
      <Option choice={choice} isIndented={hasIcons || group.label === null} />
    </Combobox.Option>
  ));
  return group.label === null ? options : <Combobox.Group label={group.label}>{options}</Combobox.Group>;
}

function Option({ choice, isIndented }: { readonly choice: Choice; readonly isIndented: boolean }) {
  return (
    <span className={css['option']}>
      {choice.icon === null ? (
        isIndented && <span className={css['noIcon']} />
      ) : (
        <KindIcon kind={choice.icon} />
      )}
      <span className={css['texts']}>
        <span className={css['label']}>{choice.label}</span>
        {choice.help === null ? null : <span className={css['help']}>{choice.refusal ?? choice.help}</span>}
      </span>
    </span>
  );
}

interface ChooseOptions extends Omit<ChoicesProps, 'picker'> {
  readonly onMode: (mode: 'kinds' | 'steps') => void;
  /** Another question takes the place of this one. */
  readonly onNext: (place: PickPlace) => void;
}

/** Carries out what was chosen: another list, or an edit. */
function useChoose(
  place: PickPlace,
  { onClose, onCloseFor, onMode, onNext }: ChooseOptions,
): (id: string) => void {
  const editor = useEditor();
  const ui = useEditorUiStore();
  const t = useT();
  const edit = (what: string, named: string): void => {
    const made = editOf(editor.store.getState().flow, { what, named, place, t });
    if (made === null || !editor.dispatch(made) || !made.ok || what !== 'kind') return;
    const [step] = made.value.select ?? [];
    if (step === undefined) return;
    const added = editor.store.getState().flow.nodes[step];
    if (place.kind !== 'replace' && added !== undefined) rememberKind(added.kind);
    ui.setState({
      ...atStep(step),
      focusWanted: step,
      isInspecting: true,
    });
  };
  return (id) => {
    const at = id.indexOf(':');
    const [what, named] = [id.slice(0, at), id.slice(at + 1)];
    if (id === 'mode:outcomes' && place.kind === 'after') {
      onNext({ kind: 'outcomes', node: place.from.node, of: 'all' });
    } else if (what === 'mode') onMode(named === 'steps' ? 'steps' : 'kinds');
    else if (what === 'outcome' && place.kind === 'outcomes') {
      const { node, begin = 'kinds', take } = place;
      const from = { node, port: named };
      if (take === undefined) return onNext({ kind: 'after', from, begin });
      onCloseFor(() => take(from));
    } else {
      onClose();
      edit(what, named);
    }
  };
}

interface Chosen {
  readonly place: PickPlace;
  readonly t: Translate;
  readonly what: string;
  readonly named: string;
}

function editOf(flow: Flow, { what, named, place, t }: Chosen): EditResult | null {
  const kind = nodeKinds.find((one) => one === named);
  if (what === 'kind' && kind !== undefined) {
    const ready = withFirstPackage(flow, kind, t);
    return place.kind === 'replace'
      ? replaceKind(ready, { node: place.node, kind })
      : addAt(ready, place, kind);
  }
  if (place.kind !== 'after') return null;
  if (what === 'step') return connect(flow, { from: place.from, to: named });
  return what === 'nothing' ? disconnect(flow, { from: place.from }) : null;
}
