// Language and text size as the reader chose them: kept by the page, so that they hold before the
// first paint, when the app itself has not started. Not a module: those run after the first paint.
(() => {
  const KEY = "uw-rug.view";
  const root = document.documentElement;

  const wellFormed = (view) =>
    ["nl", "en"].includes(view?.language) &&
    Number.isFinite(view.text_percent) && view.text_percent >= 50 && view.text_percent <= 400;

  const apply = ({ language, text_percent }) => {
    root.lang = language;
    root.dataset.known = language;
    root.style.fontSize = `${text_percent}%`;
  };

  const remembered = () => {
    try {
      return JSON.parse(localStorage.getItem(KEY));
    } catch {
      return null;  // storage is blocked, or holds something else
    }
  };

  globalThis.setView = ({ language, text_percent }) => {
    const view = { language, text_percent };
    if (!wellFormed(view)) return;
    apply(view);
    try {
      localStorage.setItem(KEY, JSON.stringify(view));
    } catch {
      // Storage is blocked: the view holds for this visit only.
    }
  };

  const view = remembered();
  if (wellFormed(view)) apply(view);
})();
