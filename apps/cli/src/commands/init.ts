import { examples, type Registration } from './registration.ts';

interface InitOptions {
  readonly dir?: string;
  readonly force?: boolean;
  readonly json?: boolean;
}

/** `rung init [TEMPLATE]`: a flow to begin with, and scenarios that pass on it. */
export function registerInit({ program, io, language }: Registration): void {
  program
    .command('init')
    .helpGroup('Draw and check:')
    .argument('[template]', 'which flow to begin with; without it, they are listed')
    .summary('begin with a flow that works')
    .description('Writes flow.json and scenarios.json of a starter flow; nothing that is there is replaced.')
    .option('-d, --dir <folder>', 'where to write; made if it is not there (default: the template’s name)')
    .option('--force', 'replace flow.json and scenarios.json where they are')
    .option('--json', 'print one JSON document')
    .addHelpText(
      'after',
      examples(
        io.out,
        ['rung init', 'list the templates'],
        ['rung init small-team', 'write small-team/flow.json and small-team/scenarios.json'],
        ['rung init small-team --dir .', 'write into this folder'],
      ),
    )
    .action(async (template: string | undefined, { dir, force = false, json = false }: InitOptions) => {
      const { runInit } = await import('./init/run-init.ts');
      runInit({ template: template ?? null, folder: dir ?? null, force, json, language: language(), io });
    });
}
