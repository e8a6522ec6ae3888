// The start page: gives way when the app is ready, and says so when that will not happen.
const page = document.getElementById("start");

export function fail() {
  page.classList.add("failed");
}

const frame = () => new Promise(requestAnimationFrame);

export async function done() {
  await frame();  // Flutter paints the first screen in this one,
  await frame();  // and the next one shows it
  page.remove();
}

// Anything that goes wrong before then (a script that did not arrive, no WebGL) stops the start.
addEventListener("error", fail, true);
addEventListener("unhandledrejection", fail);
