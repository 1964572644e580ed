import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router';
import { type ListSearch, parseListSearch } from '../policies/list-search.ts';
import { type EditorSearch, parseEditorSearch } from './editor-search.ts';
import { Frame } from './frame.tsx';
import { patient } from './lazy-part.ts';
import { Failed, NotFound } from './states.tsx';

const root = createRootRoute({ component: Frame, notFoundComponent: NotFound, errorComponent: Failed });

/** All policies; as each of the screens, it is loaded when it is first needed. */
const policiesRoute = createRoute({
  getParentRoute: () => root,
  path: '/',
  validateSearch: (search): ListSearch => parseListSearch(search),
  component: lazyRouteComponent(
    patient(() => import('../policies/policies-screen.tsx')),
    'PoliciesScreen',
  ),
});

/** An open flow. */
const editorRoute = createRoute({
  getParentRoute: () => root,
  path: '/policies/$key',
  validateSearch: (search): EditorSearch => parseEditorSearch(search),
  component: lazyRouteComponent(
    patient(async () => {
      const { EditorRoute, Screen } = await import('./editor-route.tsx');
      await Screen.fetch();
      return { EditorRoute };
    }),
    'EditorRoute',
  ),
});

/** The addresses of the designer. */
export const router = createRouter({
  routeTree: root.addChildren([policiesRoute, editorRoute]),
  defaultPreload: 'intent',
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    readonly router: typeof router;
  }
}
