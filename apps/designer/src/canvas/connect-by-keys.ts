import { connect } from '@rung/editing';
import type { Wording } from '@rung/wording';
import { askOutcome } from '../editor/ask-outcome.ts';
import type { Outcome } from '../editor/editor-ui.ts';
import { leaveKey } from '../editor/leave-key.ts';
import { t } from '../i18n/i18n.ts';
import { announce } from '../keyboard/announce.ts';
import type { Command } from '../keyboard/command.ts';
import type { CanvasKeys } from './canvas-keys.ts';
import { verdictsFrom } from './verdicts.ts';

/** The keys that connect an outcome to the step that is walked to. */
export function connectCommands(
  { editor, ui, canvas, isHere, mayEdit }: CanvasKeys,
  wording: Wording,
): readonly Command[] {
  const connectFrom = (from: Outcome) => {
    const { flow } = editor.store.getState();
    const verdict = verdictsFrom(flow, from, wording);
    canvas.setState({ connecting: { from, by: 'keys', verdict, over: null, at: null } });
    announce(t('canvas.connecting', { outcome: wording.sayPortName(flow, from.node, from.port) }));
  };
  const begin = () => {
    const { active } = ui.getState();
    const { flow } = editor.store.getState();
    if (active !== null) askOutcome(ui, flow, { node: active, of: 'all', take: connectFrom });
  };
  const finish = () => {
    const { connecting } = canvas.getState();
    if (connecting === null) return;
    const to = ui.getState().active;
    canvas.setState({ connecting: null });
    if (to !== null) editor.dispatch(connect(editor.store.getState().flow, { from: connecting.from, to }));
  };
  const isConnecting = () => isHere() && canvas.getState().connecting?.by === 'keys';
  return [
    {
      id: 'canvas.connect',
      title: 'editor.connect',
      group: 'editor.group.edit',
      keys: ['c'],
      when: mayEdit,
      run: begin,
    },
    {
      id: 'canvas.connect.done',
      title: 'canvas.connectDone',
      group: 'editor.group.edit',
      keys: ['Enter'],
      when: isConnecting,
      run: finish,
      keyOnly: true,
    },
    leaveKey({
      id: 'canvas.connect.leave',
      when: isConnecting,
      run: () => canvas.setState({ connecting: null }),
    }),
  ];
}
