import { defineConfig } from 'vitest/config';

export default defineConfig({
  resolve: { conditions: ['@rung/source', 'node', 'import', 'default'] },
  ssr: { resolve: { conditions: ['@rung/source', 'node', 'import', 'default'] } },
  test: {
    include: ['packages/*/src/**/*.test.ts', 'apps/*/src/**/*.test.ts', 'tests/src/**/*.test.ts'],
    // On two cores Vitest would use one of them.
    maxWorkers: '100%',
    // Property tests take their time on a slow or busy machine; a test that hangs still ends.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // Vitest asks for one second, which a busy machine needs for a save that waits until people pause.
    expect: { poll: { timeout: 15_000 } },
    // A test that prints has left something behind, or tests the wrong thing.
    onConsoleLog: () => {
      throw new Error('a test wrote to the console');
    },
  },
});
