/** Milliseconds of a minute. */
export const minuteMs = 60_000;

/** Milliseconds of 24 hours, which a local date need not have. */
export const dayMs = 86_400_000;
