/** Takes a text into the flow and gives null, or leaves the flow as it is and says why the text cannot be taken. */
export type Commit = (text: string) => string | null;

/** What a field became elsewhere while it was being typed in. */
export interface Overtaken {
  /** The field's text now. */
  readonly theirs: string;
  /** Ends it with that text. */
  readonly take: () => void;
  /** Ends it with what was typed. */
  readonly keep: () => void;
}

/**
 * A field's text while somebody types. What is typed stays here until it is handed on, and the field may change meanwhile by
 * other hands: what is typed then neither goes nor replaces theirs unasked.
 *
 * INVARIANT: a text is handed on only while the field still holds what the text rests on, or when its writer has chosen so.
 */
export class TypedText {
  #value: string;
  #commit: Commit = () => null;
  #typed: string | null = null;
  /** What the field held when typing began, or when what was typed was last handed on. */
  #basis: string;
  #atFocus: string;
  #isPending = false;
  #refusal: string | null = null;
  #isHandingOn = false;
  /** Escape was pressed since the last letter: what could not be taken goes with the next. */
  #isSettled = false;

  constructor(value: string) {
    [this.#value, this.#basis, this.#atFocus] = [value, value, value];
  }

  /** What the input shows. */
  get text(): string {
    return this.#typed ?? this.#value;
  }

  /** Whether Escape has something to take back. */
  get isChanged(): boolean {
    return this.text !== this.#atFocus;
  }

  /** Whether the field was changed elsewhere since what is typed began. */
  get isOvertaken(): boolean {
    return this.#typed !== null && this.#value !== this.#basis && this.#typed !== this.#value;
  }

  /** Why what is typed was not taken when it was handed on; null if it was, or is still being typed. */
  get refusal(): string | null {
    return this.#refusal;
  }

  /** What the field holds, whoever put it there. */
  get theirs(): string {
    return this.#value;
  }

  /** Told at each drawing: what the field holds, and how to hand a text on. An edit is made of the form as it is then. */
  show(value: string, commit: Commit): void {
    this.#commit = commit;
    if (value === this.#value) return;
    this.#value = value;
    const isOwn = this.#isHandingOn || value === this.#typed;
    if (this.#typed !== null && !isOwn) return;
    this.#basis = value;
    if (!isOwn || this.#isSettled) this.#atFocus = value;
  }

  /** After the drawing that follows a text that was handed on: another value is somebody else's from now on. */
  drawn(): void {
    this.#isHandingOn = false;
  }

  focus(): void {
    if (this.#typed === null) this.#atFocus = this.#value;
  }

  type(text: string): void {
    this.#typed = text;
    this.#isPending = true;
    this.#isSettled = false;
    this.#refusal = null;
  }

  /** Typing rests, or the field is about to be left. */
  rest(): void {
    if (this.#isPending && !this.isOvertaken && this.#typed !== null) this.#handOn(this.#typed);
  }

  leave(): void {
    this.rest();
    // What was refused stays for its writer to see why, and what was overtaken to be chosen from.
    if (this.#refusal === null && !this.#isPending) this.#typed = null;
  }

  /** Ends it as leaving the field does; what cannot be taken, or must be chosen from, stays until the second time. */
  settle(): void {
    if (this.#isSettled) {
      this.cancel();
      return;
    }
    this.#isSettled = true;
    this.leave();
    if (this.#typed === null) this.#atFocus = this.#value;
  }

  /** Takes back what was typed; what others made of the field stays. */
  cancel(): void {
    const isOvertaken = this.isOvertaken;
    this.#drop();
    if (isOvertaken) this.#atFocus = this.#value;
    else if (this.#value !== this.#atFocus) this.#commit(this.#atFocus);
  }

  take(): void {
    this.#drop();
    this.#atFocus = this.#value;
  }

  keep(): void {
    this.#basis = this.#value;
    if (this.#typed !== null) this.#handOn(this.#typed);
  }

  /**
   * The form goes. What is still here must not be lost, even where nobody has chosen: it stands nowhere else, while theirs is in
   * the history.
   */
  end(): void {
    if (this.#isPending && this.#typed !== null) this.#handOn(this.#typed);
  }

  #handOn(text: string): void {
    this.#isPending = false;
    this.#isHandingOn = true;
    this.#refusal = text === this.#value ? null : this.#commit(text);
  }

  #drop(): void {
    this.#typed = null;
    this.#isPending = false;
    this.#refusal = null;
    this.#basis = this.#value;
  }
}
