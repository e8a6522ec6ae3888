"""From therapist to patient: the form, the link it makes, and what opening that link does."""

from __future__ import annotations

import asyncio
from datetime import date, datetime, timedelta
from itertools import pairwise

import flet as ft
import pytest

from lbp_app import bridge, paths
from lbp_app.handout.code import Refusal, decode, encode
from lbp_app.handout.model import Handout, HandoutPlan
from lbp_app.i18n import Translator
from lbp_app.models import (
    Approach,
    ComplaintRecord,
    Contacts,
    HandoutRecord,
    Language,
    PainRecord,
    PlanRecord,
    Preferences,
    SessionKind,
    SessionRecord,
    Unit,
)
from lbp_app.screens.open_handout import REFUSALS
from lbp_app.storage import Log, NotSaved, Reason
from lbp_app.storage.backends.memory import MemoryBackend
from lbp_app.storage.schema import RECORD_TABLES
from tests.support.headless import BUTTONS, App, run, start

MONDAY = datetime(2026, 11, 23, 9, 0)
TODAY = MONDAY.date()
WELCOMED = Preferences(language=Language.NL, welcomed=True)


def walking(**changed: object) -> HandoutPlan:
    """9, 10 and 11 minutes measured: the plan starts at 7 minutes, on a Monday."""
    values = {
        "activity": "Wandelen",
        "unit": Unit.MINUTES,
        "approach": Approach.TIME_CONTINGENT,
        "baseline": (9, 10, 11),
        "target": 20,
        "target_date": date(2027, 1, 4),
        "weekdays": (0, 2, 4),
    }
    return HandoutPlan.model_validate(values | changed)


def handout(*plans: HandoutPlan, **changed: object) -> Handout:
    values = {
        "language": Language.NL,
        "first_session": TODAY,
        "onset": date(2026, 11, 2),
        "lrs": False,
        "profile": 2,
        "practice": "Het Bruggetje",
        "practice_phone": "030 - 123 45 67",
        "out_of_hours": "0900 1515",
        "topics": ("activity", "myths"),
        "exercises": "Bruggetje 3 x 10\nElk uur even lopen",
        "plans": plans or (walking(),),
    }
    return Handout.model_validate(values | changed)


def link(made: Handout) -> str:
    return paths.start(encode(made))


def kept(app: App) -> set[object]:
    """Give everything in the log."""
    records = {record for kind in RECORD_TABLES for record in app.log.all(kind)}
    return {*records, app.log.get(Preferences), app.log.get(Contacts)}


def link_on(app: App) -> str:
    """Give the link that the button copies."""
    return str(app.the(ft.FilledTonalButton, "Copy the link").action.data)


async def fill_in(app: App, activity: str = "Wandelen") -> None:
    """Fill in one activity, in English."""
    await app.tap("Add an activity")
    await app.write("Activity, in the patient's words", activity)
    await app.choose("Measured three times")
    for n, amount in enumerate((9, 10, 11), 1):
        await app.write(f"Measurement {n}", str(amount))
    await app.write("Goal", "20")


async def in_english(app: App) -> None:
    """Choose the language on the screen of the hand-out, not the one of the whole app."""
    await app.fire(app.the(ft.FilledTonalButton, "English"))


# The therapist


def test_the_form_makes_a_link_with_what_was_filled_in():
    async def scenario() -> None:
        app = await start(paths.HANDOUT, language=Language.EN, now=MONDAY)
        await app.choose("Nederlands")
        await app.choose("Yes. The app asks for a check after 2 to 4 days.")
        await fill_in(app)
        await app.tick("Tuesday")
        await app.write("Exercises", "Bruggetje 3 x 10")
        await app.write("Name of the practice", "Het Bruggetje")
        await app.write("Telephone of the practice", "030 - 123 45 67")
        await app.tick("Often heard: is it true?")
        await app.tap("Make the hand-out")
        assert decode(link_on(app).partition("#/start/")[2]) == handout(
            walking(
                approach=Approach.PAIN_GUIDED,
                weekdays=(0, 1, 2, 4),
                target_date=TODAY + timedelta(weeks=6),
            ),
            onset=None,
            lrs=True,
            profile=None,
            out_of_hours="",
            topics=("myths",),
            exercises="Bruggetje 3 x 10",
        )

    run(scenario)


