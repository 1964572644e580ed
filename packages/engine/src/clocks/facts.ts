/** What happened to the ticket in one event, as far as clocks care. */
export interface Facts {
  /** An episode opened, or was taken up again by a follow-up. */
  opened: 'created' | 'reopened' | 'resumed' | null;
  /** The episode was resolved. */
  resolved: boolean;
  /** A person of ours replied publicly. */
  replied: boolean;
  /** The customer wrote. */
  asked: boolean;
  /** A person took the ticket. */
  taken: boolean;
  /** The tier acknowledged. */
  acknowledged: boolean;
}

/** Whether anything happened that clocks care about. */
export function isNews({ opened, resolved, replied, asked, taken, acknowledged }: Facts): boolean {
  return opened !== null || resolved || replied || asked || taken || acknowledged;
}

/** Nothing happened: a clock instant, or an event that the engine derived. */
export function noFacts(): Facts {
  return { opened: null, resolved: false, replied: false, asked: false, taken: false, acknowledged: false };
}
