import type { Registration } from '../program.ts';

/** `rung compile FLOW [-o FILE]`: the canonical policy of a flow. */
export function registerCompile({ program, io }: Registration): void {
  program
    .command('compile')
    .argument('<flow>', 'a *.flow.json file, or - for standard input')
    .description('compile a flow to the policy that services run')
    .option('-o, --output <file>', 'write the policy to a file instead of standard output')
    .option('--json', 'print one JSON document: digest, findings and where the policy was written')
    .action(async (flow: string, options: { output?: string; json?: boolean }) => {
      const { runCompile } = await import('./compile/run-compile.ts');
      runCompile({ file: flow, output: options.output ?? null, json: options.json === true, io });
    });
}
