const pauseMs = 2;

/** Lets a moment pass: for a pipe that neither gives nor takes anything just now. */
export function pause(): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, pauseMs);
}
