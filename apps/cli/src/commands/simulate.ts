import { examples, type Registration } from './registration.ts';

interface SimulateOptions {
  readonly scenarios?: string;
  readonly only?: string;
  readonly verbose?: boolean;
  readonly trace?: boolean;
  readonly json?: boolean;
}

/** `rung simulate FLOW|POLICY [--scenarios FILE|DIR]`: rehearse scenarios under a virtual clock. */
export function registerSimulate({ program, io, language }: Registration): void {
  program
    .command('simulate')
    .helpGroup('Rehearse:')
    .argument('<flow|policy>', 'a flow file, or a compiled policy')
    .summary('rehearse scenarios, and say what happened and why')
    .description(
      'Runs sample tickets on the policy under a virtual clock and compares what happens with what they expect.',
    )
    .option(
      '-s, --scenarios <path>',
      'a file of scenarios, or a folder of such files (default: the flow’s own, else scenarios.json beside it)',
    )
    .option('--only <text>', 'only scenarios whose name contains this text')
    .option('-v, --verbose', 'tell each scenario’s time line, and why each step was taken')
    .option('--trace', 'as --verbose')
    .option('--no-trace', 'with --json, leave the traces of the results empty')
    .option('--json', 'print one JSON document, rung/results@1')
    .addHelpText(
      'after',
      examples(
        io.out,
        ['rung simulate flow.json', 'the scenarios that belong to the flow'],
        ['rung simulate policy.json -s scenarios/', 'a compiled policy, every file of a folder'],
        ['rung simulate flow.json --only week-end -v', 'one of them, with its time line'],
      ),
    )
    .action(async (policy: string, options: SimulateOptions) => {
      const { runSimulate } = await import('./simulate/run-simulate.ts');
      await runSimulate({
        file: policy,
        scenarios: options.scenarios ?? null,
        only: options.only ?? null,
        timeLine: options.verbose === true || options.trace === true,
        trace: options.trace !== false || options.json !== true,
        json: options.json === true,
        language: language(),
        io,
      });
    });
}
