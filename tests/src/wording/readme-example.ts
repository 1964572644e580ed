import type { Flow } from '@rung/flow';
import { createWording, namesOfFlow } from '@rung/wording';

const flow: Flow = {
  format: 'rung/flow@1',
  id: 'hello',
  name: 'Hello',
  tiers: { desk: { name: 'Service desk', rank: 1, kind: 'frontline', owner: 'queue:desk' } },
  nodes: {
    urgent: {
      kind: 'trigger',
      config: { events: ['ticket.updated'], when: 'ticket.priority == "urgent"', order: 1, mode: 'side' },
    },
    desk: { kind: 'tier', config: { tier: 'desk' } },
  },
  edges: { e1: { from: { node: 'urgent', port: 'out' }, to: 'desk' } },
};

const names = namesOfFlow(flow);
const english = createWording({ language: 'en', names });
const german = createWording({ language: 'de', names });

export const trigger = english.sayNode(flow, 'urgent');
export const tier = german.sayNode(flow, 'desk');
export const outcome = english.sayPort(flow, 'urgent', 'out');
export const finding = german.sayDiagnostic({
  code: 'LNT-03',
  severity: 'error',
  message: '“Wait” must say where “elapsed” leads.',
  data: { node: '“Wait”', port: 'elapsed' },
});
