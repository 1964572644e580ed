import type { Flow } from '@rung/flow';
import { compareText } from '@rung/kernel';
import type { Wording } from '@rung/wording';
import type { Card } from '../card/card.ts';
import type { Family } from '../card/family.ts';
import { flowFacts } from '../card/flow-facts.ts';
import { isNameless } from '../card/measure-card.ts';
import { saidOf } from '../card/said.ts';
import { measureCards } from '../layout/layout-flow.ts';
import { themes } from '../svg/theme.ts';
import { mermaidText } from './mermaid-text.ts';

/** How a family's label is enclosed; Mermaid's own words for a stadium, a hexagon and so on. */
const shapeOf: { readonly [F in Family]: readonly [open: string, close: string] } = {
  start: ['([', '])'],
  decide: ['{{', '}}'],
  time: ['[[', ']]'],
  people: ['[', ']'],
  outside: ['[/', '/]'],
  say: ['(', ')'],
  end: ['([', '])'],
  note: ['>', ']'],
};

/**
 * A flow as a Mermaid flowchart (Mermaid 11), to stand in Markdown: a line a step with its kind, title and sentence, a line an
 * edge with its outcome. Steps are sorted by id; edges that begin later are dotted. The same flow and wording give the
 * same text.
 */
export function renderMermaid(flow: Flow, wording: Wording): string {
  const cards = measureCards(flow, wording);
  const ids = Object.keys(flow.nodes).sort(compareText);
  const numbers = new Map(ids.map((id, index) => [id, `s${index + 1}`]));
  const families = [...new Set(ids.flatMap((id) => cards.get(id)?.family ?? []))].sort();
  return [
    'flowchart LR',
    ...ids.flatMap((id) => nodeLine({ flow, wording, id, card: cards.get(id), name: numbers.get(id) })),
    ...flowFacts(flow).edges.map(({ from, to, port }) => {
      const shown = cards.get(from)?.ports.find((candidate) => candidate.id === port);
      const arrow = shown?.later === true ? '-.->' : '-->';
      const label = isNameless(port) ? '' : `|"${mermaidText(shown?.label ?? port)}"|`;
      return `  ${numbers.get(from)} ${arrow}${label} ${numbers.get(to)}`;
    }),
    ...families.map((family) => `  classDef ${family}Step ${styleOf(family)}`),
    '',
  ].join('\n');
}

interface Step {
  readonly flow: Flow;
  readonly wording: Wording;
  readonly id: string;
  readonly card: Card | undefined;
  readonly name: string | undefined;
}

function nodeLine({ flow, wording, id, card, name }: Step): readonly string[] {
  if (card === undefined || name === undefined) return [];
  const [open, close] = shapeOf[card.family];
  const kind = [wording.sayKind(card.kind), ...(card.badge === null ? [] : [card.badge])].join(' · ');
  const title = wording.sayTitle(flow, id);
  const sentence = wording.saySummary(flow, id);
  const isNamed = title !== wording.sayKind(card.kind);
  const texts = [kind, ...(isNamed ? [title] : []), ...(saidOf[card.kind] === 'title' ? [] : [sentence])];
  const label = texts.map(mermaidText).join('<br/>');
  return [`  ${name}${open}"${label}"${close}:::${card.family}Step`];
}

function styleOf(family: Family): string {
  const { card, note, text, families } = themes.light;
  const dashed = family === 'outside' ? ',stroke-dasharray:6 4' : '';
  return `fill:${family === 'note' ? note : card},stroke:${families[family]},stroke-width:2px,color:${text}${dashed}`;
}
