import { examples, type Registration } from './registration.ts';

/** `rung check FLOW`: every finding about a flow. */
export function registerCheck({ program, io, language }: Registration): void {
  program
    .command('check')
    .helpGroup('Draw and check:')
    .argument('<flow>', 'a flow file, or - for standard input')
    .summary('say what is wrong or doubtful about a flow')
    .description(
      'Says what is wrong or doubtful about a flow: every finding with its place, and how far tickets can go.',
    )
    .option('--json', 'print one JSON document')
    .addHelpText(
      'after',
      examples(
        io.out,
        ['rung check flow.json', 'every finding, with file, line and column'],
        ['rung check flow.json --json', 'the same for a program, rung/check@1'],
      ),
    )
    .action(async (flow: string, { json = false }: { readonly json?: boolean }) => {
      const { runCheck } = await import('./check/run-check.ts');
      await runCheck({ file: flow, json, language: language(), io });
    });
}
