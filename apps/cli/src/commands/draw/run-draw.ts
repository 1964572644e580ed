/** Stub. */
export function runDraw(_: unknown): void {}
