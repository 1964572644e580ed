import { type LinkedPolicy, link } from '@rung/engine';
import { err, ok, type Result, readJson, sha256Digest } from '@rung/kernel';
import { parsePolicy } from '@rung/policy';

/** A policy that was fetched and may decide. */
export interface FetchedPolicy {
  readonly version: string;
  readonly linked: LinkedPolicy;
}

/** Where a policy comes from. */
export interface PolicySource {
  /** Asks once. Null when nothing changed; an error says why the policy that there was goes on deciding. */
  readonly poll: () => Promise<Result<FetchedPolicy | null, string>>;
}

/** How long one answer may take. */
const timeoutMs = 5_000;

/** A source that asks the address of an environment's policy, `…/rt/v1/env/{env}/policies/{key}`. */
export function policySource(url: string): PolicySource {
  // Of the last policy that was taken, never of one that was refused: that would be taken for known ever after.
  let etag: string | null = null;
  return {
    poll: async () => {
      const answer = await ask(url, etag);
      if (!answer.ok) return answer;
      const { status, headers, body } = answer.value;
      if (status === 304) return ok(null);
      if (status !== 200) return err(`the server answered ${status}`);
      const linked = read(body, headers.get('etag'));
      if (!linked.ok) return linked;
      etag = headers.get('etag');
      return ok({ version: headers.get('rung-version') ?? '', linked: linked.value });
    },
  };
}

/** An answer read whole. */
interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Uint8Array;
}

async function ask(url: string, etag: string | null): Promise<Result<Answer, string>> {
  try {
    const response = await fetch(url, {
      headers: etag === null ? {} : { 'If-None-Match': etag },
      redirect: 'error',
      signal: AbortSignal.timeout(timeoutMs),
    });
    const body = new Uint8Array(await response.arrayBuffer());
    return ok({ status: response.status, headers: response.headers, body });
  } catch (cause) {
    return err(`the server was not reached: ${cause instanceof Error ? cause.message : String(cause)}`);
  }
}

/** Takes bytes for a policy only if they are the ones that their digest names, and whole. */
function read(body: Uint8Array, etag: string | null): Result<LinkedPolicy, string> {
  const json = readJson(body);
  if (!json.ok) return err(`no JSON: ${json.error.message}`);
  const digest = sha256Digest(new TextDecoder().decode(body));
  if (etag !== `"${digest}"`) return err('the bytes are not those that were published');
  const policy = parsePolicy(json.value);
  return policy.ok ? ok(link(policy.value, { digest })) : err(`no policy: ${policy.error[0]?.message}`);
}
