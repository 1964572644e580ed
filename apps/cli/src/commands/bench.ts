import { examples, type Registration } from './registration.ts';

interface BenchOptions {
  readonly seconds: number;
  readonly json?: boolean;
}

/** `rung bench FLOW|POLICY`: how fast a policy decides on this machine. */
export function registerBench({ program, io, language }: Registration): void {
  program
    .command('bench')
    .helpGroup('Rehearse:')
    .argument('<flow|policy>', 'a flow file, or a compiled policy')
    .summary('measure how fast a policy decides on this machine')
    .description(
      'Feeds made-up tickets to the engine and tells how many steps a second it takes: median, lowest and highest.',
    )
    .option('--seconds <number>', 'about how long to measure', parseSeconds, 3)
    .option('--json', 'print one JSON document')
    .addHelpText(
      'after',
      examples(
        io.out,
        ['rung bench flow.json', 'three seconds of measuring'],
        ['rung bench policy.json --seconds 20 --json', 'longer, for a record'],
      ),
    )
    .action(async (policy: string, { seconds, json = false }: BenchOptions) => {
      const { runBench } = await import('./bench/run-bench.ts');
      await runBench({ file: policy, seconds, json, language: language(), io });
    });
}

function parseSeconds(text: string): number {
  return Number(text);
}