def test_the_link_keeps_the_code_in_the_fragment_and_the_qr_has_a_name():
    async def scenario() -> None:
        app = await start(paths.HANDOUT, language=Language.EN, now=MONDAY)
        await app.tap("Make the hand-out")
        assert link_on(app).startswith("http://localhost/#/start/1")
        picture = app.the(ft.Image, "QR code with the hand-out")
        assert picture.src.startswith(b"\x89PNG")

    run(scenario)


def test_the_preview_speaks_the_language_of_the_patient():
    async def scenario() -> None:
        app = await start(paths.HANDOUT, language=Language.EN, now=MONDAY)
        await fill_in(app)
        assert app.sees("The first time: 7 minutes on Monday 23 November")
        await app.choose("Nederlands")
        assert app.sees("De eerste keer: 7 minuten op maandag 23 november")
        assert app.sees("Op ma, wo, vr")
        assert app.sees("Hand-out for your patient")

    run(scenario)


def test_the_preview_leaves_out_what_is_not_right_yet():
    async def scenario() -> None:
        app = await start(paths.HANDOUT, language=Language.EN, now=MONDAY)
        await fill_in(app)
        await app.write("Telephone of the practice", "ask")
        await app.write("Name of the practice", "Het Bruggetje")
        assert app.sees("From Het Bruggetje")
        assert not app.sees("Practice of your therapist: ")
        await app.write("Goal", "many")
        assert not app.sees("The first time:")

    run(scenario)


@pytest.mark.parametrize(
    ("field", "written", "said"),
    [
        ("Activity, in the patient's words", " ", "Fill in an activity. For example: walking."),
        ("Measurement 2", "0", "Fill in a whole number from 1 to 100000. For example: 20."),
        ("Goal", "twenty", "Fill in a whole number from 1 to 100000. For example: 20."),
        ("Start, in percent of the mean", "40", "Fill in a whole number from 50 to 100."),
        ("Telephone of the practice", "reception", "Use digits, spaces and hyphens only."),
    ],
)
def test_what_is_wrong_is_said_at_its_field_and_nothing_is_made(field, written, said):
    async def scenario() -> None:
        app = await start(paths.HANDOUT, language=Language.EN, now=MONDAY)
        await fill_in(app)
        await app.write(field, written)
        assert not app.sees(said)
        await app.tap("Make the hand-out")
        wrong = [f.label for f in app.find(ft.TextField) if f.error]
        assert wrong == [field]
        assert app.sees(said)
        assert app.sees("Something is missing or not right.")
        assert not app.find(ft.Image, "QR code with the hand-out")

    run(scenario)


def test_a_date_before_the_measurements_is_said_at_the_date_and_mended_in_one_tap():
    async def scenario() -> None:
        app = await start(paths.HANDOUT, now=MONDAY)
        await app.tap("Activiteit toevoegen")
        await app.tap("4 januari 2027")
        await app.fire(app.the(ft.DatePicker), "change", value=datetime(2026, 11, 27))
        problem = "Eerst zijn er drie metingen."
        words = app.words()
        [said] = [each for each in words if each.startswith(problem)]
        assert "vrijdag 27 november" in said
        assert words.index("Doel bereiken op") < words.index(said) < words.index("Op welke dagen?")
        await app.write("Activiteit, in woorden van de patiënt", "Wandelen")
        await app.write("Doel", "20")
        assert not app.sees("Doel: 20 minuten")
        await app.tap("Maak de hand-out")
        assert app.sees("Er ontbreekt nog iets")
        assert not app.find(ft.Image, "QR-code met de hand-out")
        await app.tap("Kies 8 januari 2027")
        assert not app.sees(problem)
        assert app.sees("Doel: 20 minuten op 8 januari 2027")
        await app.tap("Maak de hand-out")
        assert app.find(ft.Image, "QR-code met de hand-out")

    run(scenario)


