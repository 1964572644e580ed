import type { Speech } from '../speech.ts';
import { inserted } from '../text/inserted.ts';
import { sayReason } from './names.ts';
import { sayNumber } from './numbers.ts';
import { sayTargetTime } from './time.ts';

/**
 * A port as an edge's label names it: `not taken on in time`, a case's own label, `at 75 %`. A kind may name a port
 * its own way (`port.swarm.timeout`); a port that the catalogue does not know is called by its id.
 */
export function sayPortName(speech: Speech, node: string, port: string): string {
  const colon = port.indexOf(':');
  if (colon < 0) return sayPlain(speech, node, port) ?? inserted(port);
  const base = port.slice(0, colon);
  const id = port.slice(colon + 1);
  switch (base) {
    case 'case':
      return inserted(speech.names.cases.get(node)?.get(id) ?? id);
    case 'at':
      return speech.say('port.at:', { name: sayThreshold(speech, speech.names.clockOfNode.get(node), id) });
    case 'escalated':
      return speech.say('port.escalated:', { name: sayReason(speech, id) });
    default:
      return inserted(port);
  }
}

function sayPlain(speech: Speech, node: string, port: string): string | null {
  const kind = speech.names.kindOfNode.get(node) ?? '';
  return speech.sayIfKnown(`port.${kind}.${port}`) ?? speech.sayIfKnown(`port.${port}`);
}

/** When a clock warns: `75 % of its target`; shorter where a label says it, since `at` stands before. */
export function sayThreshold(speech: Speech, clock: string | undefined, id: string): string {
  const names = speech.names.clocks.get(clock ?? '');
  const threshold = names?.thresholds.get(id);
  if (threshold === undefined) return speech.say('outlet.unknown', { id: inserted(id) });
  if ('percent' in threshold) {
    return speech.say('outlet.percent', { percent: sayNumber(threshold.percent, speech.language) });
  }
  const isCounted = 'countedMs' in threshold;
  const ms = isCounted ? threshold.countedMs : threshold.remainingMs;
  return speech.say(isCounted ? 'outlet.counted' : 'outlet.remaining', {
    duration: sayTargetTime(speech, ms, names?.calendar),
  });
}
