// Flutter's frames. While it waits for Python it would draw a wheel that turns, behind the start
// page and sixty times a second: that time is better spent on Python.
const request = requestAnimationFrame;
const waiting = [];

export function hold() {
  globalThis.requestAnimationFrame = (callback) => waiting.push(callback);
}

export function release() {
  globalThis.requestAnimationFrame = request;
  waiting.splice(0).forEach((callback) => request(callback));
}
