import type { Flow } from '@rung/flow';
import { type Diagnostic, err, ok, type Result } from '@rung/kernel';
import type { Translate } from '../../i18n/i18n.ts';
import { problemOf, sayError } from '../../server/error-notice.ts';
import { server } from '../../server/trpc.ts';
import { patient } from '../../shell/lazy-part.ts';

/** What a file would become. */
export interface FilePreview {
  readonly name: string;
  readonly steps: number;
  readonly repairs: readonly Diagnostic[];
  /** Errors and warnings that are left. */
  readonly problems: number;
  /** With what was repaired put right. */
  readonly flow: Flow;
}

/** Why a file was refused, with each finding's place in it. */
export interface FileRefusal {
  readonly reason: string;
  readonly findings: readonly Diagnostic[];
}

/** As much as the server takes. */
const maxBytes = 5 * 1024 * 1024;

/** Reads a file and asks the server what it would make of it. The server alone decides; nothing is stored yet. */
export async function readFile(
  file: File,
  t: Translate,
): Promise<Result<{ readonly text: string; readonly preview: FilePreview }, FileRefusal>> {
  if (file.size > maxBytes) return err({ reason: t('notice.tooLarge'), findings: [] });
  try {
    const json = await jsonIn(file, t);
    if (!json.ok) return json;
    const text = json.value;
    const { name, steps, repairs, diagnostics, flow } = await server.policies.previewImport.mutate({
      text,
      replace: null,
    });
    const problems = diagnostics.filter(({ severity }) => severity !== 'info').length;
    return ok({ text, preview: { name, steps, repairs: repairs.map(withoutFix), problems, flow } });
  } catch (error) {
    const problem = problemOf(error);
    if (problem?.code === 'documentInvalid') {
      const { diagnostics } = problem;
      return err({
        reason: t('newPolicy.file.refused.text', { n: diagnostics.length }),
        findings: diagnostics,
      });
    }
    return err({ reason: sayError(error, t), findings: [] });
  }
}

const loadYaml = patient(() => import('./json-of-yaml.ts'));

/** The text of a file that holds JSON, or YAML by its name. */
async function jsonIn(file: File, t: Translate): Promise<Result<string, FileRefusal>> {
  const text = await file.text();
  if (!/\.ya?ml$/i.test(file.name)) return ok(text);
  const { jsonOfYaml } = await loadYaml();
  const json = jsonOfYaml(text);
  if (json.ok) return json;
  const reason =
    json.error === null ? t('newPolicy.file.notJson') : t('newPolicy.file.yaml', { ...json.error });
  return err({ reason, findings: [] });
}

/** What was repaired needs no repair; its words and its place are all that is shown. */
function withoutFix({
  fix: _,
  ...finding
}: Omit<Diagnostic, 'fix'> & { readonly fix?: unknown }): Diagnostic {
  return finding;
}
