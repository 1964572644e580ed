import { newCommandId } from './command-id.ts';
import { problemOf } from './error-notice.ts';

/** Something asked of the server, with the id by which it is known there when it is asked again. */
export type Command<T> = T & { readonly commandId: string };

/** How something that changes the server is asked for. */
export interface Asking<T, A> {
  readonly ask: (command: Command<T>) => Promise<A>;
  /** What the person wants, of the request: whoever wants the same again while no answer has come means the same. */
  readonly wishOf: (request: T) => unknown;
}

/**
 * Asks for things so that each is done once, however often a person has to press before an answer comes: until then the very
 * command that was sent is sent again, and the server answers it as it did the first time.
 */
export function onlyOnce<T extends object, A>({ ask, wishOf }: Asking<T, A>): (request: T) => Promise<A> {
  const unanswered = new Map<string, Command<T>>();

  const send = async (wish: string, command: Command<T>): Promise<A> => {
    unanswered.set(wish, command);
    try {
      const answer = await ask(command);
      unanswered.delete(wish);
      return answer;
    } catch (cause) {
      // Anything but a reason of the server's own leaves open whether it was done.
      if (problemOf(cause) !== null) unanswered.delete(wish);
      throw cause;
    }
  };

  return async (request) => {
    const wish = JSON.stringify(wishOf(request));
    const sent = unanswered.get(wish);
    if (sent === undefined) return send(wish, { ...request, commandId: newCommandId() });
    try {
      return await send(wish, sent);
    } catch (cause) {
      // Refused, it had not been done; and what it rested on may be other than what the person sees by now.
      if (problemOf(cause) === null) throw cause;
      return send(wish, { ...request, commandId: newCommandId() });
    }
  };
}
