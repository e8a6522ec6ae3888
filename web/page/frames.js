// Flutter's frames. While it waits for Python it would draw a wheel that turns, behind the start
// page and sixty times a second: that time is better spent on Python.
const request = requestAnimationFrame;
let held = null;

globalThis.requestAnimationFrame = (callback) =>
  request((time) => held ? held.push(callback) : callback(time));

export function hold() {
  held ??= [];
}

export function release() {
  held.forEach((callback) => request(callback));
  held = null;
}
