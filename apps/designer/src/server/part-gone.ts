/** What was to be loaded later is not on the server any more, as after an update of Rung. */
export class PartGone extends Error {}
