// The way of the Tab key: in the order in which the page is read, from the first to the last.
// Flutter goes by place on the screen, where what is scrolled away lies before or behind the bars.

const STOPS = "flt-semantics-host :is([tabindex='0'], input, textarea), #offline :is(a, button)";

addEventListener("keydown", (event) => {
  if (event.key !== "Tab" || event.altKey || event.ctrlKey || event.metaKey) return;
  if (document.querySelector("#start")) return;
  event.stopImmediatePropagation();
  const stops = [...document.querySelectorAll(STOPS)].filter(isStop);
  const next = stops[stops.indexOf(document.activeElement) + (event.shiftKey ? -1 : 1)];
  if (!next) return;  // out of the page, as the browser does it
  event.preventDefault();
  next.focus();
}, { capture: true });

// A group of radio buttons is one stop, at the one that is chosen; arrows lead to the others.
function isStop(element) {
  if (element.getAttribute("role") !== "radio") return element.getClientRects().length > 0;
  const group = element.closest("[role=radiogroup]") ?? element.parentElement;
  const radios = [...group.querySelectorAll("[role=radio]")];
  const chosen = radios.find((radio) => radio.getAttribute("aria-checked") === "true");
  return element === (chosen ?? radios[0]);
}
