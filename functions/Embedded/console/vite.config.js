import { defineConfig } from 'vite';

// Relative addresses, so that the page also works behind a path prefix; one script, one style sheet, nothing from outside.
export default defineConfig({
  base: './',
  build: {
    outDir: '../wwwroot',
    emptyOutDir: true,
    target: 'es2022',
    modulePreload: false,
    assetsInlineLimit: 0,
  },
});
