import { renderMermaid, renderSvg } from '@rung/drawing';
import type { Flow } from '@rung/flow';
import { createWording } from '@rung/wording';

const flow: Flow = {
  format: 'rung/flow@1',
  id: 'hello',
  name: 'Hello',
  tiers: { desk: { name: 'Service desk', rank: 1, kind: 'frontline', owner: 'queue:desk' } },
  nodes: {
    intake: { kind: 'trigger', config: { events: ['ticket.created'], order: 1, mode: 'intake' } },
    desk: { kind: 'tier', config: { tier: 'desk' } },
  },
  edges: { e1: { from: { node: 'intake', port: 'out' }, to: 'desk' } },
};

const wording = createWording({ language: 'en' });
export const picture = renderSvg(flow, { wording, theme: 'dark' });
export const chart = renderMermaid(flow, wording);
