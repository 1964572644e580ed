import { examples, type Registration } from './registration.ts';

interface CompileOptions {
  readonly output?: string;
  readonly json?: boolean;
}

/** `rung compile FLOW [-o FILE]`: the canonical policy of a flow. */
export function registerCompile({ program, io, language }: Registration): void {
  program
    .command('compile')
    .helpGroup('Draw and check:')
    .argument('<flow>', 'a flow file, or - for standard input')
    .summary('compile a flow to the policy that services run')
    .description(
      'Compiles a flow to the policy that services run: canonical JSON, the same bytes for the same flow on every machine.',
    )
    .option('-o, --output <file>', 'write the policy to a file instead of standard output')
    .option('--json', 'print one JSON document: digest, findings and where the policy was written')
    .addHelpText(
      'after',
      examples(
        io.out,
        ['rung compile flow.json -o policy.json', 'write the policy, tell its digest'],
        ['rung compile flow.json --json', 'digest, policy and findings for a program'],
      ),
    )
    .action(async (flow: string, { output, json = false }: CompileOptions) => {
      const { runCompile } = await import('./compile/run-compile.ts');
      await runCompile({ file: flow, output: output ?? null, json, language: language(), io });
    });
}
