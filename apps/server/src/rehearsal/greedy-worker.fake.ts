/** A worker that takes all the memory there is. */
export function answer(): unknown {
  const kept: number[][] = [];
  for (;;) kept.push(Array.from({ length: 100_000 }, (_, index) => index));
}
