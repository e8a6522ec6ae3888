// The three functions by which Flet's client talks to Python. Neither waits for the other: what
// Python says before the client is there is kept until then.
import { receive } from "./bridge.js";
import { hold, release } from "./frames.js";
import { end, listen, send } from "./python.js";
import { fail } from "./start.js";

const early = [];
let deliver = (packet) => early.push(packet);

// A worker speaks to its own page only: bytes are for Flet's client, a text tells how the start
// went, and anything else is a message of the app to the page.
const started = new Promise((resolve, reject) => {
  listen(({ type, message, data, ports }) => {
    if (type === "error") reject(new Error(message));
    else if (data instanceof Uint8Array) deliver(data);
    else if (typeof data !== "string") receive(data, ports[0]);
    else if (data === "initialized") resolve();
    else reject(new Error(data));
  });
});
started.catch((error) => {
  console.error(error);
  fail();
});

globalThis.jsConnect = async (_appId, _args, client) => {
  hold();
  deliver = (packet) => {
    deliver = client;
    release();
    client(packet);
  };
  early.splice(0).forEach((packet) => deliver(packet));
  await started;
};

globalThis.jsSend = (_appId, packet) => send(packet);

globalThis.jsDisconnect = end;
