import { styleText } from 'node:util';

const wanted = process.stdout.isTTY && !process.env.NO_COLOR && process.env.TERM !== 'dumb';
const style = (format) => (text) => (wanted ? styleText(format, text, { validateStream: false }) : text);

/** Styles for a terminal; plain text elsewhere. */
export const bold = style('bold');
export const dim = style('dim');
