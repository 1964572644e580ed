/** Time for things that wait. */
export interface Clock {
  /** Does something after so many milliseconds, unless it is called off by the function returned. */
  readonly after: (ms: number, action: () => void) => () => void;
}

/** The machine's own; what waits on it does not keep the process alive. */
export const systemClock: Clock = {
  after: (ms, action) => {
    const timer = setTimeout(action, ms).unref();
    return () => clearTimeout(timer);
  },
};