def test_a_date_is_not_too_soon_for_a_baseline_that_was_measured():
    async def scenario() -> None:
        app = await start(paths.HANDOUT, language=Language.EN, now=MONDAY)
        await fill_in(app)
        await app.tap("4 January 2027")
        await app.fire(app.the(ft.DatePicker), "change", value=datetime(2026, 11, 27))
        assert not app.sees("Three measurements come first.")
        await app.choose("The patient measures it, on three days")
        assert app.sees("Three measurements come first.")
        await app.choose("Measured three times")
        await app.tap("Make the hand-out")
        assert app.find(ft.Image, "QR code with the hand-out")

    run(scenario)


def test_a_plan_that_jumps_is_pointed_out_to_the_therapist():
    async def scenario() -> None:
        app = await start(paths.HANDOUT, language=Language.EN, now=MONDAY)
        await fill_in(app)
        assert not app.sees(Translator(Language.EN)("concern.below_start"))
        await app.write("Goal", "3")
        assert app.sees(Translator(Language.EN)("concern.below_start"))

    run(scenario)


def test_a_handout_that_is_too_long_for_the_code_says_by_how_much():
    async def scenario() -> None:
        app = await start(paths.HANDOUT, language=Language.EN, now=MONDAY)
        await app.write("Exercises", "".join(chr(0x4E00 + n * 37) for n in range(300)))
        assert app.sees("characters too long for the code")
        await app.tap("Make the hand-out")
        assert not app.find(ft.Image, "QR code with the hand-out")
        await app.write("Exercises", "Bridge 3 x 10")
        assert not app.sees("too long for the code")

    run(scenario)


def test_five_activities_at_most_and_each_can_go():
    async def scenario() -> None:
        app = await start(paths.HANDOUT, language=Language.EN, now=MONDAY)
        for _ in range(5):
            await app.tap("Add an activity")
        assert not app.find(BUTTONS, "Add an activity")
        names = [f for f in app.find(ft.TextField) if f.label.startswith("Activity")]
        for n, field in enumerate(names, 1):
            await app.fire(field, "change", value=f"Number {n}")
        await app.tap("Remove activity 2")
        left = [f.value for f in app.find(ft.TextField) if f.label.startswith("Activity")]
        assert left == ["Number 1", "Number 3", "Number 4", "Number 5"]

    run(scenario)


def test_the_next_handout_keeps_the_practice_and_nothing_of_the_patient():
    async def scenario() -> None:
        app = await start(paths.HANDOUT, language=Language.EN, now=MONDAY)
        await fill_in(app)
        await app.write("Name of the practice", "Het Bruggetje")
        await app.write("Exercises", "Bridge")
        await app.tap("Make the hand-out")
        await app.tap("Hand-out for somebody else")
        written = {f.label: f.value for f in app.find(ft.TextField)}
        assert written["Name of the practice"] == "Het Bruggetje"
        assert written["Exercises"] == ""
        assert "Measurement 1" not in written
        assert kept(app) == {Preferences(), Contacts()}

    run(scenario)


def test_what_was_made_can_be_changed():
    async def scenario() -> None:
        app = await start(paths.HANDOUT, language=Language.EN, now=MONDAY)
        await app.write("Exercises", "Bridge")
        await app.tap("Make the hand-out")
        await app.tap("Change the hand-out")
        assert {f.label: f.value for f in app.find(ft.TextField)}["Exercises"] == "Bridge"

    run(scenario)


