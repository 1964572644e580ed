import { closeSync, openSync, readSync } from 'node:fs';
import type { FieldValue, TicketEvent } from '@rung/kernel';

/** As much as `rung replay` reads at a time. */
const blockBytes = 96 * 1024;
const lineFeed = 10;

/** Whole lines of a file of ASCII, block by block. */
function* blocksOf(file: string): Generator<string> {
  const descriptor = openSync(file, 'r');
  const block = Buffer.allocUnsafe(blockBytes);
  for (let at = 0; ; ) {
    const length = readSync(descriptor, block, 0, block.length, at);
    const end = block.subarray(0, length).lastIndexOf(lineFeed) + 1;
    if (end === 0) break;
    yield block.toString('latin1', 0, end);
    at += end;
  }
  closeSync(descriptor);
}

/** A row's cells by their places in `history.ts`: ticket, time, event, and so on. */
type Cells = readonly [
  ticket: string,
  time: string,
  event: string,
  priority: string,
  channel: string,
  language: string,
  subject: string,
  tags: string,
  plan: string,
  refund: string,
  minutes: string,
  sentiment: string,
  ltv: string,
  text: string,
];

const noCells: Cells = ['', '', '', '', '', '', '', '', '', '', '', '', '', ''];

const inUsd = (text: string) => ({ amount: Math.round(Number(text) * 100), currency: 'USD' });

/** The event of a row, each kind by a literal of its own: what `historyMap` says, written as a program. */
function eventOf(cells: Cells, id: string): TicketEvent {
  const [
    ticket,
    at,
    kind,
    priority,
    channel,
    language,
    subject,
    tags,
    plan,
    refund,
    minutes,
    score,
    ltv,
    text,
  ] = cells;
  switch (kind) {
    case 'created': {
      const fields: Record<string, FieldValue> = {
        'ticket.priority': priority,
        'ticket.channel': channel,
        'ticket.language': language,
        'ticket.subject': subject,
        'ticket.plan': plan,
        'ticket.refund': inUsd(refund),
        'ticket.minutes': Number(minutes),
        'sentiment.score': Number(score),
        'customer.ltv': inUsd(ltv),
      };
      if (tags !== '') fields['ticket.tags'] = tags.split(';');
      const message = { role: 'customer', public: true, automated: false, text } as const;
      return { id, type: 'ticket.created', at, ticket, fields, message };
    }
    case 'customer':
      return {
        id,
        type: 'message.added',
        at,
        ticket,
        role: 'customer',
        public: true,
        automated: false,
        text,
      };
    case 'rated': {
      const set = { 'ticket.priority': priority, 'ticket.minutes': Number(minutes) };
      return { id, type: 'ticket.updated', at, ticket, set };
    }
    case 'answer': {
      const by = 'user:ada';
      return {
        id,
        type: 'message.added',
        at,
        ticket,
        role: 'agent',
        public: true,
        automated: false,
        text,
        by,
      };
    }
    case 'solved':
      return { id, type: 'status.changed', at, ticket, status: 'solved' };
    default:
      throw new Error(`no event is called ${kind}`);
  }
}

/**
 * Calls back for each event of a history of `history.ts`, and reads nothing else: every cell is taken to be quoted and to hold no quote, every row
 * to have all columns in their order, every ticket's rows to stand together and in order of time.
 */
export function readByHand(file: string, visit: (event: TicketEvent) => void): void {
  const cells = [...noCells] as [...Cells]; // of a readonly tuple a copy has the same places
  let row = 0;
  for (const text of blocksOf(file)) {
    let at = row === 0 ? text.indexOf('\n') + 1 : 0;
    while (at < text.length) {
      for (let place = 0; place < cells.length; place += 1) {
        const end = text.indexOf('"', at + 1);
        cells[place] = text.slice(at + 1, end);
        at = end + 2;
      }
      row += 1;
      visit(eventOf(cells, `${row}.0`));
    }
  }
}
