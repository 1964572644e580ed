import { useStore } from 'zustand';
import { preferences } from '../shell/preferences.ts';
import { map } from './viewport.ts';

/** Whether the map of a drawing of so many steps is shown: as the person has chosen, else where they are not seen at once. */
export function isMapShown(steps: number, chosen: boolean | null = preferences.getState().map): boolean {
  return chosen ?? steps > map.from;
}

/** {@link isMapShown}, as it is now. */
export function useMapShown(steps: number): boolean {
  return isMapShown(
    steps,
    useStore(preferences, (present) => present.map),
  );
}

/** Shows the map, or hides it; from then on so for every drawing. */
export function toggleMap(steps: number): void {
  preferences.setState({ map: !isMapShown(steps) });
}
