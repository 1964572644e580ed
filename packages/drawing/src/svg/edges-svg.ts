import type { Point, Route } from '../layout/layout.ts';
import type { Theme } from './theme.ts';
import { element, round } from './xml.ts';

const corner = 10;
const arrow = 8;
/** Edges begin at the rim of the outcome's dot. */
const dot = 5;

/** An edge and whether its path begins later. */
export interface StyledRoute {
  readonly route: Route;
  readonly later: boolean;
}

/**
 * All edges as SVG. Each has a rim in the colour of the background, so that where two cross one is seen to pass over
 * the other. Edges to one card are drawn as a group, rims first, because the rims would cut the lines where they
 * join; then those whose paths begin later, because a piece that is shared is walked at once as well.
 */
export function edgesSvg(routes: readonly StyledRoute[], theme: Theme): string {
  const byTarget = new Map<string, StyledRoute[]>();
  for (const styled of routes) {
    const list = byTarget.get(styled.route.to) ?? [];
    list.push(styled);
    byTarget.set(styled.route.to, list);
  }
  return [...byTarget.values()].map((list) => groupSvg(list, theme)).join('');
}

function groupSvg(routes: readonly StyledRoute[], theme: Theme): string {
  const rims = routes.map(({ route }) =>
    element('path', { d: linePath(route.points), stroke: theme.background, 'stroke-width': 6, fill: 'none' }),
  );
  const lines = routes
    .toSorted((a, b) => Number(b.later) - Number(a.later))
    .map(({ route, later }) => {
      const line = element('path', {
        d: linePath(route.points),
        fill: 'none',
        stroke: theme.edge,
        'stroke-width': 1.75,
        'stroke-dasharray': later ? '6 5' : undefined,
        'stroke-linejoin': 'round',
      });
      const head = element('path', { d: headPath(route.points), fill: theme.edge });
      return element('g', { 'data-edge': route.edge }, line + head);
    });
  return rims.join('') + lines.join('');
}

/** A line with rounded corners, from the rim of the dot to the back of the arrow's head. */
export function linePath(points: readonly Point[]): string {
  const ends = shortened(points);
  const [first, ...rest] = ends;
  if (first === undefined) return '';
  const parts = rest.map((point, index) => {
    const next = rest[index + 1];
    const before = ends[index];
    return next === undefined || before === undefined
      ? `L${round(point.x)} ${round(point.y)}`
      : cornerPath(before, point, next);
  });
  return `M${round(first.x)} ${round(first.y)}${parts.join('')}`;
}

function shortened(points: readonly Point[]): readonly Point[] {
  return points.map((point, index) => {
    if (index === 0) return { ...point, x: point.x + dot };
    return index === points.length - 1 ? { ...point, x: point.x - arrow } : point;
  });
}

function cornerPath(before: Point, at: Point, after: Point): string {
  const r = Math.min(corner, distance(before, at) / 2, distance(at, after) / 2);
  const start = towards(at, before, r);
  const end = towards(at, after, r);
  return `L${round(start.x)} ${round(start.y)}Q${round(at.x)} ${round(at.y)} ${round(end.x)} ${round(end.y)}`;
}

function distance(a: Point, b: Point): number {
  return Math.abs(a.x - b.x) + Math.abs(a.y - b.y);
}

/** A point so far from one towards another, along a line that is level or upright. */
function towards(from: Point, to: Point, by: number): Point {
  return { x: from.x + Math.sign(to.x - from.x) * by, y: from.y + Math.sign(to.y - from.y) * by };
}

/** The arrow's head. Every edge arrives from the left. */
export function headPath(points: readonly Point[]): string {
  const end = points.at(-1);
  if (end === undefined) return '';
  return `M${round(end.x - arrow - 1)} ${round(end.y - 5)}L${round(end.x)} ${round(end.y)}L${round(end.x - arrow - 1)} ${round(end.y + 5)}Z`;
}
