#!/usr/bin/env node
// Starts the bundled tool; a checkout that was never built runs from its sources, which Node 26 reads as they are.
import { existsSync } from 'node:fs';
import module from 'node:module';

const bundle = new URL('../dist/bundle/main.js', import.meta.url);
module.enableCompileCache?.();
await import(existsSync(bundle) ? bundle.href : new URL('./from-source.mjs', import.meta.url).href);
