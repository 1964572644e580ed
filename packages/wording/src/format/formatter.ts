/** What a message interpolates. Numbers are for `plural`; text that a person reads is formatted before it comes here. */
export type MessageValues = Readonly<Record<string, string | number>>;

/**
 * Turns an ICU message and its values into text. Passed in, so that a screen can use its own library and a command line
 * needs none ({@link simpleFormat}). Must be pure.
 */
export type Formatter = (message: string, values: MessageValues) => string;
