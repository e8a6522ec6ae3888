// Starts both halves of the app beside each other: Python in a worker, and Flutter in the page.
import "./python.js";
import "./line-breaks.js";
import "./accessibility.js";
import "./keyboard.js";

const config = {
  renderer: "canvaskit",
  canvasKitBaseUrl: "canvaskit/",
  canvasKitVariant: "auto",  // the smaller one in Chromium; service-worker.js keeps the same
  // Whatever font Flutter wants for a character that Roboto lacks, it gets Roboto again: what stands
  // after the # is not asked for. A font that is not there, it would ask for without end.
  fontFallbackBaseUrl: "assets/fonts/roboto.woff2#",
};

// What Flet's client looks up.
globalThis.flet = { pyodide: true, multiView: false, routeUrlStrategy: "hash" };

_flutter.buildConfig = {
  builds: [{ compileTarget: "dart2js", renderer: "canvaskit", mainJsPath: "main.dart.js" }],
};
_flutter.loader.load({
  config,
  onEntrypointLoaded: async (engine) => (await engine.initializeEngine(config)).runApp(),
});

// WebKit brings a page back from its back/forward cache with Flutter's frames stopped.
addEventListener("pageshow", ({ persisted }) => {
  if (persisted && navigator.vendor.startsWith("Apple")) location.reload();
});
