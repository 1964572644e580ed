export { type Card, type CardPort, cardSize, grid, type TextLine } from './card/card.ts';
export { type Family, familyOf } from './card/family.ts';
export { measureCard } from './card/measure-card.ts';
export type { Layout, Place, Point, Route } from './layout/layout.ts';
export { type LayoutOptions, layoutFlow, measureCards } from './layout/layout-flow.ts';
export { renderMermaid } from './mermaid/render-mermaid.ts';
export { renderSvg, type SvgOptions } from './svg/render-svg.ts';
export { type Theme, type ThemeName, themes } from './svg/theme.ts';
