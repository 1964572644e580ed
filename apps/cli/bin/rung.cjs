#!/usr/bin/env node
// Starts the command line tool: the bundle that the install built, or the sources where there is none or any of them is newer.
// Written for any Node from 18 on, because the one at hand may be older than the project's; CommonJS, which starts sooner.
const oldestNode = 26;

function runSources() {
  const { enableCompileCache, registerHooks } = require('node:module');
  enableCompileCache();
  registerHooks({
    resolve: (specifier, context, next) =>
      specifier.startsWith('@rung/')
        ? next(specifier, { ...context, conditions: [...context.conditions, '@rung/source'] })
        : next(specifier, context),
  });
  return import('../src/main.ts');
}

function start() {
  const { builtFolder, bundleLoader, isCurrent } = require('./bundle.cjs');
  if (isCurrent(process.argv.slice(2))) bundleLoader(builtFolder).load('main.cjs');
  else void runSources();
}

if (Number(process.versions.node.split('.')[0]) < oldestNode) require('./hand-over.cjs');
else start();
