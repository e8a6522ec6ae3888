// What Flutter leaves to be done for people who use a screen reader, a keyboard or zoom.

const EVERY_MS = 100;
const TRIES = 100;

// Flutter builds its semantics only after a click on a hidden button: press it for everyone.
function switchOnSemantics() {
  const button = document.querySelector("flt-semantics-placeholder");
  if (!button) return;
  const { left, top, width, height } = button.getBoundingClientRect();
  const centre = { clientX: left + width / 2, clientY: top + height / 2 };
  button.dispatchEvent(new MouseEvent("click", { bubbles: true, ...centre }));
}

addEventListener("flutter-first-frame", () => {
  let tries = 0;
  const timer = setInterval(() => {
    switchOnSemantics();
    tries += 1;
    const on = document.querySelector("flt-semantics-host")?.children.length > 0;
    if (on || tries === TRIES) clearInterval(timer);
  }, EVERY_MS);
}, { once: true });

// Flutter puts the name of a slider, and of a button in a named group, on the element around it.
function nameFromParent(element) {
  const name = element.parentElement.closest("[aria-label]")?.getAttribute("aria-label");
  if (name && element.getAttribute("aria-label") !== name) element.setAttribute("aria-label", name);
}

function isNamelessButton(button) {
  const parent = button.parentElement;
  return !button.textContent.trim() && !button.hasAttribute("aria-label") &&
    parent.hasAttribute("aria-label") && !parent.hasAttribute("role");
}

function mend() {
  const host = document.querySelector("flt-semantics-host");
  if (host) {
    host.querySelectorAll("input[role=slider]").forEach(nameFromParent);
    [...host.querySelectorAll("[role=button]")].filter(isNamelessButton).forEach(nameFromParent);
    if (!host.hasAttribute("role")) host.setAttribute("role", "main");
    // The bar above is drawn as a header with nothing in it: no landmark within the main one.
    host.querySelectorAll("header:not([role])").forEach((bar) => bar.setAttribute("role", "none"));
  }
  // Flutter forbids zooming; who needs it must be able to.
  const viewport = document.querySelector("meta[name=viewport]");
  if (viewport?.content.includes("user-scalable=no")) {
    viewport.content = "width=device-width, initial-scale=1";
  }
}

let pending = false;
new MutationObserver(() => {
  if (pending) return;
  pending = true;
  setTimeout(() => {
    pending = false;
    mend();
  }, EVERY_MS / 2);
}).observe(document.documentElement, {
  subtree: true,
  childList: true,
  attributes: true,
  attributeFilter: ["aria-label", "role", "content"],
});
