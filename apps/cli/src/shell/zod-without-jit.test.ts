import { expect, it } from 'vitest';

it('keeps zod from compiling schemas, by the name under which zod looks', async () => {
  await import('./zod-without-jit.ts');
  const { config } = await import('zod');
  expect(config()).toMatchObject({ jitless: true });
});
