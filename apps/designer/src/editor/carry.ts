/** Something that the pointer carries over the screen. */
interface Carry {
  readonly from: { readonly clientX: number; readonly clientY: number };
  /** It is on its way: told at every move. */
  readonly onMove: (pointer: PointerEvent) => void;
  /** It was let go. */
  readonly onDrop: (pointer: PointerEvent) => void;
  /** It is over, let go or not. */
  readonly onEnd: () => void;
}

/** Less than this is a press. */
const threshold = 5;

/** Follows the pointer until it lets go, or Escape calls it back. Works by touch, which HTML's own dragging does not. */
export function carry({ from, onMove, onDrop, onEnd }: Carry): void {
  const end = new AbortController();
  const { signal } = end;
  let isCarried = false;
  const stop = () => {
    end.abort();
    onEnd();
  };
  const move = (pointer: PointerEvent) => {
    isCarried ||= Math.hypot(pointer.clientX - from.clientX, pointer.clientY - from.clientY) >= threshold;
    if (!isCarried) return;
    pointer.preventDefault();
    onMove(pointer);
  };
  const drop = (pointer: PointerEvent) => {
    stop();
    if (!isCarried) return;
    swallowPress();
    onDrop(pointer);
  };
  addEventListener('pointermove', move, { signal });
  addEventListener('pointerup', drop, { signal });
  addEventListener('pointercancel', stop, { signal });
  const leave = (key: KeyboardEvent) => {
    if (key.key !== 'Escape') return;
    // It means this alone, whatever else would be left by it.
    key.preventDefault();
    stop();
  };
  addEventListener('keydown', leave, { signal, capture: true });
}

/** The press that the browser makes of letting go over where it began is part of the carrying. */
function swallowPress(): void {
  const over = new AbortController();
  addEventListener('click', (click) => click.stopPropagation(), { capture: true, signal: over.signal });
  setTimeout(() => over.abort());
}
