import type { Place } from '@rung/drawing';
import { Panel, useReactFlow, useStore } from '@xyflow/react';
import { memo, type PointerEvent, useMemo, type WheelEvent } from 'react';
import { useEditorState } from '../document/editor.ts';
import { useT } from '../i18n/use-t.ts';
import { useIsRehearsing, useRehearsal } from '../simulator/rehearsal-store.ts';
import css from './overview.module.css';
import { type RehearsedMap, rehearsedMap } from './rehearsed-map.ts';
import type { DrawnFlow } from './use-drawn-flow.ts';
import { boundsOf, map as mapSize, windowOf } from './viewport.ts';

const size = { width: mapSize.width, height: mapSize.height };
const padding = 8;

/**
 * The whole drawing in the corner, with the part of it that is in the window. One line for each colour, whatever the number
 * of steps: React Flow's own has an element for each of them, which all follow every move of the view.
 */
export const Overview = memo(function Overview({ drawn }: { readonly drawn: DrawnFlow }) {
  const { cards, layout } = drawn;
  const t = useT();
  const flow = useReactFlow();
  const byNode = useEditorState(({ problems }) => problems.byNode);
  const map = useMemo(() => mapOf([...layout.places.values()]), [layout]);
  const rehearsed = useRehearsedMap(drawn.model.ways);
  const families = useMemo(() => {
    const isSeen = (id: string) => rehearsed === null || rehearsed.isPassed(id);
    return outlinesBy(layout, (id) => (isSeen(id) ? (cards.get(id)?.family ?? null) : 'ahead'));
  }, [cards, layout, rehearsed]);
  const current = useRehearsal(({ path }) => layout.places.get(path.current ?? ''));
  const wrong = useMemo(() => {
    const isWrong = (id: string) => byNode.get(id)?.some(({ severity }) => severity === 'error') === true;
    return outlinesBy(layout, (id) => (isWrong(id) ? 'wrong' : null)).get('wrong') ?? '';
  }, [byNode, layout]);
  const show = (event: PointerEvent<SVGSVGElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    const x = map.x + ((event.clientX - box.left) / box.width) * map.width;
    const y = map.y + ((event.clientY - box.top) / box.height) * map.height;
    void flow.setCenter(x, y, { zoom: flow.getZoom() });
  };
  const zoom = ({ deltaY }: WheelEvent) => void flow.zoomTo(flow.getZoom() * 2 ** (-deltaY / 300));
  return (
    <Panel position="top-right" className={css['map'] ?? ''}>
      <svg
        {...size}
        viewBox={`${map.x} ${map.y} ${map.width} ${map.height}`}
        role="img"
        aria-label={t('canvas.map')}
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId);
          show(event);
        }}
        onPointerMove={(event) => (event.buttons === 0 ? undefined : show(event))}
        onWheel={zoom}
      >
        {[...families].map(([family, d]) => (
          <path
            key={family}
            d={d}
            className={css[family] ?? ''}
            data-family={family}
            fill={`var(--rung-family-${family})`}
          />
        ))}
        <path className={css['wrong']} d={wrong} />
        <Window map={map} />
        {rehearsed === null ? null : <path className={css['taken']} d={rehearsed.taken} data-taken />}
        {rehearsed === null || current === undefined ? null : (
          <path className={css['current']} d={rectangle(current)} />
        )}
      </svg>
    </Panel>
  );
});

/** The way of a rehearsed ticket while there is one in sight. */
function useRehearsedMap(ways: DrawnFlow['model']['ways']): RehearsedMap | null {
  const isRehearsing = useIsRehearsing();
  const path = useRehearsal((state) => state.path);
  return useMemo(() => (isRehearsing ? rehearsedMap(path, ways) : null), [isRehearsing, path, ways]);
}

/** What the window does not show is veiled. */
function Window({ map }: { readonly map: Place }) {
  const view = useStore((state) => {
    const [x, y, zoom] = state.transform;
    const { width, height } = windowOf(state);
    return rectangle({ x: -x / zoom, y: -y / zoom, width: width / zoom, height: height / zoom });
  });
  return <path className={css['veil']} d={`${rectangle(map)}${view}`} />;
}

/** The part of the drawing that the map shows: all of it, in the shape of the map. */
function mapOf(places: readonly Place[]): Place {
  const bounds = boundsOf(places);
  const scale = Math.max(
    bounds.width / (size.width - 2 * padding),
    bounds.height / (size.height - 2 * padding),
  );
  const [width, height] = [size.width * scale, size.height * scale];
  return {
    x: bounds.x + (bounds.width - width) / 2,
    y: bounds.y + (bounds.height - height) / 2,
    width,
    height,
  };
}

function outlinesBy(
  { places }: DrawnFlow['layout'],
  group: (id: string) => string | null,
): ReadonlyMap<string, string> {
  const parts = new Map<string, string[]>();
  for (const [id, place] of places) {
    const name = group(id);
    if (name === null) continue;
    const list = parts.get(name) ?? [];
    list.push(rectangle(place));
    parts.set(name, list);
  }
  return new Map([...parts].map(([name, list]) => [name, list.join('')]));
}

function rectangle({ x, y, width, height }: Place): string {
  return `M${x} ${y}h${width}v${height}h${-width}z`;
}