def test_the_page_goes_to_the_printer_in_the_language_of_the_patient(monkeypatch):
    async def scenario() -> None:
        app = await start(paths.HANDOUT, language=Language.EN, now=MONDAY)
        posted: list[tuple[str, dict[str, object]]] = []
        monkeypatch.setattr(bridge, "post", lambda kind, **rest: posted.append((kind, rest)))
        await app.choose("Nederlands")
        await fill_in(app)
        await app.tap("Make the hand-out")
        await app.tap("Print or save as PDF")
        [(kind, rest)] = posted
        assert kind == "print"
        assert "De eerste keer: 7 minuten op maandag 23 november" in rest["html"]

    run(scenario)


# The patient


def test_nothing_is_kept_before_a_yes():
    async def scenario() -> None:
        app = await start(link(handout()), now=MONDAY)
        assert app.sees("Uw therapeut heeft dit voor u klaargezet")
        assert app.sees("De eerste keer: 7 minuten op maandag 23 november")
        assert app.sees("Bruggetje 3 x 10")
        assert app.sees("Praktijk van uw therapeut: 030 - 123 45 67")
        assert kept(app) == {Preferences(), Contacts()}

    run(scenario)


def test_a_yes_at_the_first_visit_sets_up_the_app_and_shows_the_first_quota():
    async def scenario() -> None:
        app = await start(link(handout()), language=Language.EN, now=MONDAY)
        await app.tap("Ja, stel dit in")
        assert app.page.route == paths.TODAY
        assert app.sees("7 minuten")
        assert not app.sees("Welkom")
        [complaint] = app.log.all(ComplaintRecord)
        assert (complaint.onset, complaint.first_session) == (date(2026, 11, 2), TODAY)
        assert (complaint.lrs, complaint.profile) == (False, 2)
        [plan] = app.log.all(PlanRecord)
        assert (plan.activity, plan.baseline, plan.target) == ("Wandelen", (9, 10, 11), 20)
        assert app.log.get(Preferences) == WELCOMED
        assert app.log.get(Contacts) == Contacts(
            practice="030 - 123 45 67", out_of_hours="0900 1515"
        )
        [record] = app.log.all(HandoutRecord)
        assert record.topics == ("activity", "myths")

    run(scenario)


def test_without_a_baseline_the_first_measurement_is_asked():
    async def scenario() -> None:
        app = await start(link(handout(walking(baseline=()))), now=MONDAY)
        assert app.sees("Meet eerst drie keer hoeveel u nu kunt")
        await app.tap("Ja, stel dit in")
        assert app.sees("Meting 1 van 3")

    run(scenario)


def test_the_language_can_be_changed_before_a_yes_and_stays():
    async def scenario() -> None:
        app = await start(link(handout()), now=MONDAY)
        await in_english(app)
        assert app.sees("The first time: 7 minutes on Monday 23 November")
        assert kept(app) == {Preferences(), Contacts()}
        await app.tap("Yes, set this up")
        assert app.log.get(Preferences).language is Language.EN
        assert app.sees("7 minutes")

    run(scenario)


def test_the_language_chosen_for_the_whole_app_holds_here_too():
    async def scenario() -> None:
        app = await start(link(handout()), now=MONDAY)
        await app.tap("EN")
        assert app.sees("The first time: 7 minutes on Monday 23 November")
        await app.tap("NL")
        assert app.sees("De eerste keer: 7 minuten op maandag 23 november")

    run(scenario)


def test_a_no_changes_nothing():
    async def scenario() -> None:
        mine = (ComplaintRecord(at=MONDAY, lrs=True), WELCOMED, Contacts(gp="030 1"))
        app = await start(link(handout()), now=MONDAY, stored=mine)
        before = kept(app)
        await app.tap("Nee, dank u")
        assert app.page.route == paths.TODAY
        assert app.sees("Er is niets veranderd")
        assert kept(app) == before

    run(scenario)


