import type { Flow } from '@rung/flow';
import { useMemo } from 'react';
import type { SampleTicket } from '../condition/try-condition.ts';
import { rehearsedTicket } from './model/rehearsed-ticket.ts';
import { useRehearsal } from './rehearsal-store.ts';

/** The ticket of the rehearsal at its playhead, for trying conditions on; null while none is rehearsed on this flow. */
export function useRehearsedTicket(flow: Flow): SampleTicket | null {
  const scenario = useRehearsal((state) => (state.flowId === flow.id ? state.scenario : null));
  const ticket = useRehearsal((state) => state.ticket);
  const steps = useRehearsal((state) => state.steps);
  const done = useRehearsal((state) => state.done);
  return useMemo(
    () =>
      scenario === null ? null : rehearsedTicket({ flow, scenario, ticket, steps: steps.slice(0, done) }),
    [flow, scenario, ticket, steps, done],
  );
}
