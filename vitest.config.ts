import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

/** Tests of what has a life: a process, a server, the stores of a page, a browser. */
const ofApps = ['apps/*/src/**/*.test.ts', 'tests/src/e2e/**/*.test.ts'];
/** All others: packages keep nothing between two calls, so that one process may run all of these. */
const ofPackages = {
  include: ['packages/*/src/**/*.test.ts', 'tests/src/**/*.test.ts'],
  exclude: ['tests/src/e2e/**'],
};

export default defineConfig({
  resolve: { conditions: ['@rung/source', 'node', 'import', 'default'] },
  ssr: { resolve: { conditions: ['@rung/source', 'node', 'import', 'default'] } },
  test: {
    // A name says when: Vitest takes projects by the alphabet. The long ones begin, and the short ones fill the end.
    projects: [
      { extends: true, test: { name: 'apps', include: ofApps } },
      // Reading the packages anew for each file took longer than most of them run.
      { extends: true, test: { name: 'packages', ...ofPackages, isolate: false } },
    ],
    // Of the many processes that tests start, each would compile all sources anew, which is a third of what a server does until it listens.
    env: { NODE_COMPILE_CACHE: join(import.meta.dirname, 'node_modules/.cache/node') },
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
