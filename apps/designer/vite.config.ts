import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

export default defineConfig({
  plugins: [react()],
  resolve: { conditions: ['@rung/source', 'module', 'browser', 'import', 'default'] },
  build: { outDir: 'dist/app', emptyOutDir: true, manifest: true, target: 'es2024', sourcemap: false },
  worker: { format: 'es' },
});
