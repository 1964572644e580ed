/** Stub. */
export async function runBench(_: unknown): Promise<void> {}