OLD_PLAN = PlanRecord(
    at=datetime(2026, 11, 9),
    activity="wandelen",
    unit=Unit.MINUTES,
    approach=Approach.PAIN_GUIDED,
    target=30,
    target_date=date(2026, 12, 1),
    baseline=(20, 20, 20),
)
SWIMMING = OLD_PLAN.model_copy(update={"id": "a" * 32, "activity": "Zwemmen"})
OLD_COMPLAINT = ComplaintRecord(
    at=datetime(2026, 11, 9), onset=date(2026, 11, 1), lrs=True, profile=1
)
DIARY = PainRecord(at=datetime(2026, 11, 10), back=6)
OLD = (OLD_PLAN, SWIMMING, OLD_COMPLAINT, DIARY, WELCOMED, Contacts(gp="030 1", practice="1"))


def test_an_update_corrects_the_complaint_and_follows_the_plan_of_the_same_activity():
    async def scenario() -> None:
        app = await start(link(handout(profile=None)), now=MONDAY, stored=OLD)
        assert app.sees("Uw plan gaat verder als nieuw plan: wandelen")
        assert not app.sees("Dit plan stopt: Zwemmen")
        assert app.sees("Praktijk van uw therapeut: 1 wordt 030 - 123 45 67")
        assert not app.sees("Huisartsen-spoedpost:  wordt")
        await app.tap("Ja, stel dit in")
        [complaint] = app.log.all(ComplaintRecord)
        assert complaint.id == OLD_COMPLAINT.id
        assert (complaint.onset, complaint.lrs, complaint.profile) == (date(2026, 11, 2), False, 1)
        plans = {plan.id: plan for plan in app.log.all(PlanRecord)}
        assert plans[OLD_PLAN.id].ended == TODAY
        assert plans[SWIMMING.id] == SWIMMING
        [new] = plans.keys() - {OLD_PLAN.id, SWIMMING.id}
        assert (plans[new].follows, plans[new].first_day) == (OLD_PLAN.id, TODAY)
        assert app.log.all(PainRecord) == (DIARY,)
        assert app.log.get(Contacts) == Contacts(
            gp="030 1", practice="030 - 123 45 67", out_of_hours="0900 1515"
        )

    run(scenario)


def test_when_it_came_back_another_episode_begins_and_the_old_plans_stop():
    async def scenario() -> None:
        app = await start(link(handout(profile=None)), now=MONDAY, stored=OLD)
        await app.choose("Mijn klachten zijn terug")
        assert app.sees("Dit plan stopt: Zwemmen")
        await app.tap("Ja, stel dit in")
        old, new = app.log.all(ComplaintRecord)
        assert old == OLD_COMPLAINT
        assert (new.onset, new.lrs, new.profile) == (date(2026, 11, 2), False, None)
        [plan] = app.state.plans.current
        assert (plan.activity, plan.follows) == ("Wandelen", None)
        assert app.log.all(PainRecord) == (DIARY,)

    run(scenario)


def test_a_plan_that_was_done_today_holds_until_tomorrow():
    async def scenario() -> None:
        done = SessionRecord(
            at=MONDAY, plan_id=OLD_PLAN.id, kind=SessionKind.PLANNED, amount=14, quota=14
        )
        app = await start(link(handout()), now=MONDAY, stored=(*OLD, done))
        await app.tap("Ja, stel dit in")
        assert app.state.entry(PlanRecord, OLD_PLAN.id).ended == TODAY + timedelta(days=1)
        [new] = [plan for plan in app.log.all(PlanRecord) if plan.follows]
        assert new.first_day == TODAY + timedelta(days=1)

    run(scenario)


