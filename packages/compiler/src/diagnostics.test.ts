import { type Flow, flowSchema } from '@rung/flow';
import type { Diagnostic, FixEdit } from '@rung/kernel';
import { expect, it } from 'vitest';
import { applyFix } from './apply-fix.ts';
import { compile } from './compile.ts';
import { type DiagnosticCode, diagnosticTable } from './diagnostic-codes.ts';
import { faults } from './faults.fake.ts';
import { wholeFlow } from './whole-flow.fake.ts';

function edited(edits: readonly FixEdit[]): Flow {
  return applyFix(wholeFlow, { label: 'test', edits }) as Flow; // every edit of this file keeps the shape of a flow
}

function found(code: string, flow: Flow): readonly Diagnostic[] {
  return compile(flow).diagnostics.filter((diagnostic) => diagnostic.code === code);
}

it('has nothing to say about a flow without faults', () => {
  expect(compile(wholeFlow).diagnostics).toEqual([]);
});

for (const [code, edits] of Object.entries(faults)) {
  it(`reports ${code} in plain words and at a place of the document`, () => {
    const findings = found(code, edited(edits));
    expect(findings.length).toBeGreaterThan(0);
    for (const { severity, message, path, data } of findings) {
      expect(severity).toBe(diagnosticTable[code as DiagnosticCode].severity); // the keys of `faults` are codes
      expect(message).toMatch(/^[A-Z“].+([.?…]|: .+)$/su);
      expect(message).not.toContain('undefined');
      expect(path).toMatch(/^\//);
      expect(JSON.parse(JSON.stringify(data))).toEqual(data);
    }
  });

  it(`repairs ${code} where it offers to`, () => {
    let flow = edited(edits);
    const before = found(code, flow);
    const offered = before.filter(({ fix }) => fix !== undefined);
    for (const { fix, path } of offered.slice(0, 1)) {
      flow = applyFix(flow, fix ?? { label: '', edits: [] }) as Flow; // repairs keep the shape, which is asserted here:
      expect(flowSchema.safeParse(flow).error?.issues ?? []).toEqual([]);
      expect(found(code, flow).filter((after) => after.path === path).length).toBe(0);
    }
    expect(found(code, flow).length).toBe(before.length - Math.min(1, offered.length));
  });
}

it('gives no policy for an error, and one for anything less', () => {
  for (const edits of Object.values(faults)) {
    const { policy, diagnostics } = compile(edited(edits));
    expect(policy === null).toBe(diagnostics.some(({ severity }) => severity === 'error'));
  }
});
