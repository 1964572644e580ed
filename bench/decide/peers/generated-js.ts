import type { Decider, DeciderFactory } from '../contender.ts';
import type { BenchTicket, Predicate, Rule } from '../rules.ts';

type Compiled = (ticket: BenchTicket) => number;

const text = (value: string): string => JSON.stringify(value);

function source(predicate: Predicate): string {
  const field = `t.${predicate.field}`;
  switch (predicate.op) {
    case 'eq':
      return `${field} === ${text(predicate.value)}`;
    case 'in':
      return `(${predicate.values.map((value) => `${field} === ${text(value)}`).join(' || ')})`;
    case 'gt':
      return `${field} > ${predicate.value}`;
    case 'lt':
      return `${field} < ${predicate.value}`;
    default:
      return `${field}.includes(${text(predicate.value)})`;
  }
}

/** Straight-line code for some rules: what somebody would write by hand. Only the benchmark generates code. */
function compile(rules: readonly Rule[], from: number): Compiled {
  const lines = rules.map((rule, i) => `if (${rule.map(source).join(' && ')}) return ${from + i};`);
  const made: unknown = new Function('t', `${lines.join('\n')}\nreturn -1;`);
  return made as Compiled; // written just above: takes a ticket, returns a number
}

/** Functions of this many rules are small enough for the optimising compiler. */
const chunkSize = 50;

/** The practical limit of a linear scan, written two ways: one function, and functions of fifty rules. */
export const generatedJs: DeciderFactory = async (rules, tickets) => {
  const ticketAt = (i: number): BenchTicket => {
    const found = tickets[i];
    if (found === undefined) throw new RangeError(`no ticket ${i}`);
    return found;
  };
  const whole = compile(rules, 0);
  const chunks = Array.from({ length: Math.ceil(rules.length / chunkSize) }, (_, i) =>
    compile(rules.slice(i * chunkSize, (i + 1) * chunkSize), i * chunkSize),
  );
  const inChunks = (ticket: BenchTicket): number => {
    for (const chunk of chunks) {
      const rule = chunk(ticket);
      if (rule >= 0) return rule;
    }
    return -1;
  };
  // A thousand lines of new code take the compiler a while; give it that while.
  const warmMs = rules.length >= 1000 ? 3000 : 800;
  const deciders: readonly Decider[] = [
    { kind: 'now', name: 'generated-js', decide: (i) => whole(ticketAt(i)), warmMs },
    { kind: 'now', name: 'generated-js-chunks', decide: (i) => inChunks(ticketAt(i)), warmMs },
  ];
  return deciders;
};
