import { join } from 'node:path';
import { app } from 'electron';

/** Data packs, fonts and samples: beside the archive in the packaged app, in the project otherwise. */
export function resourcesFolder(): string {
  return app.isPackaged ? join(process.resourcesPath, 'resources') : join(app.getAppPath(), 'resources');
}
