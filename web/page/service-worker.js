// Makes the site work without a connection: keeps every file of one build, and answers with these
// alone, so that two builds never mix in a page.

// The build's id, the headers of every answer, the files of each renderer, and each file with its
// SHA-256 (base64) and size in bytes. web/offline.py writes them here.
const { id, headers, renderers, files } = "THE BUILD";

const SITE = self.registration.scope;
const OWN_CACHES = `uw-rug ${SITE} `;  // another site may share the host, and the caches with it
const CACHE = OWN_CACHES + id;
const AT_ONCE = 6;

// The page names the renderer that Flutter took in this browser; the files of others are not kept.
const own = renderers[self.location.search.slice(1)] ?? renderers.canvaskit;
const others = Object.values(renderers).filter((paths) => paths !== own).flat();

// With its hash in its key, an unchanged file is found in the cache of another build, and one that
// an interrupted download brought is not downloaded again.
const keyOf = (path) => `${SITE}${path}?${encodeURIComponent(files[path].sha256)}`;

// Fails on anything but the very file: half a new site, the login page of a hotel, a proxy's edit.
const download = (path) => fetch(SITE + path, {
  integrity: `sha256-${files[path].sha256}`,
  cache: "no-cache",
  redirect: "error",
});

// Not every host can send the headers.
const withHeaders = (file) => new Response(file.body, {
  headers: { ...headers, "Content-Type": file.headers.get("Content-Type") },
});

async function keep(cache, path) {
  const key = keyOf(path);
  await cache.put(key, withHeaders((await caches.match(key)) ?? (await download(path))));
}

async function report(ready) {
  const windows = await clients.matchAll({ type: "window", includeUncontrolled: true });
  windows.filter(({ url }) => url.startsWith(SITE)).forEach((page) => page.postMessage({ ready }));
}

// All or nothing: one file that fails leaves the build before in place.
async function install() {
  const cache = await caches.open(CACHE);
  const paths = Object.keys(files).filter((path) => !others.includes(path));
  const total = paths.reduce((sum, path) => sum + files[path].bytes, 0);
  let kept = 0;
  const keepAndReport = async (path) => {
    await keep(cache, path);
    kept += files[path].bytes;
    await report(kept / total);
  };
  for (let i = 0; i < paths.length; i += AT_ONCE) {
    await Promise.all(paths.slice(i, i + AT_ONCE).map(keepAndReport));
  }
}

async function takeOver() {
  // A build that is being downloaded right now has a cache too; it will clear up when it takes over.
  if (!self.registration.installing) {
    const all = await caches.keys();
    const former = all.filter((name) => name.startsWith(OWN_CACHES) && name !== CACHE);
    await Promise.all(former.map((name) => caches.delete(name)));
  }
  await clients.claim();
}

// A folder stands for its index.html, as with any web server.
function pathOf({ method, url }) {
  if (method !== "GET" || !url.startsWith(SITE)) return undefined;
  const [path] = url.slice(SITE.length).split(/[?#]/);
  return path === "" || path.endsWith("/") ? `${path}index.html` : path;
}

// A file that the browser lost is downloaded once more, if it is still the one of this build.
async function answer(path) {
  const cache = await caches.open(CACHE);
  return (await cache.match(keyOf(path))) ?? withHeaders(await download(path));
}

self.addEventListener("install", (event) => event.waitUntil(install()));

self.addEventListener("activate", (event) => event.waitUntil(takeOver()));

self.addEventListener("message", ({ data }) => {
  if (data === "take over") self.skipWaiting();
});

self.addEventListener("fetch", (event) => {
  const path = pathOf(event.request);
  if (Object.hasOwn(files, path)) event.respondWith(answer(path));
});
