// The Python worker, and the three functions by which Flet's client talks to it. The worker does
// not wait for Flutter: what it says before the client is there is kept until then.
import { receive } from "./bridge.js";
import { fail } from "./start.js";

const here = (path) => new URL(path, document.baseURI).href;
const worker = new Worker(here("python-worker.js"), { type: "module" });

// Pyodide asks for the app only when it is ready itself: have it come meanwhile.
if (!navigator.serviceWorker?.controller) fetch(here("app.zip")).catch(() => {});

const early = [];
let deliver = (packet) => early.push(packet);

// A worker speaks to its own page only: bytes are for Flet's client, a text tells how the start
// went, and anything else is a message of the app to the page.
const started = new Promise((resolve, reject) => {
  worker.onmessage = ({ data, ports }) => {
    if (data instanceof Uint8Array) deliver(data);
    else if (typeof data !== "string") receive(data, ports[0]);
    else if (data === "initialized") resolve();
    else reject(new Error(data));
  };
  worker.onerror = ({ message }) => reject(new Error(message));
});
started.catch((error) => {
  console.error(error);
  fail();
});

worker.postMessage({
  pyodideUrl: here("pyodide/pyodide.mjs"),
  appPackageUrl: here("app.zip"),
  pythonModuleName: "main",
  micropipIncludePre: false,
  documentUrl: document.URL,
  args: {},
});

globalThis.jsConnect = async (_appId, _args, client) => {
  early.splice(0).forEach((packet) => client(packet));
  deliver = client;
  await started;
};

globalThis.jsSend = (_appId, packet) => worker.postMessage(packet, [packet.buffer]);

globalThis.jsDisconnect = () => worker.terminate();
