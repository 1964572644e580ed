import { type Flow, type FlowNode, nodeKindModels, type Port, portsOf, triggerPlace } from '@rung/flow';
import { own } from '@rung/kernel';
import type { Wording } from '@rung/wording';
import { type Face, textWidth as textLength } from '../text/metrics.ts';
import { cut, wrap } from '../text/wrap.ts';
import { wrapTitle } from '../text/wrap-title.ts';
import { type Card, type CardPort, cardSize, grid, type TextLine } from './card.ts';
import { familyOf } from './family.ts';
import { type FlowFacts, flowFacts } from './flow-facts.ts';
import { saidOf } from './said.ts';

/** Type sizes of each kind of line. */
export const faces = {
  kind: { size: 11, bold: true },
  title: { size: 14, bold: true },
  body: { size: 12 },
  port: { size: 12 },
  case: { size: 12, bold: true },
  badge: { size: 11, bold: true },
} as const satisfies Readonly<Record<string, Face>>;

const { width, padding, headerY, header, titleLine, bodyLine, row } = cardSize;
const textWidth = width - 2 * padding;
const titleLines = 2;
/** A sentence that needs more is shown by its beginning; most triggers of the examples, in either language, need no more. */
const bodyLines = 8;
/** Lines of a case's condition. */
const caseLines = 3;

/** A port as it will be shown. */
interface ShownPort {
  readonly port: Port;
  readonly label: string;
  readonly isConnected: boolean;
}

interface Subject {
  readonly flow: Flow;
  readonly id: string;
  readonly node: FlowNode;
  readonly wording: Wording;
}

/**
 * Measures the card of a step by fixed character metrics: the same numbers on screen, command line and server. Shown are
 * the outcomes that lead somewhere, those that must, and those that always are; what merely goes on leaves beside the header,
 * the rest has rows.
 * @throws RangeError if the flow has no such node
 */
export function measureCard(flow: Flow, nodeId: string, wording: Wording): Card {
  const node = own(flow.nodes, nodeId);
  if (node === undefined) throw new RangeError(`there is no node ${nodeId}`);
  const subject: Subject = { flow, id: nodeId, node, wording };
  const facts = flowFacts(flow);
  const all = allPorts(subject, facts);
  const shown = all
    .filter(({ port, isConnected }) => isConnected || port.required || port.shown === true)
    .map((shownPort) => ({ ...shownPort, label: wording.sayPortName(flow, nodeId, shownPort.port.id) }));
  const text = textBlock(subject);
  const base = {
    nodeId,
    kind: node.kind,
    family: familyOf[node.kind],
    icon: node.kind,
    width,
    badge: badgeOf(subject),
    input: hasInput(node, facts.entered.has(nodeId)) ? { x: 0, y: headerY } : null,
    folded: all.length - shown.length,
  };
  const onward = shown.filter(({ port }) => isNameless(port.id)).map((port) => portAt(port, headerY));
  const named = shown.filter(({ port }) => !isNameless(port.id));
  const rows = portRows(subject, named, onGrid(text.end + paddingBelow));
  return {
    ...base,
    height: rows.end,
    lines: [...text.lines, ...rows.lines],
    title: text.title,
    sentence: text.sentence,
    whole: text.whole,
    divider: named.length === 0 ? null : rows.start,
    ports: [...onward, ...rows.ports],
  };
}

const paddingBelow = 12;

function onGrid(length: number): number {
  return Math.ceil(length / grid) * grid;
}

function hasInput(node: FlowNode, isEntered: boolean): boolean {
  const { role } = nodeKindModels[node.kind];
  return isEntered || (role !== 'starts' && role !== 'comment');
}

/** Outcomes that only say that the path goes on: they leave beside the header, so that a path runs straight. */
export function isNameless(id: string): boolean {
  return id === 'next' || id === 'out';
}

/** Declared ports in their order, then any other from which an edge leaves: what is drawn must have an end. */
function allPorts({ id, node }: Subject, facts: FlowFacts): readonly Omit<ShownPort, 'label'>[] {
  const wired = facts.wired.get(id) ?? new Set<string>();
  const declared = portsOf(node, facts.ports);
  const known = new Set(declared.map((port) => port.id));
  const strays = [...wired]
    .filter((port) => !known.has(port))
    .sort()
    .map((port): Port => ({ id: port, required: false, leaves: 'passing' }));
  return [...declared, ...strays].map((port) => ({
    port,
    isConnected: wired.has(port.id),
  }));
}

