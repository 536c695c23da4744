import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'

export default defineConfig({
  main: {
    build: {
      rollupOptions: {
        input: {
          index: resolve('src/main/index.ts'),
          'core-thread': resolve('src/main/worker/core-thread.ts'),
          'parser-process': resolve('src/main/worker/parser-process.ts'),
        },
      },
    },
  },
  preload: {
    build: {
      // A sandboxed preload script must be one CommonJS file.
      rollupOptions: {
        input: { index: resolve('src/preload/index.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: 'src/renderer',
    plugins: [react()],
    build: {
      rollupOptions: { input: resolve('src/renderer/index.html') },
      chunkSizeWarningLimit: 4000,
      // The page may load fonts from its own files only, so none is written into the styles.
      assetsInlineLimit: 0,
    },
  },
})
