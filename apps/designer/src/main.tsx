import './shell/zod-without-eval.ts';
import './theme/styles.ts';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { activate, preferredLanguage } from './i18n/i18n.ts';
import { watchNetwork } from './server/connection.ts';
import { App } from './shell/app.tsx';
import { watchAppearance } from './shell/appearance.ts';
import { watchStyles } from './shell/failed-styles.ts';
import { preferences } from './shell/preferences.ts';

const root = document.getElementById('root');
if (root === null) throw new Error('the page has no place for the designer');

watchNetwork();
watchStyles();
watchAppearance();
await activate(preferences.getState().language ?? preferredLanguage(navigator.languages));
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
