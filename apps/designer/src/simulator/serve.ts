import type { Flow } from '@rung/flow';
import {
  type Diagnostic,
  err,
  isJsonObject,
  type JsonObject,
  ok,
  type Result,
  type ScenarioResult,
} from '@rung/kernel';
import { TRPCClientError } from '@trpc/client';
import { server } from '../server/trpc.ts';
import type { NotServed, Served, ServedTimeLine } from './model/served.ts';
import { type TracePage, withPage } from './model/trace-pages.ts';
import type { Serve } from './rehearse.ts';

/** What the server answers of one ticket, as far as the dock reads it. */
export interface TicketAnswer {
  readonly result: Omit<ScenarioResult, 'trace'>;
  readonly trace: TracePage;
  readonly timeLine: ServedTimeLine;
}

/** Asks the server. It runs the draft that is sent along, so that what is rehearsed is what is on the screen. */
export const serve: Serve = async ({ flow, scenario, signal }) => {
  try {
    const document = { kind: 'flow' as const, flow };
    const answer = await server.simulate.ticket.mutate({ document, scenario }, { signal });
    if (!answer.ok) return err(fixFirst(answer.error));
    return ok(servedOf(answer.value, (from) => nextPage({ document, scenario, from })));
  } catch (error) {
    return err(problemOf(error));
  }
};

/** What one page of the trace is asked with. */
interface PageRequest {
  readonly document: { readonly kind: 'flow'; readonly flow: Flow };
  readonly scenario: JsonObject;
  readonly from: number;
}

async function nextPage(request: PageRequest): Promise<Result<TracePage, NotServed>> {
  try {
    const answer = await server.simulate.trace.mutate(request);
    return answer.ok ? ok(answer.value) : err(fixFirst(answer.error));
  } catch (error) {
    return err(problemOf(error));
  }
}

type AskPage = (from: number) => Promise<Result<TracePage, NotServed>>;

function servedOf({ result, trace, timeLine }: TicketAnswer, ask: AskPage): Served {
  const { groups, lines, next } = trace;
  return {
    digest: result.policy,
    result: { ...result, trace: groups },
    timeLine,
    missingLines: next === null ? 0 : lines - next,
    more:
      next === null
        ? null
        : async () => {
            const page = await ask(next);
            if (!page.ok) return page;
            const joined = { ...page.value, groups: withPage(groups, page.value) };
            return ok(servedOf({ result, trace: joined, timeLine }, ask));
          },
  };
}

/** Findings as they travel: repairs are offered by the problems panel, which has them first hand. */
export interface NotReady {
  readonly about: 'flow' | 'policy' | 'scenario';
  readonly diagnostics: readonly (Omit<Diagnostic, 'fix'> & { readonly fix?: unknown })[];
}

/** A document that must be put right first. */
export function fixFirst({ about, diagnostics }: NotReady): NotServed {
  return {
    code: 'fixFirst',
    about: about === 'scenario' ? about : 'flow',
    diagnostics: diagnostics.map(({ fix: _fix, ...finding }) => finding),
  };
}

/** Codes of the server's refusals that people can do something about. */
const told = ['busy', 'tookTooLong', 'tooMuchHappens', 'tooLarge'] as const;

/** Why there was no answer. One without any data never came from the server. */
export function problemOf(error: unknown): NotServed {
  if (!(error instanceof TRPCClientError)) return { code: 'failed' };
  const data: unknown = error.data;
  if (!isJsonObject(data)) return { code: 'offline' };
  const refusal = data['refusal'];
  return problemOfCode(isJsonObject(refusal) ? refusal['code'] : undefined);
}

/** A refusal of the server by its code. */
export function problemOfCode(code: unknown): NotServed {
  return { code: told.find((one) => one === code) ?? 'failed' };
}
