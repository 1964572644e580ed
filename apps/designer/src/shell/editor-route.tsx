import { getRouteApi } from '@tanstack/react-router';
import { type ComponentType, Suspense, useMemo } from 'react';
import { loadMessages } from '../i18n/i18n.ts';
import { type EditorSearch, parseEditorSearch } from './editor-search.ts';
import { lazyPart } from './lazy-part.ts';

/** What the screen of an open flow is given. */
export interface EditorScreenProps {
  readonly policyKey: string;
  readonly search: EditorSearch;
  /** Puts a view or a step into the address; the browser's back button does not stop at each step. */
  readonly onSearch: (search: EditorSearch) => void;
}

interface EditorModule {
  readonly EditorScreen: ComponentType<EditorScreenProps>;
}

const [load] = Object.values(import.meta.glob<EditorModule>('../editor/editor-screen.tsx'));
const Nothing: ComponentType<EditorScreenProps> = () => null;
/** The editor itself; fetched with the route, so that the flow is asked for as soon as it is shown. */
export const Screen = lazyPart(async () => {
  const [screen] = await Promise.all([load?.(), loadMessages('flow')]);
  return { default: screen?.EditorScreen ?? Nothing };
});
const route = getRouteApi('/policies/$key');

/** The screen of the flow that the address names. */
export function EditorRoute() {
  const { key } = route.useParams();
  const given = route.useSearch();
  // What an address says besides is kept by the router, nonsense included.
  const search = useMemo(() => parseEditorSearch({ ...given }), [given]);
  const navigate = route.useNavigate();
  return (
    <Suspense>
      <Screen
        key={key}
        policyKey={key}
        search={search}
        onSearch={(next) =>
          // Panels scroll themselves: the router would put each back to where it was for the step before.
          void navigate({ search: next, replace: next.view === search.view, resetScroll: false })
        }
      />
    </Suspense>
  );
}
