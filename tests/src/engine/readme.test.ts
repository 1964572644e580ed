import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TicketEvent } from '@rung/kernel';
import { expect, it } from 'vitest';
import { loadExample } from '../examples/example.ts';
import { repositoryRoot } from '../shared-data.ts';
import { firstDeadline } from './readme-example.ts';

const read = (path: string): string => readFileSync(join(repositoryRoot, path), 'utf8');

it('does what the example of the README says', () => {
  const created: TicketEvent = {
    id: 'e1',
    ticket: 'T-1',
    type: 'ticket.created',
    at: '2026-03-27T16:00:00Z',
    message: { role: 'customer', public: true, automated: false, text: 'Any news?' },
  };
  expect(firstDeadline(loadExample('agency-unanswered-4bh').policy, created)).toBe('2026-03-30T09:30:00Z');
});

it('prints the example that was run', () => {
  expect(read('packages/engine/README.md')).toContain(
    `\`\`\`ts\n${read('tests/src/engine/readme-example.ts')}\`\`\``,
  );
});
