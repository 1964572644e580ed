import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { repositoryRoot } from '../shared-data.ts';
import { finding, outcome, tier, trigger } from './readme-example.ts';

const read = (path: string): string => readFileSync(join(repositoryRoot, path), 'utf8');

it('does what the example of the README says', () => {
  expect(trigger).toBe(
    'When a ticket is changed, if priority is urgent – beside the ticket’s path, once until it is solved',
  );
  expect(tier).toBe('Gibt das Ticket an Service desk (Rang 1), die Warteschlange desk');
  expect(outcome).toBe('“then” leads to “Service desk”');
  expect(finding).toBe('„Wait“ muss festlegen, wohin „elapsed“ führt.');
});

it('prints the example that was run', () => {
  expect(read('packages/wording/README.md')).toContain(
    `\`\`\`ts\n${read('tests/src/wording/readme-example.ts')}\`\`\``,
  );
});
