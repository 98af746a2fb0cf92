import { app, type Session, session } from 'electron';

const ownSchemes = new Set(['app:', 'blob:', 'data:', 'devtools:']);

/** Switches that must be set before the app is ready: Chromium's own errands stay at home. */
export function closeTheNetwork(): void {
  const { commandLine } = app;
  commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
  commandLine.appendSwitch('no-proxy-server');
  commandLine.appendSwitch('disable-background-networking');
  commandLine.appendSwitch('disable-component-update');
  commandLine.appendSwitch('disable-domain-reliability');
  commandLine.appendSwitch('disable-quic');
  commandLine.appendSwitch('no-pings');
}

function denyAll(target: Session): void {
  target.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  target.setPermissionCheckHandler(() => false);
  target.setDevicePermissionHandler(() => false);
  // Before any page: with a language left in its list, Chromium fetches that dictionary even when told not to check.
  target.setSpellCheckerLanguages([]);
  target.setSpellCheckerEnabled(false);
  target.webRequest.onBeforeRequest((details, answer) => {
    answer({ cancel: !ownSchemes.has(new URL(details.url).protocol) });
  });
  target.on('will-download', (event) => event.preventDefault());
}

/** Every permission, request, navigation, new window and embedded view is refused. */
export function denyEverything(): void {
  denyAll(session.defaultSession);
  app.on('session-created', denyAll);
  app.on('web-contents-created', (_event, contents) => {
    contents.on('will-navigate', (event) => event.preventDefault());
    contents.on('will-redirect', (event) => event.preventDefault());
    contents.on('will-attach-webview', (event) => event.preventDefault());
    contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  });
}
