// Starts Python in its worker. It takes the longest, so this comes before all else but the alarm
// list: from the head of the page, and with nothing to import. What the worker says before anybody
// listens is kept.
const A_MOMENT = 300;  // milliseconds, should the browser not tell when it has painted

await new Promise((done) => {
  new PerformanceObserver(done).observe({ type: "paint", buffered: true });
  setTimeout(done, A_MOMENT);
});

const here = (path) => new URL(path, document.baseURI).href;
const worker = new Worker(here("python-worker.js"), { type: "module" });
worker.postMessage({ archive: here("app.zip"), documentUrl: document.URL });

const early = [];
worker.onmessage = worker.onerror = (event) => early.push(event);

// Has every event of the worker, messages and errors, told to a function.
export function listen(tell) {
  worker.onmessage = worker.onerror = tell;
  early.forEach(tell);
}

export const send = (packet) => worker.postMessage(packet, [packet.buffer]);

export const end = () => worker.terminate();
