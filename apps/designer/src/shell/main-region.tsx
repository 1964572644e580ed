import type { ReactNode } from 'react';

/** The content of a screen. */
export interface MainRegionProps {
  readonly label: string;
  readonly className?: string | undefined;
  readonly children: ReactNode;
}

/**
 * The main landmark of a screen: where the skip link and F6 lead, and where menus and hints are put (theme.ts), so that
 * they belong to a landmark. Each screen has one.
 */
export function MainRegion({ label, className, children }: MainRegionProps) {
  return (
    <main id="main" data-region="main" tabIndex={-1} aria-label={label} className={className}>
      {children}
    </main>
  );
}
