import { join } from 'node:path'
import { app } from 'electron'
import { openParser } from './shell/open-parser.ts'
import { startShell } from './shell/start-shell.ts'
import { startCoreHost } from './worker/core-host.ts'

startShell((onBug) => startCoreHost({ resources: join(app.getAppPath(), 'resources'), openParser, onBug }))
