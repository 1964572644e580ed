// First, because zod looks at it when it is loaded.
import './shell/zod-without-jit.ts';
import { runCli } from './run-cli.ts';
import { processIo } from './shell/io.ts';

void runCli(process.argv.slice(2), processIo());
