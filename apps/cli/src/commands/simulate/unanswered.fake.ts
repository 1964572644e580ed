/** One ticket that nobody answers, and what is expected of it. */
export function scenario(name: string, expectation: object): object {
  const message = { role: 'customer', public: true, automated: false, text: 'Any news?' };
  return {
    format: 'rung/scenario@1',
    name,
    ticket: { id: 'T-1', form: 'project' },
    events: [{ at: '2026-03-27T16:00:00Z', type: 'ticket.created', message }],
    until: '2026-03-31T00:00:00Z',
    ...expectation,
  };
}
