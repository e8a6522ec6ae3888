// The start page: gives way when the app is ready, and says so when that will not happen.
const page = document.getElementById("start");

export function fail() {
  page.classList.add("failed");
}

export function done() {
  // Two frames: one in which Flutter paints the first screen, and the one that shows it.
  requestAnimationFrame(() => requestAnimationFrame(() => page.remove()));
}

// Anything that goes wrong before then (a script that did not arrive, no WebGL) stops the start.
addEventListener("error", fail, true);
addEventListener("unhandledrejection", fail);
