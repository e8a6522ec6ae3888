// What the app asks of the page around it: see lbp_app/bridge.py, which sends these messages.
import { done } from "./start.js";

const actions = {
  prefs: (message) => setView(message),
  ready: () => done(),
};

export function receive(message) {
  if (Object.hasOwn(actions, message?.kind)) actions[message.kind](message);
}
