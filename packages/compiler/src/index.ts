export { type CompileResult, compile } from './compile.ts';
export { type DiagnosticCode, diagnosticTable } from './diagnostic-codes.ts';
