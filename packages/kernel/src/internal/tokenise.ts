/** What a character does to words: separates them, belongs to one, or is one by itself. */
const SEPARATOR = 1;
const WORD = 2;
const ALONE = 3;
const MARK = 4;

/**
 * A character's class. The expressions stand in here because the platform looks their properties up when it meets them, which
 * takes a millisecond that a program without words to look for need not spend.
 *
 * Scripts written without spaces, and pictographs, are alone: each character counts as a word (documented at `compileWords`).
 * Not so the punctuation shared by those scripts, e.g. `。`, and ASCII that may be drawn as a pictograph: `©` is one, `#` is not.
 */
function classify(codePoint: number): number {
  const character = String.fromCodePoint(codePoint);
  if (/^\p{M}$/u.test(character)) return MARK;
  const isAlone =
    /^[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}\p{Extended_Pictographic}]$/u;
  if (isAlone.test(character) && /^[\p{L}\p{N}\p{So}]$/u.test(character)) return ALONE;
  return /^[\p{L}\p{N}]$/u.test(character) ? WORD : SEPARATOR;
}

// Classes of the basic plane, filled in as characters are met; 0 is "not met yet". A memo: it never changes an answer.
const known = /* @__PURE__ */ new Uint8Array(0x10000);

function classOf(codePoint: number): number {
  if (codePoint > 0xffff) return classify(codePoint);
  const memo = known[codePoint] ?? 0;
  if (memo !== 0) return memo;
  const computed = classify(codePoint);
  known[codePoint] = computed;
  return computed;
}

const asciiOnly = /^[\0-\x7f]*$/;
/** Invisible characters that some senders put inside words: soft hyphen, joiners, byte order mark, variation selectors. */
const invisible = /\u00ad|\u200c|\u200d|\u2060|\ufeff|\ufe0e|\ufe0f/g;
/**
 * Thirty combining marks with yet another after them. Putting marks in order takes the square of their number, so longer
 * runs are broken by a joiner that stands for nothing, as in Stream-Safe Text (UAX #15).
 */
const crowdedMarks = /(?:(?!\u034f)\p{M}){30}(?=(?!\u034f)\p{M})/gu;
const markBreak = '$&\u034f';
const fullFoldings = /[ßıςſﬀﬁﬂﬃﬄﬅﬆ]|i\u0307/g;
const folded: ReadonlyMap<string, string> = /* @__PURE__ */ new Map([
  ['ß', 'ss'],
  ['ı', 'i'],
  ['i\u0307', 'i'],
  ['ς', 'σ'],
  ['ſ', 's'],
  ['ﬀ', 'ff'],
  ['ﬁ', 'fi'],
  ['ﬂ', 'fl'],
  ['ﬃ', 'ffi'],
  ['ﬄ', 'ffl'],
  ['ﬅ', 'st'],
  ['ﬆ', 'st'],
]);

/**
 * Text in the form in which words are compared: composed (NFC), lower case by Unicode's locale-free rules, and the
 * full foldings that lower case alone does not make.
 */
export function foldText(text: string): string {
  if (asciiOnly.test(text)) return text.toLowerCase();
  return text
    .replace(invisible, '')
    .replace(crowdedMarks, markBreak)
    .normalize('NFC')
    .toLowerCase()
    .replace(fullFoldings, (match) => folded.get(match) ?? match)
    .normalize('NFC');
}

const isSurrogate = (unit: number): boolean => (unit & 0xf800) === 0xd800;

/** The whole character at `at`; plain `charCodeAt` is several times faster than `codePointAt` and nearly always enough. */
function characterAt(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  return isSurrogate(unit) ? (text.codePointAt(at) ?? unit) : unit;
}

const width = (codePoint: number): number => (codePoint > 0xffff ? 2 : 1);

/** The end of the word that starts at `start`. */
function endOfWord(text: string, start: number, first: number): number {
  const alone = classOf(first) === ALONE;
  let end = start + width(first);
  while (end < text.length) {
    const codePoint = characterAt(text, end);
    const kind = classOf(codePoint);
    if (kind !== MARK && (alone || kind !== WORD)) break;
    end += width(codePoint);
  }
  return end;
}

/** Calls `visit` with each folded word of the text in order, until it returns true. */
export function tokenise(text: string, visit: (word: string) => boolean): void {
  const source = foldText(text);
  let at = 0;
  while (at < source.length) {
    const first = characterAt(source, at);
    if (classOf(first) === SEPARATOR) {
      at += width(first);
      continue;
    }
    const end = endOfWord(source, at, first);
    if (visit(source.slice(at, end))) return;
    at = end;
  }
}
