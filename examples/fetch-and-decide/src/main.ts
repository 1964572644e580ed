// Polls a running server and decides about one ticket under each version that it gives:
// node --conditions=@rung/source examples/fetch-and-decide/src/main.ts http://127.0.0.1:4100/rt/v1/env/production/policies/KEY [--every MS] [--versions N]
import { setTimeout } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { step } from '@rung/engine';
import { parseEvent } from '@rung/kernel';
import { type FetchedPolicy, policySource } from './policy-source.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { every: { type: 'string', default: '15000' }, versions: { type: 'string', default: '0' } },
});
const [url] = positionals;
if (url === undefined) {
  console.error('Say where the policy is: main.ts http://HOST:PORT/rt/v1/env/ENV/policies/KEY');
  process.exitCode = 2;
} else {
  await serve(url, { everyMs: Number(values.every), versions: Number(values.versions) });
}

/** Polls until it has decided under so many versions; 0 means for ever. */
async function serve(
  from: string,
  { everyMs, versions }: { readonly everyMs: number; readonly versions: number },
): Promise<void> {
  const source = policySource(from);
  for (let seen = 0; versions === 0 || seen < versions; ) {
    const polled = await source.poll();
    if (!polled.ok) console.log(`Going on as before: ${polled.error}.`);
    else if (polled.value !== null) {
      seen += 1;
      console.log(decide(polled.value));
    }
    if (seen !== versions) await setTimeout(everyMs);
  }
}

/** What a policy does with a ticket that comes in. */
function decide({ version, linked }: FetchedPolicy): string {
  const event = parseEvent({
    id: 'first',
    at: '2026-03-27T16:00:00Z',
    type: 'ticket.created',
    ticket: 'T-1',
    fields: { 'ticket.priority': 'urgent', 'ticket.subject': 'Nothing works' },
  });
  if (!event.ok) return event.error.message;
  const decided = step(linked, null, event.value);
  if (!decided.ok) return `Version ${version} refuses the ticket: ${decided.error.code}`;
  const effects = decided.value.effects.map((effect) =>
    effect.effect === 'assign' ? `assign ${effect.tier}` : effect.effect,
  );
  return `Version ${version}, ${linked.digest}: ${effects.join(', ')}`;
}
