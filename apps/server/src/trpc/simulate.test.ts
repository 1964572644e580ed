import fc from 'fast-check';
import { expect, it } from 'vitest';
import { exampleFile, exampleScenarios } from '../rehearsal/examples.fake.ts';
import { rehearsalLimits } from '../rehearsal/limits.ts';
import { refusalOf, rehearsalServer, rehearsalServerOfFile } from '../rehearsal/rehearsal-server.fake.ts';
import { rowsOfGroup } from '../rehearsal/trace-page.ts';

const { client, url } = await rehearsalServerOfFile();
const flow = exampleFile('agency-unanswered-4bh/flow.json');
const document = { kind: 'flow' as const, flow };
const [scenario = {}] = exampleScenarios('agency-unanswered-4bh');

/** Posts a body as it is, whatever it is. */
async function post(url: string, body: string) {
  const headers = { 'content-type': 'application/json' };
  const response = await fetch(url, { method: 'POST', headers, body });
  return { status: response.status, text: await response.text() };
}

it('checks, compiles and rehearses over HTTP', async () => {
  const checked = await client.simulate.check.mutate({ flow });
  const compiled = await client.simulate.compile.mutate({ document });
  expect(checked).toEqual({ bounds: compiled.bounds, diagnostics: compiled.diagnostics });
  expect(compiled.flow?.semanticDigest).toMatch(/^sha256-/);
  const ticket = await client.simulate.ticket.mutate({ document, scenario });
  expect(ticket).toMatchObject({ ok: true, value: { result: { passed: true, policy: compiled.digest } } });
  const moment = ticket.ok ? ticket.value.timeLine.moments.at(-1) : undefined;
  const page = await client.simulate.trace.mutate({ document, scenario, from: moment?.line ?? 0 });
  expect(page).toMatchObject({ ok: true, value: { groups: [{ sequence: moment?.sequence }] } });
  const calendar = ticket.ok ? (ticket.value.timeLine.calendar ?? '') : '';
  const fromMs = Date.UTC(2026, 11, 24);
  const hours = { document, calendar, fromMs, toMs: fromMs + 7 * 86_400_000 };
  const openings = await client.simulate.openings.mutate(hours);
  expect(openings).toMatchObject({ ok: true, value: { calendar, untilMs: hours.toMs } });
});

it('answers a draft that cannot run with what stands against it: that is no error', async () => {
  const broken = { kind: 'flow' as const, flow: { ...flow, edges: {} } };
  const ticket = await client.simulate.ticket.mutate({ document: broken, scenario });
  expect(ticket).toMatchObject({ ok: false, error: { code: 'notReady', about: 'flow' } });
  expect(ticket.ok ? [] : ticket.error.diagnostics.map(({ severity }) => severity)).toContain('error');
  const unread = await client.simulate.ticket.mutate({ document, scenario: { ...scenario, name: 7 } });
  expect(unread).toMatchObject({ ok: false, error: { about: 'scenario', diagnostics: [{ path: '/name' }] } });
});

it('tells a result of more than 5,000 rows in pages, which are the whole when put together', async () => {
  // However slow the machine is: the limit is of rows here, not of time.
  const { client } = await rehearsalServer({ workers: { threads: 2, timeLimitMs: 600_000 } });
  const clinic = { kind: 'flow' as const, flow: exampleFile('healthcare-clinical-priority/flow.json') };
  const numbers = Array.from({ length: 160 }, (_, number) => number);
  const long = {
    format: 'rung/scenario@1',
    name: 'a long day',
    tickets: numbers.map((number) => ({ id: `T-${number}`, clinicalUrgency: 'routine' })),
    events: numbers.map((number) => ({
      at: new Date(Date.UTC(2026, 2, 2, 15) + number * 1_000).toISOString(),
      type: 'ticket.created',
      ticket: `T-${number}`,
      message: { role: 'customer', public: true, automated: false, text: 'a' },
    })),
    until: '2026-03-02T15:05:00Z',
  };
  const answer = await client.simulate.ticket.mutate({ document: clinic, scenario: long });
  if (!answer.ok) throw new Error(JSON.stringify(answer.error));
  const { trace: first, timeLine } = answer.value;
  expect(first.rows).toBeGreaterThan(rehearsalLimits.pageRows);
  const pages = [first];
  for (let { next } = first; next !== null; ) {
    const page = await client.simulate.trace.mutate({ document: clinic, scenario: long, from: next });
    if (!page.ok) throw new Error(JSON.stringify(page.error));
    expect([page.value.from, page.value.lines, page.value.rows]).toEqual([next, first.lines, first.rows]);
    pages.push(page.value);
    ({ next } = page.value);
  }
  expect(pages.length).toBe(Math.ceil(first.rows / rehearsalLimits.pageRows));
  for (const { groups } of pages) {
    const rows = groups.reduce((sum, group) => sum + rowsOfGroup(group), 0);
    // The line of a round that goes on from the page before is told again.
    expect(rows).toBeLessThanOrEqual(rehearsalLimits.pageRows + 1);
  }
  const told = pages.flatMap(({ groups, continues }) => (continues === null ? groups : groups.slice(1)));
  expect(told.map(({ sequence }) => sequence)).toEqual(timeLine.moments.map(({ sequence }) => sequence));
});

