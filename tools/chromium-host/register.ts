import { registerHooks } from 'node:module'

// `node --import tools/chromium-host/register.ts out/main/index.js` runs the built program with the stand-in as its `electron`.
registerHooks({
  resolve(specifier, context, nextResolve) {
    if (specifier !== 'electron') return nextResolve(specifier, context)
    return { url: new URL('./electron.ts', import.meta.url).href, shortCircuit: true }
  },
})
