export { type Card, type CardPort, cardSize, grid, type TextLine } from './card/card.ts';
export { type Family, familyOf } from './card/family.ts';
export { faces, measureCard } from './card/measure-card.ts';
export type { Layout, Place, Point, Route } from './layout/layout.ts';
export {
  type Arranged,
  type LayoutOptions,
  layoutFlow,
  measureCards,
  settle,
} from './layout/layout-flow.ts';
export { layoutRoughly } from './layout/layout-roughly.ts';
export { type FreeEnds, routeFreely } from './layout/route-freely.ts';
export { renderMermaid } from './mermaid/render-mermaid.ts';
export { headPath, linePath } from './svg/edges-svg.ts';
export { icons } from './svg/icons.ts';
export { foldOf, outlineOf } from './svg/outline.ts';
export { renderSvg, type SvgOptions } from './svg/render-svg.ts';
export { type Theme, type ThemeName, themes } from './svg/theme.ts';
export { textWidth } from './text/metrics.ts';
