import type { LinkedPolicy } from '@rung/engine';
import type { Flow } from '@rung/flow';
import type { Wording } from '@rung/wording';
import type { TextSink } from '../../shell/io.ts';
import type { Language } from '../../shell/language.ts';

/** What a report is about and how it is told. */
export interface ReportStyle {
  readonly sink: TextSink;
  readonly language: Language;
  readonly wording: Wording;
  readonly linked: LinkedPolicy;
  /** What the policy was compiled from, for its names. */
  readonly flow: Flow | null;
  /** Tell every scenario's time line; those that fail are told by their failures in any case. */
  readonly timeLine: boolean;
  /** Whether every scenario was rehearsed: only then does coverage say anything. */
  readonly isWhole: boolean;
}
