import { contextBridge, ipcRenderer, webUtils } from 'electron'
import type { Bridge, Reply, WindowEvent } from '#contract'

/** The only way from the window to the program; the channels are checked on the other side. */
const bridge: Bridge = {
  call: (call) => ipcRenderer.invoke('call', call) as Promise<Reply<unknown>>,

  onEvent(listener) {
    const heard = (_: unknown, event: WindowEvent) => listener(event)
    ipcRenderer.on('event', heard)
    return () => {
      ipcRenderer.off('event', heard)
    }
  },

  // Only a file that the person dropped or picked has a path; one that a script made has none.
  drop: async (files) => {
    const paths = files.map((file) => webUtils.getPathForFile(file as File)).filter((path) => path !== '')
    return ipcRenderer.invoke('drop', paths)
  },
}

contextBridge.exposeInMainWorld('fiveBatches', bridge)
