import type { LinkedPolicy } from '@rung/engine';
import { type Diagnostic, eventProperties } from '@rung/kernel';
import { mapFinding } from './map-finding.ts';
import type { ReplayMap, ReplayRule } from './replay-map.ts';

/**
 * Findings about the properties that rules give their events: `MAP-06` for one that an event of the rule's type cannot have, as the
 * engine passes over it without a word, and `MAP-05` for one that it must have, without which every row would be refused. Pure.
 */
export function checkMapProperties(map: ReplayMap, { homes }: LinkedPolicy): readonly Diagnostic[] {
  return map.rules.flatMap((rule, index) => {
    const path = ['rules', index, 'with'];
    const unknown = unknownProperties(rule, homes);
    if (unknown.length > 0) {
      const known = eventProperties(rule.event).names;
      return unknown.map((key) =>
        mapFinding({ problem: 'unknownKey', data: { key, known } }, [...path, key]),
      );
    }
    return missingProperties(rule).map((key) => mapFinding({ problem: 'missing', data: { key } }, path));
  });
}

function unknownProperties(rule: ReplayRule, homes: LinkedPolicy['homes']): readonly string[] {
  const { names, bags, holdsFields } = eventProperties(rule.event);
  return givenBy(rule).filter((property) => {
    if (names.includes(property) || bags.includes(outerOf(property))) return false;
    return !(holdsFields && homes.has(property));
  });
}

/** A message inside the event is there in all its parts or not at all. */
function missingProperties(rule: ReplayRule): readonly string[] {
  const given = givenBy(rule);
  const { names, required } = eventProperties(rule.event);
  const message = given.some((property) => outerOf(property) === 'message')
    ? names.filter((name) => outerOf(name) === 'message')
    : [];
  return [...required, ...message].filter(
    (name) => !given.some((property) => property === name || outerOf(property) === name),
  );
}

function givenBy({ with: properties }: ReplayRule): readonly string[] {
  return [...(properties?.keys() ?? [])];
}

function outerOf(property: string): string {
  return property.split('.', 1)[0] ?? property;
}
