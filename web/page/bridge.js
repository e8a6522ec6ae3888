// What the app asks of the page around it: see lbp_app/bridge.py, which sends these messages.
import { prepare } from "./offline.js";
import { hush, speak } from "./speech.js";
import { done } from "./start.js";

const actions = {
  prefs: (message) => setView(message),
  ready: () => {
    done();
    prepare();
  },
  speak: (message) => speak(message),
  hush: () => hush(),
};

// A message that asks something brings a port of its own for the answer.
export async function receive(message, port) {
  if (!Object.hasOwn(actions, message?.kind)) return;
  const answer = await actions[message.kind](message);
  port?.postMessage(answer);
}
