import { examples, type Registration } from './registration.ts';
import type { ReplayArguments } from './replay/replay-arguments.ts';

/** `rung replay FLOW|POLICY --tickets FILE --map FILE`: what a policy would have done to a history of tickets. */
export function registerReplay({ program, io, language }: Registration): void {
  program
    .command('replay')
    .helpGroup('Rehearse:')
    .argument('<flow|policy>', 'a flow file, or a compiled policy')
    .summary('say what would have happened to the tickets of a history')
    .description('Runs every ticket of a history under the policy and sums up how they climb, wait and end.')
    .requiredOption('-t, --tickets <file>', 'the history: CSV with a header, or JSON Lines')
    .requiredOption('-m, --map <file>', 'how its columns become events, a rung/replay-map@1')
    .option('--until <instant>', 'let timers run up to here (default: the latest event that the engine took)')
    .option('--calendar <id>', 'also report times as counted on this calendar of the policy')
    .option('--trace', 'keep traces, for the metrics that need them; slower')
    .option(
      '--workers <count>',
      'threads to spread a long history over, 1 to 64 (default: one for each core, at most 8)',
    )
    .option('--json', 'print one JSON document, rung/replay@1')
    .addHelpText(
      'after',
      examples(
        io.out,
        ['rung replay flow.json -t last-month.csv -m map.json', 'a report for people'],
        ['rung replay policy.json -t log.jsonl -m map.json --json', 'the same for programs'],
      ),
    )
    .action(async (policy: string, options: ReplayArguments) => {
      const { runReplay } = await import('./replay/run-replay.ts');
      await runReplay({ policy, options, io, language: language() });
    });
}