def test_with_more_than_five_plans_the_oldest_stop():
    async def scenario() -> None:
        four = [
            OLD_PLAN.model_copy(
                update={
                    "id": f"{n:032x}",
                    "activity": f"Oud {n}",
                    "at": OLD_PLAN.at + timedelta(hours=n),
                }
            )
            for n in range(4)
        ]
        made = handout(*(walking(activity=f"Nieuw {n}") for n in range(3)))
        app = await start(link(made), now=MONDAY, stored=(*four, OLD_COMPLAINT, WELCOMED))
        assert [n for n in range(4) if app.sees(f"Dit plan stopt: Oud {n}")] == [0, 1]
        await app.tap("Ja, stel dit in")
        names = {plan.activity for plan in app.state.plans.current}
        assert names == {"Oud 2", "Oud 3", "Nieuw 0", "Nieuw 1", "Nieuw 2"}

    run(scenario)


def test_an_activity_whose_date_has_come_is_left_out_and_the_rest_is_taken_over():
    async def scenario() -> None:
        late = walking(activity="Fietsen", target_date=TODAY)
        made = handout(late, walking(), first_session=date(2026, 11, 10))
        app = await start(link(made), now=MONDAY)
        assert app.sees("De einddatum 23 november 2026 is voorbij.")
        await app.tap("Ja, stel dit in")
        assert [plan.activity for plan in app.log.all(PlanRecord)] == ["Wandelen"]

    run(scenario)


def test_the_same_code_is_known_again_and_need_not_start_anew():
    async def scenario() -> None:
        app = await start(link(handout()), now=MONDAY)
        await app.tap("Ja, stel dit in")
        before = kept(app)
        await app.go(link(handout()))
        words = app.words()
        assert words.index("U hebt deze hand-out al") < words.index("Uw activiteiten")
        assert not app.sees("Er verandert niets tot u ja zegt.")
        assert not app.find(BUTTONS, "Ja, stel dit in")
        await app.tap("Naar vandaag")
        assert kept(app) == before
        await app.go(link(handout(exercises="Andere")))
        assert app.find(BUTTONS, "Ja, stel dit in")

    run(scenario)


def test_a_known_code_can_be_set_up_once_more():
    async def scenario() -> None:
        app = await start(link(handout()), now=MONDAY)
        await app.tap("Ja, stel dit in")
        await app.go(link(handout()))
        await app.tap("Stel het opnieuw in")
        await app.tap("Ja, stel dit in")
        assert len(app.log.all(HandoutRecord)) == 1
        assert len(app.log.all(PlanRecord)) == 2
        assert len(app.state.plans.current) == 1

    run(scenario)


def test_a_yes_tapped_twice_is_one_yes(monkeypatch):
    async def scenario() -> None:
        log = await Log.open(MemoryBackend())
        app = await start(link(handout()), now=MONDAY, log=log, stored=OLD)
        commit = log._backend.commit

        async def slow() -> None:
            await asyncio.sleep(0.01)
            await commit()

        monkeypatch.setattr(log._backend, "commit", slow)
        await app.choose("Mijn klachten zijn terug")
        yes = app.the(BUTTONS, "Ja, stel dit in")
        await asyncio.gather(app.fire(yes), app.fire(yes))
        before = [record for record in OLD if isinstance(record, ComplaintRecord)]
        assert len(app.log.all(ComplaintRecord)) == len(before) + 1
        assert [plan.activity for plan in app.state.plans.current] == ["Wandelen"]

    run(scenario)


def test_what_cannot_be_kept_changes_nothing(monkeypatch):
    async def scenario() -> None:
        log = await Log.open(MemoryBackend())
        app = await start(link(handout()), now=MONDAY, log=log)

        async def full(*_: object, **__: object) -> None:
            raise NotSaved(Reason.FULL)

        monkeypatch.setattr(log._backend, "commit", full)
        await app.tap("Ja, stel dit in")
        assert kept(app) == {Preferences(), Contacts()}
        assert app.page.route == link(handout())
        assert app.sees("Niet bewaard")

    run(scenario)


def test_every_refusal_has_words():
    assert set(REFUSALS) == set(Refusal)


