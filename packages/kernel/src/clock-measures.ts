/** What a clock may measure; when each starts, pauses and stops is in language.md 2, Clocks. */
export const clockMeasures = [
  'firstResponse',
  'nextReply',
  'periodicUpdate',
  'resolution',
  'agentWork',
  'totalResolution',
  'assignment',
  'acknowledgement',
  'tierTime',
  'approval',
  'vendor',
  'followUp',
  'custom',
] as const;
