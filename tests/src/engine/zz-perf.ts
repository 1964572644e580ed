
import { writeFileSync } from 'node:fs';
import { step, type TicketState, type LinkedPolicy } from '@rung/engine';
import { linkSketch, intake, on, at, threeTiers } from './drive.ts';
{
  const nodes: any = { intake, l1: at('l1'), l2: at('l2'), s1: { kind: 'sla', config: { clock: 'c1' } }, s2: { kind: 'sla', config: { clock: 'c2' } }, s3: { kind: 'sla', config: { clock: 'c3' } }, e: { kind: 'end', config: {} } };
  const edges = ['intake.out -> s1', 's1.continue -> s2', 's2.continue -> s3', 's3.continue -> l1', 's1.breached -> e', 's2.breached -> e', 's3.breached -> e'];
  for (let i = 0; i < 50; i++) {
    nodes[`t${i}`] = on(['ticket.created', 'ticket.updated', 'message.added'], { order: i, when: `ticket.f${i % 10} > ${i + 50} && ticket.priority == "${['low', 'normal', 'high', 'urgent'][i % 4]}"` });
    edges.push(`t${i}.out -> l2`);
  }
  const fields: any = {}; for (let i = 0; i < 10; i++) fields[`f${i}`] = { label: 'f', type: 'number' };
  const cal = { office: { name: 'O', zone: 'Europe/London', week: { mon: [['09:00', '17:00']], tue: [['09:00', '17:00']], wed: [['09:00', '17:00']], thu: [['09:00', '17:00']], fri: [['09:00', '17:00']] } } };
  const t = (target: string) => [{ id: 'r', target, calendar: 'office' }];
  const linked: LinkedPolicy = linkSketch({ tiers: threeTiers, fields, calendars: cal, clocks: { c1: { name: 'a', measure: 'firstResponse', targets: t('PT4H') }, c2: { name: 'b', measure: 'nextReply', targets: t('PT8H'), thresholds: [] }, c3: { name: 'c', measure: 'resolution', targets: t('PT40H') } }, nodes, edges });
  const f: any = { 'ticket.priority': 'high' }; for (let i = 0; i < 10; i++) f[`ticket.f${i}`] = 5;
  const base = Date.parse('2026-03-02T10:00:00Z');
  const run = (n: number, trace = false) => {
    let steps = 0; let acts = 0;
    for (let k = 0; k < n; k++) {
      let s: TicketState | null = null;
      for (let e = 0; e < 8; e++) {
        const iso = new Date(base + e * 60000).toISOString();
        const ev: any = e === 0 ? { id: `${e}`, ticket: 'T', type: 'ticket.created', at: iso, fields: f, message: { role: 'customer', public: true, automated: false, text: 'hello there' } }
          : e % 2 ? { id: `${e}`, ticket: 'T', type: 'ticket.updated', at: iso, set: { 'ticket.f1': e } } : { id: `${e}`, ticket: 'T', type: 'message.added', at: iso, role: e % 4 ? 'agent' : 'customer', public: true, automated: false, text: 'some text here' };
        const r = step(linked, s, ev, { trace }); if (!r.ok) throw new Error(r.error.code); s = r.value.state; acts += r.value.effects.length; steps++;
      }
      
    }
    return steps;
  };
  const out: string[] = [];
  run(500);
  for (const trace of [false, true]) for (let r = 0; r < 3; r++) { const n = trace ? 1000 : 20000; const t0 = performance.now(); const steps = run(n, trace); const dt = performance.now() - t0; out.push(`${trace} ${(steps / dt * 1000).toFixed(0)} steps/s`); }
  writeFileSync('/tmp/perf/out.txt', out.join('\n'));
}
