import { fileURLToPath } from 'node:url';
import { compileMessageOrThrow } from '@lingui/message-utils/compileMessage';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
import { screenChunks } from './src/build/screen-chunks.ts';
import { catalogueOf } from './src/i18n/catalogue/catalogue-of.ts';

const parts = ['first', 'flow', 'panels'] as const;
const catalogueFile = /\/src\/i18n\/catalogue\/(first|flow|panels)-(en|de)\.ts$/;

/** Compiles the messages when the designer is built, so that no parser of them is loaded. */
function compiledCatalogues(): Plugin {
  return {
    name: 'rung-compiled-catalogues',
    load: {
      filter: { id: catalogueFile },
      handler: (id) => {
        const [, part, language] = catalogueFile.exec(id) ?? [];
        const messages = catalogueOf(
          parts.find((one) => one === part) ?? 'first',
          language === 'de' ? 'de' : 'en',
        );
        const compiled = Object.entries(messages).map(([key, text]) => [key, compileMessageOrThrow(text)]);
        return `export const catalogue = ${JSON.stringify(Object.fromEntries(compiled))};`;
      },
    },
  };
}

/** zod's descriptions of schemas as JSON Schema, which no page asks for, but which every schema would bring along. */
function withoutJsonSchema(): Plugin {
  return {
    name: 'rung-without-json-schema',
    transform: {
      filter: { id: /\/zod\/v4\/core\/(?:json-schema-processors|to-json-schema)\.js$/ },
      handler: (code) => {
        const names = [...code.matchAll(/^export (?:const|function|class) (\w+)/gm)].map(([, name]) => name);
        return `const none = () => undefined;\nexport { ${names.map((name) => `none as ${name}`).join(', ')} };`;
      },
    },
  };
}

const unusedParts = new RegExp(
  String.raw`/esm/components/(?:Menu|Popover|Tooltip|Input|Button|ActionIcon)/(${[
    'Menu(?:Search|Sub|CheckboxItem|CheckboxGroup|ContextMenu)',
    'PopoverContextMenu',
    'TooltipFloating',
    'InputSuccess',
    '(?:Button|ActionIcon)GroupSection',
  ].join('|')})/\1\.mjs$`,
);

/** What Mantine hangs on its menus, tips, inputs and buttons whether or not a page asks for it. One that begins to is told. */
function withoutUnusedParts(): Plugin {
  return {
    name: 'rung-without-unused-parts',
    transform: {
      filter: { id: unusedParts },
      handler: (_, id) => {
        const [, name = ''] = unusedParts.exec(id) ?? [];
        return `export const ${name} = () => { throw new Error('vite.config.ts leaves ${name} out'); };`;
      },
    },
  };
}

const source = (file: string): string => fileURLToPath(new URL(`src/${file}`, import.meta.url));
const screens = {
  shell: source('main.tsx'),
  list: source('policies/policies-screen.tsx'),
  flow: [source('shell/editor-route.tsx'), source('editor/editor-screen.tsx')],
  drawing: source('canvas/canvas.tsx'),
};

export default defineConfig({
  plugins: [compiledCatalogues(), withoutJsonSchema(), withoutUnusedParts(), screenChunks(screens), react()],
  resolve: { conditions: ['@rung/source', 'module', 'browser', 'import', 'default'] },
  // Small assets stay files: the content security policy of the server allows no fonts or scripts from `data:`.
  build: {
    outDir: 'dist/app',
    emptyOutDir: true,
    manifest: true,
    target: 'es2024',
    sourcemap: false,
    assetsInlineLimit: 0,
    // Browsers that run es2024 preload modules by themselves.
    modulePreload: { polyfill: false },
    // scripts/sizes.mjs holds what is loaded to its budgets.
    chunkSizeWarningLimit: 2000,
  },
  worker: { format: 'es' },
});
