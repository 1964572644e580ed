import { Option } from 'commander';
import { examples, type Registration } from './registration.ts';

interface DrawOptions {
  readonly output?: string;
  readonly theme: 'light' | 'dark';
  readonly json?: boolean;
}

/** `rung draw FLOW -o FILE`: a picture of a flow. */
export function registerDraw({ program, io, language }: Registration): void {
  program
    .command('draw')
    .helpGroup('Draw and check:')
    .argument('<flow>', 'a flow file, or - for standard input')
    .summary('draw a flow as SVG or Mermaid')
    .description(
      'Draws a flow. The ending of the file decides how: .svg, .mmd (Mermaid) or .md (Mermaid in Markdown).',
    )
    .requiredOption('-o, --output <file>', 'where the picture goes: *.svg, *.mmd or *.md')
    .addOption(new Option('--theme <theme>', 'colours of an SVG').choices(['light', 'dark']).default('light'))
    .option('--json', 'print one JSON document: what was written, and findings')
    .addHelpText(
      'after',
      examples(
        io.out,
        ['rung draw flow.json -o flow.svg', 'a picture for a page'],
        ['rung draw flow.json -o flow.svg --theme dark', 'the same on a dark page'],
        ['rung draw flow.json -o flow.md --language de', 'a diagram that GitHub shows, in German'],
      ),
    )
    .action(async (flow: string, { output = '', theme, json = false }: DrawOptions) => {
      const { runDraw } = await import('./draw/run-draw.ts');
      await runDraw({ file: flow, output, theme, json, language: language(), io });
    });
}
