import css from './finding-code.module.css';

/** The code of a rule, at the end of what it found: by it the rule is looked up in the documentation. */
export function FindingCode({ code }: { readonly code: string }) {
  return (
    <span className={css['code']} translate="no" data-code={code}>
      {code}
    </span>
  );
}
