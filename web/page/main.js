// Starts Flutter in the page, beside Python, which python.js has started in a worker.
import "./client.js";
import "./line-breaks.js";
import "./accessibility.js";
import "./keyboard.js";

const config = {
  canvasKitBaseUrl: "canvaskit/",
  canvasKitVariant: "full",
  forceSingleThreadedSkwasm: true,  // its threads begin as a blob:, which the policy refuses
  // Whatever font Flutter wants for a character that Roboto lacks, it gets Roboto again: what stands
  // after the # is not asked for. A font that is not there, it would ask for without end.
  fontFallbackBaseUrl: "assets/fonts/roboto.woff2#",
};

// What Flet's client looks up.
globalThis.flet = { pyodide: true, multiView: false, routeUrlStrategy: "hash" };

// Flutter takes the first that it can use. FAST is for Chromium with WebGL, and only as long as
// Chromium breaks lines and decodes images for it.
const FAST = {
  compileTarget: "dart2wasm",
  renderer: "skwasm",
  mainWasmPath: "main.dart.wasm",
  jsSupportRuntimePath: "main.dart.mjs",
};
const EVERYWHERE = { compileTarget: "dart2js", renderer: "canvaskit", mainJsPath: "main.dart.js" };
const helps = "v8BreakIterator" in Intl && "ImageDecoder" in globalThis;
_flutter.buildConfig = { builds: helps ? [FAST, EVERYWHERE] : [EVERYWHERE] };
_flutter.loader.load({
  config,
  onEntrypointLoaded: async (engine) => (await engine.initializeEngine(config)).runApp(),
});

// WebKit brings a page back from its back/forward cache with Flutter's frames stopped.
addEventListener("pageshow", ({ persisted }) => {
  if (persisted && navigator.vendor.startsWith("Apple")) location.reload();
});
