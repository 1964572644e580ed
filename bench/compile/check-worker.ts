import { parentPort } from 'node:worker_threads';
import { type CheckRequest, CheckSession } from '../../apps/designer/src/document/check/check-session.ts';

// As the designer's worker, on a thread of Node's.
const session = new CheckSession();
parentPort?.on('message', (request: CheckRequest) => parentPort?.postMessage(session.answer(request)));