/** A tier's rank; of several triggers, which is asked when. */
function badgeOf({ flow, id, node, wording }: Subject): string | null {
  if (node.kind === 'tier') {
    const tier = own(flow.tiers, node.config.tier);
    if (tier === undefined) return null;
    return tier.lateral === true ? wording.sayLateralRank(tier.rank) : wording.sayRank(tier.rank);
  }
  const { number, count } = triggerPlace(flow, id);
  return count > 1 ? wording.sayPlace(number, count) : null;
}

interface Block {
  readonly lines: readonly TextLine[];
  readonly end: number;
}

interface TextBlock extends Block {
  readonly title: string;
  readonly sentence: string;
  readonly whole: string | null;
}

/** Kind, title and sentence, as far as a card of this kind says them. */
function textBlock(subject: Subject): TextBlock {
  const { flow, id, node, wording } = subject;
  const kind: TextLine = {
    text: cut(wording.sayKind(node.kind), kindRoom(subject), faces.kind),
    x: kindX,
    y: headerY + 4,
    style: 'kind',
    align: 'left',
  };
  const said = saidOf[node.kind];
  const sentence = said === 'text' ? wording.sayNode(flow, id) : wording.saySummary(flow, id);
  const isSaidElsewhere = said === 'rows' || said === 'title';
  const body = isSaidElsewhere
    ? []
    : wrap(sentence, { width: textWidth, lines: bodyLines, face: faces.body });
  const whole = body.at(-1)?.endsWith('…') === true ? sentence : null;
  const sayBody = { texts: body, style: 'body', step: bodyLine, rise: 12 } as const;
  if (said === 'text') return { ...stacked([kind], header, sayBody), title: body.join(' '), sentence, whole };
  const title = wording.sayTitle(flow, id);
  const texts = wrapTitle(title, { width: textWidth, lines: titleLines, face: faces.title });
  const titled = stacked([kind], header, { texts, style: 'title', step: titleLine, rise: 14 });
  return { ...stacked(titled.lines, titled.end, sayBody), title, sentence, whole };
}

const kindX = padding + 28;
/** Around a badge's text, and between it and what stands before. */
const aroundBadge = 24;

/** The name of the kind ends where the badge begins. */
function kindRoom(subject: Subject): number {
  const badge = badgeOf(subject);
  const taken = badge === null ? 0 : textLength(badge, faces.badge) + aroundBadge;
  return width - padding - kindX - taken;
}

interface Texts {
  readonly texts: readonly string[];
  readonly style: TextLine['style'];
  /** From one line to the next. */
  readonly step: number;
  /** From the top of a line to its baseline. */
  readonly rise: number;
}

function stacked(before: readonly TextLine[], top: number, { texts, style, step, rise }: Texts): Block {
  const lines = texts.map(
    (text, index): TextLine => ({ text, x: padding, y: top + index * step + rise, style, align: 'left' }),
  );
  return { lines: [...before, ...lines], end: top + texts.length * step };
}

function portAt({ port, label, isConnected }: ShownPort, y: number): CardPort {
  return {
    id: port.id,
    label,
    x: width,
    y,
    state: isConnected ? 'connected' : port.required ? 'open' : 'free',
    later: port.leaves === 'time' || port.leaves === 'event',
  };
}

interface Rows extends Block {
  readonly start: number;
  readonly ports: readonly CardPort[];
}

/** One row an outcome; a case has its condition below its name. */
function portRows(subject: Subject, shown: readonly ShownPort[], start: number): Rows {
  const lines: TextLine[] = [];
  const ports: CardPort[] = [];
  let top = start;
  for (const port of shown) {
    const y = top + row / 2;
    const condition = caseLinesOf(subject, port.port.id);
    ports.push(portAt(port, y));
    const isCase = condition.length > 0;
    lines.push({
      text: cut(port.label, textWidth - 8, isCase ? faces.case : faces.port),
      x: isCase ? padding : width - padding,
      y: y + 4,
      style: isCase ? 'case' : 'port',
      align: isCase ? 'left' : 'right',
    });
    const below = stacked([], top + row - 2, { texts: condition, style: 'body', step: bodyLine, rise: 12 });
    lines.push(...below.lines);
    top += onGrid(row + condition.length * bodyLine);
  }
  return { start, lines, ports, end: shown.length === 0 ? start : top + grid };
}

function caseLinesOf({ flow, id, node, wording }: Subject, portId: string): readonly string[] {
  if (node.kind !== 'condition' || !portId.startsWith('case:')) return [];
  const text = wording.sayCase(flow, id, portId.slice('case:'.length));
  return wrap(text, { width: textWidth - 8, lines: caseLines, face: faces.body });
}