@pytest.mark.parametrize(
    ("route", "said"),
    [
        (paths.START, "Dit is geen link van een therapeut."),
        (paths.start(""), "Dit is geen link van een therapeut."),
        (paths.start("hallo daar"), "Dit is geen link van een therapeut."),
        (paths.start("1AA/../../alarm"), "Dit is geen link van een therapeut."),
        (paths.start("<script>alert(1)</script>"), "Dit is geen link van een therapeut."),
        (link(handout())[:-9], "De link is niet volledig"),
        (paths.start("2" + encode(handout())[1:]), "gemaakt met een nieuwere app"),
        (paths.start("1" + "A" * 5000), "te lang om echt te zijn"),
    ],
)
def test_a_wrong_code_says_what_to_do_and_changes_nothing(route, said):
    async def scenario() -> None:
        app = await start(route, now=MONDAY, stored=OLD)
        before = kept(app)
        assert app.sees("Deze link werkt niet")
        assert app.sees(said)
        assert app.sees("Er is niets veranderd in de app.")
        await app.tap("Naar vandaag")
        assert app.page.route == paths.TODAY
        assert kept(app) == before

    run(scenario)


def test_what_a_hostile_code_says_is_text_and_nothing_else():
    async def scenario() -> None:
        hostile = handout(walking(activity="<b>[x](javascript:1)</b>"), practice="{0.__class__}")
        app = await start(link(hostile), now=MONDAY)
        assert app.sees("<b>[x](javascript:1)</b>")
        assert app.sees("Van {0.__class__}")
        assert not app.find(ft.Markdown)

    run(scenario)


def test_a_link_opens_while_the_app_is_open_and_another_takes_its_place():
    async def scenario() -> None:
        app = await start(paths.PLAN, now=MONDAY)
        await app.go(link(handout()))
        await in_english(app)
        await app.go(link(handout(walking(activity="Zwemmen"))))
        assert app.sees("Zwemmen")
        assert app.sees("Uw activiteiten")

    run(scenario)


@pytest.mark.parametrize("width", [390, 1280])
def test_the_screens_have_one_title_and_no_level_is_skipped(width: int):
    async def scenario() -> None:
        for route in (paths.HANDOUT, link(handout()), paths.start("1")):
            app = await start(route, width=width, now=MONDAY, stored=OLD)
            levels = [c.heading_level for c in app.find(ft.Semantics) if c.heading_level]
            assert levels.count(1) == 1
            assert all(b <= a + 1 for a, b in pairwise(levels)), levels

    run(scenario)


def test_recommended_topics_are_marked_where_to_read():
    async def scenario() -> None:
        app = await start(link(handout()), now=MONDAY)
        await app.tap("Ja, stel dit in")
        await app.go(paths.LEARN)
        assert app.words().count("Aangeraden door uw therapeut") == 2

    run(scenario)


def test_the_home_exercises_last_as_long_as_the_episode():
    async def scenario() -> None:
        app = await start(link(handout()), now=MONDAY)
        assert app.state.handouts.latest is None
        await app.tap("Ja, stel dit in")
        assert app.sees("Bruggetje 3 x 10")
        await app.go(link(handout(exercises="")))
        await app.tap("Ja, stel dit in")
        assert app.sees("Bruggetje 3 x 10")
        await app.go(link(handout(exercises="Anders")))
        await app.tap("Ja, stel dit in")
        assert app.sees("Anders")
        assert not app.sees("Bruggetje 3 x 10")
        app.state.clock = lambda: MONDAY + timedelta(days=90)
        await app.state.episodes.begin(None)
        await app.settle()
        assert not app.sees("Anders")

    run(scenario)


def test_therapists_find_the_form_under_more():
    async def scenario() -> None:
        app = await start(paths.MORE, now=MONDAY)
        await app.tap("Hand-out maken")
        assert app.page.route == paths.HANDOUT

    run(scenario)
