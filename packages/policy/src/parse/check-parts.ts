import { type Diagnostic, ticketStatuses } from '@rung/kernel';
import type { Policy } from '../policy.ts';
import { policyDiagnostic } from './policy-diagnostic.ts';
import { below, condition, distinct, type Findings, names, namesAll, type Place } from './references.ts';

const statuses: ReadonlySet<string> = new Set(ticketStatuses);

/** Fields, tiers, grants, clocks, templates, packages, guards and pinned sentences name parts that exist. */
export function* checkParts(policy: Policy): Findings {
  yield* checkFields(policy);
  yield* checkTiers(policy);
  yield* checkGrants(policy);
  yield* checkClocks(policy);
  yield* checkTexts(policy);
  yield* checkGuards(policy);
  for (const [id, { never }] of Object.entries(policy.pinned)) {
    yield* condition({ policy, path: ['pinned', id, 'never'] }, never);
  }
}

function* checkFields(policy: Policy): Generator<Diagnostic> {
  for (const [field, { type, values = [] }] of Object.entries(policy.fields)) {
    if ((type === 'enum' || type === 'orderedEnum') && values.length === 0) {
      yield policyDiagnostic('noValues', { field }, ['fields', field]);
    }
  }
}

function* checkTiers(policy: Policy): Generator<Diagnostic> {
  for (const [id, tier] of Object.entries(policy.tiers)) {
    const place: Place = { policy, path: ['tiers', id] };
    yield* names(below(place, 'calendar'), 'calendar', tier.calendar);
    yield* names(below(place, 'package'), 'context package', tier.package);
    for (const [i, { field }] of tier.orderBy.entries()) {
      yield* names(below(place, 'orderBy', i, 'field'), 'field', field);
    }
  }
}

function* checkGrants(policy: Policy): Generator<Diagnostic> {
  yield* distinct({ policy, path: ['grants'] }, 'grants', policy.grants);
  for (const [i, grant] of policy.grants.entries()) {
    const place: Place = { policy, path: ['grants', i] };
    yield* names(below(place, 'tier'), 'tier', grant.tier);
    yield* condition(below(place, 'when'), grant.when);
    yield* names(below(place, 'expires', 'calendar'), 'calendar', grant.expires?.calendar ?? null);
    for (const [stage, { tiers }] of grant.stages.entries()) {
      yield* namesAll(below(place, 'stages', stage, 'tiers'), 'tier', tiers);
    }
  }
}

function* checkClocks(policy: Policy): Generator<Diagnostic> {
  for (const [id, clock] of Object.entries(policy.clocks)) {
    const place: Place = { policy, path: ['clocks', id] };
    yield* distinct(below(place, 'targets'), 'targets', clock.targets);
    yield* distinct(below(place, 'thresholds'), 'thresholds', clock.thresholds);
    for (const [i, { when, calendar }] of clock.targets.entries()) {
      yield* condition(below(place, 'targets', i, 'when'), when);
      yield* names(below(place, 'targets', i, 'calendar'), 'calendar', calendar);
    }
    for (const [i, word] of clock.pause.entries()) {
      if (!statuses.has(word)) {
        yield policyDiagnostic('unknownWord', { kind: 'status', word }, [...place.path, 'pause', i]);
      }
    }
    for (const key of ['start', 'pauseWhen', 'stop'] as const)
      yield* condition(below(place, key), clock[key]);
  }
}

function* checkTexts(policy: Policy): Generator<Diagnostic> {
  for (const [id, { vars }] of Object.entries(policy.templates)) {
    for (const [name, field] of Object.entries(vars)) {
      yield* names({ policy, path: ['templates', id, 'vars', name] }, 'field', field);
    }
  }
  for (const [id, { items }] of Object.entries(policy.contextPackages)) {
    const place: Place = { policy, path: ['contextPackages', id, 'items'] };
    yield* distinct(place, 'items', items);
    for (const [i, { source }] of items.entries()) {
      if (typeof source === 'object') yield* names(below(place, i, 'source', 'field'), 'field', source.field);
    }
  }
}

function* checkGuards(policy: Policy): Generator<Diagnostic> {
  const { caps, pingPong, coolDowns } = policy.guards;
  const place: Place = { policy, path: ['guards'] };
  yield* distinct(below(place, 'caps'), 'caps', caps);
  yield* distinct(below(place, 'pingPong'), 'ping-pong guards', pingPong);
  yield* distinct(below(place, 'coolDowns'), 'cool-downs', coolDowns);
  for (const [i, cap] of caps.entries()) yield* enterable(below(place, 'caps', i, 'then'), cap.then);
  for (const [i, guard] of pingPong.entries()) {
    yield* names(below(place, 'pingPong', i, 'a'), 'tier', guard.a);
    yield* names(below(place, 'pingPong', i, 'b'), 'tier', guard.b);
    yield* enterable(below(place, 'pingPong', i, 'then'), guard.then);
  }
  for (const [i, { triggers, calendar }] of coolDowns.entries()) {
    yield* namesAll(below(place, 'coolDowns', i, 'triggers'), 'trigger', triggers);
    yield* names(below(place, 'coolDowns', i, 'calendar'), 'calendar', calendar);
  }
}

/** A guard can only send a ticket to a tier that some node stands for. */
function* enterable(place: Place, tier: string | null): Generator<Diagnostic> {
  if (tier === null) return;
  const nodes = Object.values(place.policy.nodes);
  if (nodes.some((node) => node.kind === 'tier' && node.tier === tier)) return;
  yield policyDiagnostic('unknownReference', { part: 'node for the tier', id: tier }, place.path);
}
