/** What came to pass: `happened.<type>`. A drawing only says what it waits for. */
export const happeningsEn = {
  'happened.by': '{event} (by {by})',
  'happened.ticket.created': 'The ticket is created',
  'happened.ticket.createdWith': 'The ticket is created: {fields}',
  'happened.ticket.imported': 'The ticket is imported',
  'happened.ticket.updated': 'The ticket changes: {fields}',
  'happened.ticket.reopened': 'The ticket is reopened',
  'happened.ticket.merged': 'The ticket is merged into {into}',
  'happened.ticket.deleted': 'The ticket is deleted',
  'happened.message.added':
    '{role, select, customer {The customer writes} agent {{public, select, yes {Support writes to the customer} other {Support notes internally}}} other {The system writes}}{automated, select, yes { (automatically)} other {}}{hasText, select, yes {: “{text}”} other {}}',
  'happened.status.changed': 'The status changes to “{status}”',
  'happened.owner.changed':
    '{hasOwner, select, yes {{owner} becomes the owner} other {The ticket has no owner any more}}',
  'happened.agent.flagged':
    'An agent flags the ticket: {reason}{hasTier, select, yes {, asks for {tier}} other {}}',
  'happened.customer.requested_manager': 'The customer asks for a manager',
  'happened.action.requested': '“{action}” is requested{hasAmount, select, yes {: {amount}} other {}}',
  'happened.approval.decided':
    'Somebody {decision, select, approved {approves} other {denies}} the request {request}',
  'happened.approval.unavailable': 'Nobody at {tier} can decide on the request {request}',
  'happened.assignment.failed':
    '{tier} cannot take the ticket: {reason, select, empty {nobody is there} other {everybody is busy}}',
  'happened.escalation.acknowledged': 'Somebody acknowledges the ticket',
  'happened.escalation.accepted': 'Somebody accepts the ticket',
  'happened.escalation.bounced': 'The ticket is sent back: {reason}',
  'happened.escalation.deescalated':
    'The ticket is handed down{hasTier, select, yes { to {tier}} other {}}: {reason}',
  'happened.attempt.failed': 'An attempt fails{hasStep, select, yes {: “{step}”} other {}}',
  'happened.sentiment.scored': 'The sentiment is scored: {score}',
  'happened.csat.received': 'The customer’s satisfaction score: {score}',
  'happened.signal.received': 'The signal “{name}” arrives{hasFields, select, yes {: {fields}} other {}}',
  'happened.swarm.joined': 'An expert joins',
  'happened.swarm.left': 'An expert leaves',
  'happened.vendor.updated': 'There is news from outside{hasText, select, yes {: “{text}”} other {}}',
  'happened.followup.completed':
    'The follow-up is completed: {outcome, select, satisfied {the customer is satisfied} unsatisfied {the customer is not satisfied} other {no answer}}',
  'happened.group.opened': 'The common problem “{key}” is opened',
  'happened.group.joined': 'The ticket joins the common problem “{key}”',
  'happened.group.resolved': 'The common problem “{key}” is solved',
  'happened.field': '{field} = {value}',
} as const;
