import { join } from 'node:path';
import { defineConfig } from 'vite';

/** A sandboxed preload must be one CommonJS file that requires nothing but electron. */
export default defineConfig({
  root: import.meta.dirname,
  publicDir: false,
  build: {
    outDir: join(import.meta.dirname, '..', 'dist', 'electron'),
    emptyOutDir: false,
    target: 'es2023',
    minify: false,
    lib: { entry: 'preload.ts', formats: ['cjs'], fileName: () => 'preload.cjs' },
    rolldownOptions: { external: ['electron'] },
  },
});
