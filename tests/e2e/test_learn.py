"""Reading, finding, hearing and asking, in a real browser on the published site, on a phone."""

from __future__ import annotations

import re
from datetime import datetime

from playwright.sync_api import Browser, expect

from tests.e2e.driver import App

NOW = datetime(2026, 11, 21, 14, 5)

SEARCH = "Zoeken"
ABOUT = "Over ‘Hoe gaat het verder?’: "
QUESTION = "Mag ik fietsen?"

LISTEN = """() => {
  globalThis.announced = [];
  const host = document.querySelector("flt-announcement-host");
  const note = () => announced.push(host.textContent);
  new MutationObserver(note).observe(host, { childList: true, subtree: true });
}"""
"""Keeps what is said to screen readers: Flutter writes it down for them for a moment only."""

VOICES = """
const voice = (name, lang, localService) => ({ name, lang, localService, default: false });
const heard = [];
globalThis.SpeechSynthesisUtterance = class { constructor(text) { this.text = text; } };
Object.defineProperty(globalThis, "speechSynthesis", { value: {
  heard,
  getVoices: () => [
    voice("far", "nl-NL", false), voice("English", "en-GB", true), voice("near", "nl-BE", true),
  ],
  speak(utterance) {
    heard.push([utterance.voice.name, utterance.text]);
    utterance.onstart();
    this.speaking = utterance;
  },
  next() { this.speaking.onend(); },
  cancel() {
    this.speaking?.onerror();
    this.speaking = null;
  },
} });
"""
"""A device with two Dutch voices, of which one is in the network, and an English one."""


def test_search_finds_while_typing(app: App):
    app.nav("Lezen")
    app.wait_title("Lezen over uw rug")
    field = app.find(SEARCH, role="textbox")
    app.page.evaluate(LISTEN)
    field.focus()
    app.page.wait_for_timeout(200)  # Flutter takes the focus
    app.page.keyboard.type("Tintelíngen", delay=20)
    app.wait_text("Gevonden in 1 tekst.")
    assert field.input_value() == "Tintelíngen"
    app.page.wait_for_function("announced.some((words) => words.includes('Gevonden in 1 tekst.'))")
    app.tap(re.compile("Pijn in uw been door een zenuw Soms tintelingen"))
    app.wait_title("Pijn in uw been door een zenuw")
    app.page.go_back()
    app.wait_title("Lezen over uw rug")


def test_search_without_a_hit_is_cleared_by_a_button(app: App):
    app.type(SEARCH, "qwertyuiop")
    app.wait_text(re.compile("^Niets gevonden"))
    app.tap("Zoekwoord wissen")
    app.wait_text("Wat is het, en gaat het over?")
    expect(app.find(SEARCH, role="textbox")).to_have_value("")


def test_the_ways_on_lead_to_the_next_topic_and_back(app: App):
    app.tap(re.compile("^Wat is lage rugpijn"))
    app.wait_title("Wat is lage rugpijn?")
    app.tap("Verder Hoe gaat het verder?")
    app.wait_title("Hoe gaat het verder?")
    app.tap("Vorige Wat is lage rugpijn?")
    app.wait_title("Wat is lage rugpijn?")
    app.tap("Verder Hoe gaat het verder?")
    app.wait_title("Hoe gaat het verder?")


def test_a_drawing_is_told_and_follows_light_and_dark(app: App):
    drawing = app.host.get_by_role("img", name=re.compile("^In drie maanden daalt de pijn"))
    expect(drawing).to_be_attached()
    with app.page.expect_response(re.compile(r"recovery-dark\.svg")) as response:
        app.page.emulate_media(color_scheme="dark")
    assert response.value.ok
    app.page.emulate_media(color_scheme="light")


def test_a_device_without_a_voice_says_so(app: App):
    app.tap("Lees voor")
    app.wait_text(re.compile("^Uw apparaat kan deze tekst nu niet voorlezen"))
    expect(app.find("Lees voor")).to_be_attached()


def test_a_question_is_written_down(app: App):
    app.tap("Gelezen")
    app.wait_text("U hebt deze tekst gelezen.")
    app.tap("Vraag opschrijven")
    app.wait_title("Vraag voor uw therapeut")
    field = app.find("Uw vraag", role="textbox")
    field.focus()
    expect(field).to_have_value(ABOUT)
    app.tap("Bewaren")
    app.wait_text("Schrijf eerst uw vraag op.")
    app.type("Uw vraag", f"{ABOUT}{QUESTION}")
    app.tap("Bewaren")
    app.wait_title("Hoe gaat het verder?")


def test_mark_and_question_are_there_after_a_reload(app: App):
    app.reload()
    app.wait_text("U hebt deze tekst gelezen.")
    app.go("/learn")
    app.wait_text("Hoe gaat het verder? 3 minuten lezen Gelezen")
    app.nav("Plan")
    app.wait_title("Mijn plan")
    app.tap(f"{ABOUT}{QUESTION}", role="checkbox")
    ticked = app.find(f"{ABOUT}{QUESTION}", role="checkbox")
    expect(ticked).to_have_attribute("aria-checked", "true")
    app.tap(f"Verwijderen: {ABOUT}{QUESTION}")
    app.wait_text("U hebt nog geen vragen opgeschreven. Dat kan onderaan elke tekst.")
    app.tap("Terugzetten")
    expect(ticked).to_have_attribute("aria-checked", "true")


def test_a_voice_on_the_device_reads_line_by_line(hands: type[App], chromium: Browser, site: str):
    app = hands(chromium, site)
    app.context.add_init_script(VOICES)
    app.open("/learn/course")
    app.tap("Lees voor")
    expect(app.find("Stop met voorlezen")).to_be_attached()
    app.page.wait_for_function("speechSynthesis.heard.length === 1")
    app.page.evaluate("speechSynthesis.next()")
    app.page.wait_for_function("speechSynthesis.heard.length === 2")
    app.tap("Stop met voorlezen")
    expect(app.find("Lees voor")).to_be_attached()
    (first, second) = app.page.evaluate("speechSynthesis.heard")
    assert first == ["near", "Hoe gaat het verder?"]
    assert second[0] == "near"
    app.wait_no_text(re.compile("^Uw apparaat kan deze tekst nu niet voorlezen"))
    assert app.watch.problems == []
    app.close()
