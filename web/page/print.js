// Prints a page that the app made, from a frame in which no script can run (lbp_app/handout/page.py).

const PAPER = { width: "186mm", height: "273mm" };  // A4 within margins of 12 mm
const LARGEST_PT = 11;
const SMALLEST_PT = 8;

// Phones say that it is printed while their dialog still reads the frame, and not every browser says
// it. But what a patient wrote must not lie here for long: the app itself locks after five minutes.
const PRINTED_MS = 60_000;
const UNSAID_MS = 300_000;

let frame;
let removal;

export function print({ html }) {
  frame?.remove();
  frame = document.createElement("iframe");
  frame.sandbox = "allow-same-origin allow-modals";
  frame.ariaHidden = "true";
  frame.tabIndex = -1;
  Object.assign(frame.style, { position: "fixed", left: "-300mm", border: 0, ...PAPER });
  frame.srcdoc = html;
  frame.onload = () => {
    fit(frame);
    const focused = document.activeElement;
    frame.contentWindow.addEventListener("afterprint", () => {
      focused.focus();  // the keyboard goes on from the button
      removeIn(PRINTED_MS);
    });
    frame.contentWindow.focus();
    frame.contentWindow.print();
  };
  document.body.append(frame);
  removeIn(UNSAID_MS);
}

function removeIn(milliseconds) {
  clearTimeout(removal);
  removal = setTimeout(() => frame.remove(), milliseconds);
}

// As large as one sheet holds: a short hand-out reads more easily than a full one.
function fit({ contentDocument: { body }, clientHeight }) {
  let size = LARGEST_PT;
  do body.style.fontSize = `${size}pt`;
  while (body.scrollHeight > clientHeight && (size -= 0.5) >= SMALLEST_PT);
}
