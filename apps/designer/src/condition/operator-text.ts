import type { ComparisonOperator, QueryOperator } from '@rung/condition';
import { comparisonOperators } from '@rung/condition';
import type { MessageId } from '../i18n/messages/index.ts';
import type { Subject } from './operators.ts';

const sizes = ['<', '<=', '>', '>='] as const;
const isComparison = (operator: QueryOperator): operator is ComparisonOperator =>
  comparisonOperators.some((one) => one === operator);

/** The message that says an operator, in the words of what the row is about: a rank is "or higher", an instant "after". */
export function operatorText(subject: Subject, operator: QueryOperator): MessageId {
  if (!isComparison(operator)) {
    const ofSet = subject === 'set' && (operator === 'contains' || operator === 'doesNotContain');
    return ofSet ? `op.set.${operator}` : `op.${operator}`;
  }
  if (subject === 'event') return `op.count.${operator}`;
  const size = sizes.find((one) => one === operator);
  if (size !== undefined && (subject === 'orderedEnum' || subject === 'instant'))
    return `op.${subject}.${size}`;
  return `op.${operator}`;
}
