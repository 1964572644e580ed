import { useMemo, useRef } from 'react';
import { useEditor } from '../document/editor.ts';
import { useWording } from '../document/use-wording.ts';
import { atStep, useEditorUiStore } from '../editor/editor-ui.ts';
import { loadCheckedEdits } from '../editor/load-edits.ts';
import { loadPanel } from '../editor/load-panel.ts';
import { useT } from '../i18n/use-t.ts';
import { announce } from '../keyboard/announce.ts';
import type { Command } from '../keyboard/command.ts';
import { useCommands } from '../keyboard/use-commands.ts';
import { patient } from '../shell/lazy-part.ts';
import { notify } from '../shell/notify.tsx';
import { notifyError } from '../shell/notify-error.ts';
import { nextProblem } from './problem-order.ts';
import { problemField, problemOutcome } from './problem-outcome.ts';
import { whenChecked } from './when-checked.ts';

const loadFindings = patient(() => loadPanel(() => import('../document/say-finding.ts')));
const loadShow = patient(() => import('./use-show-finding.ts'));

/** F8 leads from problem to problem, in the order of the list; Ctrl+. repairs the active step's first that can be, and says where none can. */
export function useProblemCommands(): void {
  const t = useT();
  const editor = useEditor();
  const ui = useEditorUiStore();
  const wording = useWording();
  const shown = useRef<number | null>(null);
  const commands = useMemo((): readonly Command[] => {
    const go = (by: 1 | -1) => {
      const { problems, flow } = editor.store.getState();
      const listed = problems.all.filter(({ severity }) => severity !== 'info');
      shown.current = nextProblem(listed, shown.current, by);
      const found = shown.current === null ? undefined : listed[shown.current];
      if (found === undefined) {
        announce(t('problems.none'));
        return;
      }
      void loadFindings().then(({ sayFinding }) => announce(sayFinding(wording, flow, found)));
      if (found.nodeId === undefined || !Object.hasOwn(flow.nodes, found.nodeId)) {
        ui.setState({ dock: 'problems' });
        void loadShow().then(({ showFinding }) => showFinding({ editor, ui }, found));
        return;
      }
      editor.select([found.nodeId]);
      ui.setState({
        ...atStep(found.nodeId),
        focusWanted: found.nodeId,
        outcomeWanted: problemOutcome(found),
        fieldWanted: problemField(found),
        dock: 'problems',
      });
    };
    const ofActive = () => {
      const { problems } = editor.store.getState();
      const { active } = ui.getState();
      return active === null ? undefined : problems.byNode.get(active);
    };
    /** Does it when the latest edit has been checked, unless people have gone elsewhere meanwhile. */
    const onceChecked = (act: () => void) => {
      const place = document.activeElement;
      void whenChecked(editor.store).then(() => {
        if (document.activeElement === place) act();
      });
    };
    const repair = async () => {
      const ofStep = ofActive();
      if (ofStep === undefined) return;
      const fixable = ofStep.find(({ fix }) => fix !== undefined);
      if (fixable === undefined) {
        notify(t('problems.noFix'));
        return;
      }
      await loadCheckedEdits().then(
        ({ fixEdit }) => editor.dispatch(fixEdit(editor.store.getState().flow, fixable)),
        (error: unknown) => notifyError(error, t),
      );
    };
    const group = 'editor.group.problems';
    return [
      {
        id: 'problems.next',
        title: 'problems.next',
        group,
        keys: ['F8'],
        run: () => onceChecked(() => go(1)),
      },
      {
        id: 'problems.previous',
        title: 'problems.previous',
        group,
        keys: ['Shift+F8'],
        run: () => onceChecked(() => go(-1)),
      },
      {
        id: 'problems.fix',
        title: 'problems.fix',
        group,
        keys: ['$mod+.'],
        when: () => {
          const { readOnly, problems } = editor.store.getState();
          return !readOnly && (ofActive() !== undefined || !problems.isCurrent);
        },
        run: () => onceChecked(() => void repair()),
      },
    ];
  }, [t, editor, ui, wording]);
  useCommands(commands);
}
