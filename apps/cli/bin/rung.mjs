#!/usr/bin/env node
// Starts the command line tool. Written for any Node from 18 on, because the one at hand may be older than the project's.
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const oldestNode = 26;

if (Number(process.versions.node.split('.')[0]) < oldestNode) require('./hand-over.cjs');
else require('./start.cjs');
