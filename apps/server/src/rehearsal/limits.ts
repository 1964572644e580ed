const mebibyte = 1024 * 1024;

/** How much one request may bring, and how much one run may give: far above what people draw and rehearse. */
export const rehearsalLimits = {
  /** The body of a request, bytes: for whoever sets up the HTTP server. */
  requestBytes: 8 * mebibyte,
  /** A flow as JSON, bytes of UTF-8. */
  flowBytes: 2 * mebibyte,
  /** A compiled policy, which says at length what its flow says shortly. */
  policyBytes: 4 * mebibyte,
  /** Of one set. */
  scenarios: 1_000,
  /** Of one scenario. */
  tickets: 1_000,
  /** Of one ticket. */
  events: 10_000,
  /** Of one job. */
  randomTickets: 10_000,
  /** Steps of one run, timers included. */
  steps: 100_000,
  /** Trace rows and effects of one run together. */
  rows: 1_000_000,
  /** Trace rows of one page. */
  pageRows: 5_000,
  /** Opening windows told of one calendar. */
  windows: 1_000,
} as const;

/** What of a request is counted before it is looked at: deeper or larger is no document of ours. */
export const inputLimits = { depth: 80, values: 500_000 } as const;
