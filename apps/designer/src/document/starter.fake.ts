import { type Flow, templates } from '@rung/flow';

/** A small flow without a problem, of the templates that people begin with. */
export function starter(): Flow {
  const [template] = templates;
  if (template === undefined) throw new Error('there are no templates');
  return template.flow;
}
