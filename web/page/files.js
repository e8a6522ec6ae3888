// Files that leave or enter the device: lbp_app/files.py asks for it. Sharing and picking are
// allowed only shortly after a tap, which is why nothing here waits before it calls the browser.

const DOWNLOAD_MS = 60_000;  // until then the browser may still be reading

export function save({ name, data, mime }) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([data], { type: mime }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), DOWNLOAD_MS);
  return true;
}

// Gives false when the reader thought better of it; what can't be shared is saved.
export async function share({ name, data, mime, text }) {
  const offer = { files: [new File([data], name, { type: mime })], text };
  if (!navigator.canShare?.(offer)) return save({ name, data, mime });
  try {
    await navigator.share(offer);
    return true;
  } catch (error) {
    return error.name === "AbortError" ? false : save({ name, data, mime });
  }
}

// Gives the file, a problem, or nothing when the reader cancelled. It stands in the page meanwhile:
// Safari forgets a field that stands nowhere.
export async function pick({ accept, most_bytes }) {
  const field = document.createElement("input");
  Object.assign(field, { type: "file", accept, hidden: true });
  document.body.append(field);
  try {
    const file = await chosen(field);
    if (!file) return undefined;
    if (file.size > most_bytes) return { problem: "too_large" };
    return { name: file.name, data: new Uint8Array(await file.arrayBuffer()) };
  } catch (error) {
    return { problem: error.name };
  } finally {
    field.remove();
  }
}

// showPicker, because Safari lets a click on a field open it only in the very handler of the tap.
function chosen(field) {
  return new Promise((resolve) => {
    field.onchange = () => resolve(field.files[0]);
    field.oncancel = () => resolve();
    field.showPicker();
  });
}
