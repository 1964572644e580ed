import { type Diagnostic, jsonPointer } from '@rung/kernel';

/** A place in the policy document. */
export type Path = readonly (string | number)[];

/**
 * What may be wrong with a policy whose shape is right. Codes are stable and never reused; `POL-01` to `POL-12`
 * are the shape's own (`documentDiagnostic` of `@rung/kernel`).
 */
const table = {
  newerSemantics: {
    code: 'POL-20',
    message: ({ found, newest }: { found: number; newest: number }) =>
      `The policy's semantics ${found} is newer than this program, which runs up to ${newest}. Use a newer version of Rung.`,
  },
  unknownReference: {
    code: 'POL-21',
    message: ({ part, id }: { part: string; id: string }) => `There is no ${part} "${id}".`,
  },
  indexOutOfRange: {
    code: 'POL-22',
    message: ({ table: of, index, length }: { table: string; index: number; length: number }) =>
      `There are ${length} ${of}; number ${index} is not one of them.`,
  },
  treeTooDeep: {
    code: 'POL-23',
    message: ({ limit }: { limit: number }) => `This condition is nested more than ${limit} deep.`,
  },
  zoneTable: {
    code: 'POL-24',
    message: ({ zone, rule }: { zone: string; rule: string }) =>
      `The transitions of ${zone} are unusable: ${rule}`,
  },
  window: {
    code: 'POL-25',
    message: ({ start, end }: { start: number; end: number }) =>
      `A window from minute ${start} to ${end} is empty or longer than a day.`,
  },
  order: {
    code: 'POL-26',
    message: ({ list, rule }: { list: string; rule: string }) =>
      `The list of ${list} is out of order: ${rule}`,
  },
  duplicate: {
    code: 'POL-27',
    message: ({ part, id }: { part: string; id: string }) => `There are two ${part} "${id}".`,
  },
  port: {
    code: 'POL-28',
    message: ({ kind, port, rule }: { kind: string; port: string; rule: 'missing' | 'unknown' }) =>
      rule === 'missing'
        ? `A ${kind} node needs the port "${port}".`
        : `A ${kind} node has no port "${port}".`,
  },
  operandType: {
    code: 'POL-29',
    message: ({ field, type, op }: { field: string; type: string; op: string }) =>
      `"${op}" cannot be asked of ${field}, which is of type ${type}, with this operand.`,
  },
  unknownWord: {
    code: 'POL-30',
    message: ({ kind, word }: { kind: string; word: string }) => `There is no ${kind} called "${word}".`,
  },
  noValues: {
    code: 'POL-31',
    message: ({ field }: { field: string }) => `${field} is an enumeration without values.`,
  },
  loop: {
    code: 'POL-32',
    message: ({ nodes }: { nodes: readonly string[] }) =>
      `Nothing stops a path that goes round ${nodes.join(' → ')}: it needs a repeat.`,
  },
} as const;

type Problem = keyof typeof table;
type DataOf<P extends Problem> = Parameters<(typeof table)[P]['message']>[0];

/** A place to report at: the problem's name, its data and the path. */
export function policyDiagnostic<P extends Problem>(problem: P, data: DataOf<P>, path: Path): Diagnostic {
  const { code, message } = table[problem];
  const [part, id] = path;
  return {
    code,
    severity: 'error',
    // The table pairs each problem with its own data; the generic key loses that pairing.
    message: (message as (data: DataOf<P>) => string)(data),
    path: jsonPointer(path),
    data,
    ...(part === 'nodes' && typeof id === 'string' ? { nodeId: id } : {}),
  };
}