it('refuses what is too large with what and how much', async () => {
  const large = { ...flow, name: 'x'.repeat(rehearsalLimits.flowBytes) };
  expect(await refusalOf(client.simulate.check.mutate({ flow: large }))).toMatchObject({
    code: 'tooLarge',
    what: 'flow',
    limit: 2 * 1024 * 1024,
  });
  const events = Array.from({ length: 10_001 }, () => ({
    at: '2026-03-27T16:00:00Z',
    type: 'attempt.failed',
  }));
  expect(
    await refusalOf(client.simulate.ticket.mutate({ document, scenario: { ...scenario, events } })),
  ).toMatchObject({ code: 'tooLarge', what: 'events', size: 10_001, limit: 10_000 });
  const scenarios = Array.from({ length: 1_001 }, () => ({}));
  expect(await refusalOf(client.jobs.rehearseScenarios.mutate({ document, scenarios }))).toMatchObject({
    code: 'tooLarge',
    what: 'scenarios',
  });
});

it('refuses hostile input before it looks at it, and says why', async () => {
  const to = (procedure: string, body: string) => post(`${url}/${procedure}`, body);
  const deep = '['.repeat(200_000) + ']'.repeat(200_000);
  const refusals = [
    [`{"flow":{"nodes":${deep}}}`, 'tooDeep'],
    ['{"flow":{"nodes":{"__proto__":{"polluted":true}}}}', 'unsafeKey'],
    ['{"flow":{"name":"\\ud800"}}', 'loneSurrogate'],
    [`{"flow":{"tags":[${'0,'.repeat(600_000)}0]}}`, 'tooLarge'],
    ['{"flow":{"constructor":{"prototype":{"polluted":true}}},"extra":1}', 'badInput'],
    ['{"flow":[]}', 'badInput'],
    ['{}', 'badInput'],
    ['null', 'badInput'],
  ];
  for (const [body = '', word = ''] of refusals) {
    const { status, text } = await to('simulate.check', body);
    expect([word, status]).toEqual([word, 400]);
    expect(text).toContain(`"${word}"`);
    expect(text).not.toContain('.ts:');
    expect(text.length).toBeLessThan(2_000);
  }
  expect((await to('simulate.check', '{"flow":')).status).toBe(400);
  expect((await to('simulate.check', `"${'x'.repeat(rehearsalLimits.requestBytes)}"`)).status).toBe(413);
  expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
  const own = await to('simulate.check', '{"flow":{"format":"rung/flow@1","constructor":1,"toString":2}}');
  expect(own.status).toBe(200);
});

it('answers every JSON there is with findings or a refusal', async () => {
  const bodies = fc.sample(fc.json({ maxDepth: 6 }), { numRuns: 60, seed: 3 });
  for (const json of bodies) {
    const given = `{"document":{"kind":"flow","flow":${json}},"scenario":${json}}`;
    const { status } = await post(`${url}/simulate.ticket`, given);
    expect([given, [200, 400, 422].includes(status)]).toEqual([given, true]);
  }
});
