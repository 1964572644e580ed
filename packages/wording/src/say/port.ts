import { type Port, portsOf } from '@rung/flow';
import type { FlowSpeech } from '../flow-speech.ts';
import { quoted } from './names.ts';
import { nodeOf, sayTitle } from './node.ts';
import { sayPortName } from './port-name.ts';

/** An outcome of a step in one sentence: where it leads, or what happens when nothing is connected. */
export function sayPort(speech: FlowSpeech, nodeId: string, portId: string): string {
  const port = sayPortName(speech, nodeId, portId);
  const to = speech.facts.leadsTo.get(nodeId)?.get(portId);
  if (to !== undefined) {
    return speech.say('port.leadsTo', { port, node: quoted(speech, sayTitle(speech, to)) });
  }
  const declared = declaredPort(speech, nodeId, portId);
  if (declared?.required === true) return speech.say('port.mustLead', { port });
  return speech.sayIfKnown(`unwired.${declared?.unwired ?? 'ends'}`) ?? '';
}

function declaredPort(speech: FlowSpeech, nodeId: string, portId: string): Port | undefined {
  const node = nodeOf(speech, nodeId);
  return node && portsOf(node, speech.facts.ports).find(({ id }) => id === portId);
}
