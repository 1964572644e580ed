import { expect, it } from 'vitest';
import { limitsOf, sizeByKey, withinLimits } from './panel-size.ts';

const limits = { least: 280, most: 640, usual: 360 };
const how = { limits, growKey: 'ArrowLeft', shrinkKey: 'ArrowRight' };

it('keeps the usual sizes where there is room for them', () => {
  expect(limitsOf.inspectorWidth(1440)).toEqual({ least: 280, most: 720, usual: 360 });
  expect(limitsOf.dockHeight(900)).toEqual({ least: 160, most: 684, usual: 352 });
});

it('gives the dock a smaller share of a low window', () => {
  expect(limitsOf.dockHeight(720)).toEqual({ least: 160, most: 504, usual: 288 });
});

it.each([1, 200, 400, 768, 2560])('has limits that hold together in a window of %d pixels', (windowPx) => {
  for (const panel of ['inspectorWidth', 'dockHeight'] as const) {
    const { least, most, usual } = limitsOf[panel](windowPx);
    expect(least).toBeLessThanOrEqual(usual);
    expect(usual).toBeLessThanOrEqual(most);
  }
});

it('holds a size within its limits, in whole pixels', () => {
  expect(withinLimits(9000, limits)).toBe(640);
  expect(withinLimits(-4, limits)).toBe(280);
  expect(withinLimits(400.4, limits)).toBe(400);
});

it('goes by arrow keys in steps and by Home and End to the limits', () => {
  expect(sizeByKey('ArrowLeft', 360, how)).toBe(376);
  expect(sizeByKey('ArrowRight', 360, how)).toBe(344);
  expect(sizeByKey('ArrowRight', 285, how)).toBe(280);
  expect(sizeByKey('ArrowLeft', 639, how)).toBe(640);
  expect(sizeByKey('Home', 360, how)).toBe(280);
  expect(sizeByKey('End', 360, how)).toBe(640);
  expect(sizeByKey('ArrowUp', 360, how)).toBe(null);
});
