import * as drawing from '@rung/drawing';
import { expect, it } from 'vitest';
import { publicApi } from '../public-api.ts';

it('exports exactly this', () => {
  expect(publicApi('drawing')).toMatchInlineSnapshot(`
    [
      "cardSize",
      "faces",
      "familyOf",
      "foldOf",
      "grid",
      "headPath",
      "icons",
      "layoutCards",
      "layoutFlow",
      "layoutRoughly",
      "linePath",
      "measureCard",
      "measureCards",
      "movedPath",
      "outlineOf",
      "renderMermaid",
      "renderSvg",
      "routeFreely",
      "shiftOf",
      "textWidth",
      "themes",
      "type Card",
      "type CardPort",
      "type Face",
      "type Family",
      "type FreeEnds",
      "type Layout",
      "type LayoutOptions",
      "type PathMove",
      "type Place",
      "type Point",
      "type Room",
      "type Route",
      "type SvgOptions",
      "type TextLine",
      "type Theme",
      "type ThemeName",
      "wrapTitle",
    ]
  `);
});

it('exports at run time what the list calls a value', () => {
  const values = publicApi('drawing').filter((name) => !name.startsWith('type '));
  expect(Object.keys(drawing).sort()).toEqual(values);
});
