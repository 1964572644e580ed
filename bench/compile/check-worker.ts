import { parentPort } from 'node:worker_threads';
import { check } from '@rung/compiler';
import type { Flow } from '@rung/flow';

// As the designer's worker: it is sent the whole flow after each edit, and answers with what is wrong.
parentPort?.on('message', (flow: Flow) => parentPort?.postMessage(check(flow).diagnostics));
