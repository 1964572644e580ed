/** Does things one after the other. What fails is told to whoever asked for it; what comes next is done all the same. */
export class InOrder {
  #last: Promise<void> = Promise.resolve();

  do(work: () => Promise<void> | undefined): Promise<void> {
    const done = this.#last.then(work);
    this.#last = done.catch(() => undefined);
    return done;
  }
}
