import type { Coverage } from '@rung/simulator';
import { styled, type TextSink } from '../../shell/io.ts';
import type { Language } from '../../shell/language.ts';
import { oneLine } from '../../shell/printable.ts';
import { readableColumns, wrap } from '../../shell/wrap.ts';
import { type CoveredWord, simulateWords } from './simulate-words.ts';

const parts: readonly CoveredWord[] = ['nodes', 'ports', 'triggers'];
/** How many names are listed; a longer list is not read in a terminal. */
const mostNamed = 12;

/** How much of the policy was rehearsed, and what never was. */
export function coverageLines(
  coverage: Coverage,
  { sink, language }: { readonly sink: TextSink; readonly language: Language },
): readonly string[] {
  const words = simulateWords[language];
  const counts = parts.map((part) => words.covered(part, coverage[part].covered, coverage[part].total));
  const missing = parts.filter((part) => coverage[part].missing.length > 0);
  return [
    `${words.coverage} ${counts.join(', ')}.`,
    ...missing.flatMap((part) => missingLines(part, coverage[part].missing, { sink, language })),
  ];
}

function missingLines(
  part: CoveredWord,
  missing: readonly string[],
  { sink, language }: { readonly sink: TextSink; readonly language: Language },
): readonly string[] {
  const words = simulateWords[language];
  const named = missing.slice(0, mostNamed).map(oneLine);
  const rest = missing.length > mostNamed ? [words.andMore(missing.length - mostNamed)] : [];
  const first = `  ${words.never[part]}  `;
  return wrap([...named, ...rest].join(', '), {
    columns: readableColumns(sink.columns),
    first,
    indent: ' '.repeat(first.length),
  }).map((line) => styled(sink, 'yellow', line));
}
