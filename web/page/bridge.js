// What the app asks of the page around it: see lbp_app/bridge.py, which sends these messages.
import { pick, save, share } from "./files.js";
import { prepare } from "./offline.js";
import { print } from "./print.js";
import { hush, speak } from "./speech.js";
import { done } from "./start.js";

const actions = {
  prefs: (message) => setView(message),
  ready: () => done().then(prepare),
  speak: (message) => speak(message),
  hush: () => hush(),
  print,
  forget: () => history.replaceState(history.state, "", "#/"),
  save,
  share,
  pick,
};

// A message that asks something brings a port of its own for the answer.
export async function receive(message, port) {
  if (!Object.hasOwn(actions, message?.kind)) return;
  const answer = await actions[message.kind](message);
  port?.postMessage(answer);
}
