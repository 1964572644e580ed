// Runs the bundle that the install built; the sources where there is none, or where any of them is newer.
const module_ = require('node:module');
const { bundle, isCurrent } = require('./bundle-state.cjs');
const { bundleLoader } = require('./load-bundle.cjs');

function runSources() {
  module_.enableCompileCache();
  module_.registerHooks({
    resolve: (specifier, context, next) =>
      specifier.startsWith('@rung/')
        ? next(specifier, { ...context, conditions: [...context.conditions, '@rung/source'] })
        : next(specifier, context),
  });
  return import('../src/main.ts');
}

if (isCurrent(process.argv.slice(2))) bundleLoader(bundle).load('main.cjs');
else void runSources();
