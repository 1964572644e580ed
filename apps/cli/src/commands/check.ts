import type { Registration } from '../program.ts';

/** `rung check FLOW`: every finding about a flow. */
export function registerCheck({ program, io }: Registration): void {
  program
    .command('check')
    .argument('<flow>', 'a *.flow.json file, or - for standard input')
    .description('say what is wrong or doubtful about a flow')
    .option('--json', 'print one JSON document')
    .action(async (flow: string, options: { json?: boolean }) => {
      const { runCheck } = await import('./check/run-check.ts');
      runCheck({ file: flow, json: options.json === true, io });
    });
}
