import { createContext, useContext } from 'react';

/** How much of a card is drawn. */
export type Detail = 'near' | 'far';

/** Told by the canvas to all its cards at once: none of them follows the view. */
export const DetailContext = createContext<Detail>('near');

/** How much of a card is to be drawn now. */
export function useDetail(): Detail {
  return useContext(DetailContext);
}
