// Has the app made ready for use without a connection, and offers a newer version once all of it is
// there: see service-worker.js. Where there is no such worker, the app just needs its connection.

const ASKED = "uw-rug.asked-to-keep";
const UNDISTURBED = 1000;  // milliseconds in which the first screen is drawn, as in lbp_app/routes.py

const line = document.getElementById("offline");
const workers = navigator.serviceWorker;

let starting = true;
let updating = false;
let controlled = Boolean(workers?.controller);

// What the line says: "preparing", "works" or "newer".
function show(state) {
  line.dataset.state = state;
}

function showShare(ready) {
  const format = new Intl.NumberFormat(document.documentElement.lang, { style: "percent" });
  line.querySelectorAll(".preparing span").forEach((place) => {
    place.textContent = format.format(ready);
  });
}

// Unless a browser promised to keep what is stored, it may clear it when space runs out. Some ask
// the reader: once in the browser and once on the home screen is enough.
async function askToKeep() {
  const installed = matchMedia("(display-mode: standalone)").matches;
  if (!installed && !workers.controller) return;
  const where = installed ? "home screen" : "browser";
  if (localStorage.getItem(ASKED) === where || await navigator.storage.persisted()) return;
  localStorage.setItem(ASKED, where);
  await navigator.storage.persist();
}

function follow(registration) {
  const worker = registration.installing;
  const first = !registration.active;
  if (first) show("preparing");
  worker.onstatechange = () => {
    if (worker.state === "installed" && !first) show("newer");
    if (worker.state === "activated" && first) {
      show("works");
      askToKeep().catch(() => {});
    }
    if (worker.state === "redundant" && first) delete line.dataset.state;  // next time, then
  };
}

function listen(registration) {
  if (registration.waiting) show("newer");
  if (registration.installing) follow(registration);
  registration.addEventListener("updatefound", () => follow(registration));
  workers.addEventListener("message", ({ data }) => showShare(data.ready));

  line.querySelectorAll(".update").forEach((button) => button.addEventListener("click", () => {
    updating = true;
    if (registration.waiting) registration.waiting.postMessage("take over");
    else location.reload();  // another window has had it take over
  }));
  line.querySelectorAll(".later").forEach((button) => button.addEventListener("click", () => {
    delete line.dataset.state;
  }));

  // On a home screen an app may stay open for weeks.
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "visible") registration.update().catch(() => {});
  });
}

// Another build answers from now on. A page that was still loading has half of the one before.
workers?.addEventListener("controllerchange", () => {
  if (updating || (controlled && starting)) location.reload();
  else if (controlled) show("newer");
  controlled = true;
});

// To be called when the first screen stands, so as not to be in the way of the start.
export async function prepare() {
  if (!starting || !workers) return;
  starting = false;
  await new Promise((resolve) => setTimeout(resolve, UNDISTURBED));
  try {
    const worker = `service-worker.js?${document.body.getAttribute("flt-renderer")}`;
    listen(await workers.register(worker, { updateViaCache: "none" }));
    await askToKeep();
  } catch {
    // A private window, or storage that is full or blocked: nothing is lost that was there.
  }
}
