/** One message in every language, as ICU text: `{name}`, `{n, plural, one {# step} other {# steps}}`, `{x, select, …}`. */
export interface Message {
  readonly en: string;
  readonly de: string;
}

/** The messages of one screen by id: `policies.title`. */
export type Messages = Readonly<Record<string, Message>>;
