// The part of `electron` that the main process of the program uses, played by an installed Chromium.
export { app } from './app.ts'
export { BrowserWindow } from './browser-window.ts'
export { dialog } from './dialog.ts'
export { ipcMain } from './ipc-main.ts'
export { Menu } from './menu.ts'
export { protocol, session } from './session.ts'
export { nativeTheme, screen } from './surroundings.ts'
export { utilityProcess } from './utility-process.ts'
