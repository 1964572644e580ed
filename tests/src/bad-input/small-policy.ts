import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compile } from '@rung/compiler';
import { type LinkedPolicy, link } from '@rung/engine';
import { readFlow } from '@rung/flow';
import { repositoryRoot } from '../shared-data.ts';

let linked: LinkedPolicy | null = null;

/** The sound flow of the corpus, compiled and linked once: two tiers, a calendar, a word list and two triggers. */
export function linkedPolicy(): LinkedPolicy {
  if (linked !== null) return linked;
  const read = readFlow(readFileSync(join(repositoryRoot, 'tests/corpus/flows/sound.json')));
  const policy = read.ok ? compile(read.value.flow).policy : null;
  if (policy === null) throw new Error('the sound flow of the corpus does not compile');
  linked = link(policy);
  return linked;
}
