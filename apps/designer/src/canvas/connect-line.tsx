import { linePath, type Point, routeFreely } from '@rung/drawing';
import { Panel, ViewportPortal } from '@xyflow/react';
import { useEditorState } from '../document/editor.ts';
import { useWording } from '../document/use-wording.ts';
import { useT } from '../i18n/use-t.ts';
import { type Connecting, useCanvasUi } from './canvas-ui.ts';
import css from './connect-line.module.css';
import layer from './layer.module.css';
import type { DrawnFlow } from './use-drawn-flow.ts';

/** The line from the outcome that is being connected to the pointer or the step that is walked to, and why not, if not. */
export function ConnectLine({ drawn }: { readonly drawn: DrawnFlow }) {
  const connecting = useCanvasUi((ui) => ui.connecting);
  if (connecting === null) return null;
  const points = pointsOf(drawn, connecting);
  const end = points.at(-1);
  const verdict = connecting.over === null ? null : connecting.verdict(connecting.over);
  const state = verdict === null ? 'none' : verdict.allowed ? 'allowed' : 'refused';
  return (
    <>
      <ViewportPortal>
        <svg className={`${layer['layer']} ${css['layer']}`} aria-hidden="true" data-verdict={state}>
          <path className={css['line']} d={linePath(points)} />
          {end === undefined ? null : <circle className={css['end']} cx={end.x} cy={end.y} r={5} />}
        </svg>
      </ViewportPortal>
      <Hint connecting={connecting} />
    </>
  );
}

function Hint({ connecting }: { readonly connecting: Connecting }) {
  const t = useT();
  const wording = useWording();
  const flow = useEditorState((state) => state.flow);
  const { from, over, by } = connecting;
  const verdict = over === null ? null : connecting.verdict(over);
  if (verdict?.allowed === false) {
    return (
      <Panel position="top-center" className={css['refusal'] ?? ''}>
        {verdict.reason}
      </Panel>
    );
  }
  if (by === 'pointer') return null;
  const outcome = wording.sayPortName(flow, from.node, from.port);
  return (
    <Panel position="top-center" className={css['hint'] ?? ''}>
      {t('canvas.connecting', { outcome })}
    </Panel>
  );
}

function pointsOf({ cards, layout }: DrawnFlow, { from, over, at }: Connecting): readonly Point[] {
  const [place, card] = [layout.places.get(from.node), cards.get(from.node)];
  if (place === undefined || card === undefined) return [];
  const { y: outputY = 28, later = false } = card.ports.find(({ id }) => id === from.port) ?? {};
  const target = over === null ? undefined : layout.places.get(over);
  if (target !== undefined && over !== from.node) {
    const inputY = cards.get(over ?? '')?.input?.y ?? 28;
    return routeFreely({ from: place, to: target, outputY, inputY, later });
  }
  if (at === null) return [];
  return routeFreely({ from: place, to: { ...at, width: 0, height: 0 }, outputY, inputY: 0, later });
}
