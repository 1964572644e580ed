import type { Locator, Page } from 'playwright-core';

/** A place in the window. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** The middle of what is shown somewhere. */
export async function middleOf(found: Locator): Promise<Point> {
  const box = await found.boundingBox();
  if (box === null) throw new Error('it is not shown');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/** Takes something to a place and holds it there. */
export async function hold(page: Page, from: Point, to: Point): Promise<void> {
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(to.x, to.y, { steps: 6 });
}
