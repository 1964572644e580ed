import { styleText } from 'node:util';

const wanted = process.stdout.isTTY && !process.env.NO_COLOR && process.env.TERM !== 'dumb';
const style = (format) => (text) => (wanted ? styleText(format, text, { validateStream: false }) : text);

/** Columns of the terminal, at most as many as are read with ease; so many elsewhere. */
const columns = Math.min(process.stdout.columns || 100, 100);

/** Breaks text between words into lines that fit; `indent` columns stand before each of them. */
export function wrapped(text, indent = 0) {
  const room = Math.max(columns - indent, 30);
  const lines = [''];
  for (const word of text.split(/ (?!%)/)) {
    const line = lines.at(-1);
    if (line === '') lines[lines.length - 1] = word;
    else if (line.length + 1 + word.length <= room) lines[lines.length - 1] = `${line} ${word}`;
    else lines.push(word);
  }
  return lines;
}

/** Beside a label there must be room for so much, or what is said of it stands below. */
const leastRoom = 28;

/** Lines of labels with what is said of each. */
export function labelled(rows, { label: styleLabel = (text) => text, line: styleLine = (text) => text }) {
  const width = Math.max(...rows.map(([label]) => label.length));
  if (columns - width - 4 < leastRoom) {
    return rows.flatMap(([label, text]) => [
      `  ${styleLabel(label)}`,
      ...wrapped(text, 6).map((line) => `      ${styleLine(line)}`),
    ]);
  }
  return rows.flatMap(([label, text]) =>
    wrapped(text, width + 4).map((line, index) => {
      const head = index === 0 ? styleLabel(label.padEnd(width)) : ' '.repeat(width);
      return `  ${head}  ${styleLine(line)}`;
    }),
  );
}

/** Styles for a terminal; plain text elsewhere. */
export const bold = style('bold');
export const dim = style('dim');
