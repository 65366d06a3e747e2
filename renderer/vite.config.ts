import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** One bundle for every host: relative addresses, nothing inlined, so that `script-src 'self'` holds. */
export default defineConfig({
  root: import.meta.dirname,
  base: './',
  plugins: [react()],
  build: {
    outDir: '../dist/renderer',
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1500,
    target: 'es2023',
  },
});
