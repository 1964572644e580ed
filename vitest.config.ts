import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

/** Tests that put another module in the place of one, or look at what loading one did. */
const ofModules = ['apps/cli/src/{start-up/plain-zod,shell/zod-without-jit}.test.ts'];
/** Tests of the designer in a browser, which those that run in one process share. */
const ofPages = ['tests/src/e2e/**/*.test.ts'];
/** All others leave behind what they found, so that one process may run any number of them. */
const ofApps = { include: ['apps/*/src/**/*.test.ts'], exclude: ofModules };
const ofPackages = { include: ['packages/*/src/**/*.test.ts', 'tests/src/**/*.test.ts'], exclude: ofPages };

export default defineConfig({
  resolve: { conditions: ['@rung/source', 'node', 'import', 'default'] },
  ssr: { resolve: { conditions: ['@rung/source', 'node', 'import', 'default'] } },
  test: {
    // Reading all modules anew for each file took longer than most of them run.
    isolate: false,
    // A name says when: Vitest takes projects by the alphabet. The long ones begin, and the short ones fill the end.
    projects: [
      { extends: true, test: { name: 'apps', ...ofApps } },
      { extends: true, test: { name: 'browser', include: ofPages } },
      { extends: true, test: { name: 'modules', include: ofModules, isolate: true } },
      { extends: true, test: { name: 'packages', ...ofPackages } },
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
