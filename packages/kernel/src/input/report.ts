import type { Diagnostic } from '../diagnostic.ts';
import type { InputFinding } from './input-finding.ts';
import { scenarioDiagnostic } from './scenario-finding.ts';

/** Beyond this many findings more of them help nobody. */
const maxDiagnostics = 1_000;

/** Collects what is wrong with one document, up to a thousand findings, in the order in which it is looked at. */
export class Report {
  readonly diagnostics: Diagnostic[];
  readonly #path: readonly (string | number)[];

  /** `path` leads to what is looked at; the findings of its parts are collected in one list. */
  constructor(path: readonly (string | number)[], diagnostics: Diagnostic[] = []) {
    this.#path = path;
    this.diagnostics = diagnostics;
  }

  /** A report on a part, which adds to this one. */
  at(key: string | number): Report {
    return new Report([...this.#path, key], this.diagnostics);
  }

  /** Adds a finding, if it is one; its path begins at what is looked at. */
  add(finding: InputFinding | null, prefix: 'SCN' | 'EVT' = 'SCN'): void {
    if (finding === null || this.diagnostics.length >= maxDiagnostics) return;
    this.diagnostics.push(scenarioDiagnostic(finding, this.#path, prefix));
  }
}
