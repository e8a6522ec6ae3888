// Reads texts aloud, with the voices on the device alone: one from the network would hear the text.

const PATIENCE_MS = 3000;

let turn = 0;
let current;  // without it the browser may forget an utterance before its end

// Some browsers load their voices when they are first asked for.
async function voices() {
  if (speechSynthesis.getVoices().length === 0) {
    await new Promise((resolve) => {
      speechSynthesis.addEventListener("voiceschanged", resolve, { once: true });
      setTimeout(resolve, PATIENCE_MS);
    });
  }
  return speechSynthesis.getVoices();
}

async function voiceFor(language) {
  const own = (await voices()).filter(
    (voice) => voice.localService === true && voice.lang.split(/[-_]/)[0].toLowerCase() === language,
  );
  return own.find((voice) => voice.default) ?? own[0];
}

// Gives whether the line was heard; one that does not begin is not waited for.
function say(line, voice) {
  return new Promise((resolve) => {
    const impatience = setTimeout(() => resolve(false), PATIENCE_MS);
    current = new SpeechSynthesisUtterance(line);
    current.voice = voice;
    current.lang = voice.lang;
    current.onstart = () => clearTimeout(impatience);
    current.onend = () => resolve(true);
    current.onerror = () => resolve(false);
    speechSynthesis.speak(current);
  });
}

// Ends at the last line or when it is hushed; gives whether the device could read the text.
export async function speak({ text, language }) {
  if (!("speechSynthesis" in globalThis)) return false;
  hush();
  const mine = turn;
  const voice = await voiceFor(language);
  if (!voice) return false;
  for (const line of text.split("\n")) {
    if (turn !== mine) return true;
    const heard = await say(line, voice);
    if (!heard && turn === mine) return false;
  }
  return true;
}

export function hush() {
  turn += 1;
  globalThis.speechSynthesis?.cancel();
}
