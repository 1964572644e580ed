import type { Flow, Outline } from '@rung/flow';
import type { Wording } from '@rung/wording';

/** A step that says what is sought, and where it says it. */
export interface FoundStep {
  readonly node: string;
  readonly number: number;
  readonly title: string;
  /** Its sentence, or the value inside it that says it. */
  readonly where: string;
}

/** What is searched. */
export interface Search {
  readonly flow: Flow;
  readonly outline: Outline;
  readonly wording: Wording;
  readonly sought: string;
}

const most = 40;

/** Steps that say every word that is sought: those whose title does first, otherwise in reading order. */
export function findSteps({ flow, outline, wording, sought }: Search): readonly FoundStep[] {
  const has = matcherOf(sought);
  if (has === null) return [];
  const inTitle: FoundStep[] = [];
  const inside: FoundStep[] = [];
  for (const [node, number] of outline.numbers) {
    const step = flow.nodes[node];
    if (step === undefined) continue;
    const title = wording.sayTitle(flow, node);
    const sentence = wording.saySummary(flow, node);
    if (has(`${number} ${title}`)) inTitle.push({ node, number, title, where: sentence });
    else if (inside.length < most) {
      const values = [wording.sayKind(step.kind), sentence, step.notes ?? '', ...textsIn(step.config), node];
      const whole = values.find(has);
      if (whole !== undefined || has(values.join(' ')))
        inside.push({ node, number, title, where: whole ?? sentence });
    }
  }
  return [...inTitle, ...inside].slice(0, most);
}

/** Tells whether a text says every word that is sought; null where none is. */
export function matcherOf(sought: string): ((text: string) => boolean) | null {
  const words = sought
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  if (words.length === 0) return null;
  return (text) => {
    const lower = text.toLowerCase();
    return words.every((word) => lower.includes(word));
  };
}

/** Every text and number inside a value. */
export function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string' || typeof value === 'number') return [String(value)];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}
