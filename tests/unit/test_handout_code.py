"""The code of a hand-out: it comes back as it went, is short, and no other code does any harm."""

import base64
import random
import string
import zlib
from datetime import date, timedelta

import pytest
from hypothesis import assume, example, given, settings
from hypothesis import strategies as st

from lbp_app.handout.code import MOST_CHARACTERS, CodeError, Refusal, decode, encode
from lbp_app.handout.dictionary import DICTIONARY
from lbp_app.handout.model import Handout, HandoutPlan
from lbp_app.models import EARLIEST, LATEST, PLAN_DAYS, Approach, Language, Unit

FIRST_SESSION = date(2026, 11, 21)
LONGEST_SITE = "https://" + "x" * 51 + "/"
MUTATED = 20_000

HARD_TO_SQUEEZE = {
    Language.NL: (
        ("Hond uitlaten in het park", "Baantjes trekken", "Naar de bakker lopen", "Was ophangen"),
        "Achter de piano zitten",
        "Paramedisch Centrum Overvecht-Noord",
        "Lig op de zij met een kussen tussen de knieën en draai het bovenste been vijftien keer "
        "naar buiten.\nLeun met de onderarmen tegen het aanrecht en duw de heupen twintig tellen "
        "weg.\nMaak na elke vergadering een rondje door de gang.\nNeem om elf uur en vier uur vijf "
        "minuten pauze van het beeldscherm. Mail bij vragen.",
    ),
    Language.EN: (
        (
            "Walking the dog in the park",
            "Swimming laps",
            "Walking to the bakery",
            "Hanging laundry",
        ),
        "Sitting at the piano",
        "Riverside Musculoskeletal Clinic",
        "Side lying clam with the elastic band: fifteen each way, rest half a minute, then again.\n"
        "Lean on the kitchen counter and push the hips backwards for twenty counts.\nTake a lap "
        "around the office after each meeting. Park the car further away.\nWrite down anything "
        "unusual and bring that note to our next session.",
    ),
}
"""Four activities and a fifth, the practice, and 300 characters of exercises, in rare words."""


def full(language: Language, *, seed: int = 0) -> Handout:
    """Give a hand-out with every field filled in and nothing that is usual."""
    four, fifth, practice, exercises = HARD_TO_SQUEEZE[language]
    chance = random.Random(seed)
    return Handout(
        language=language,
        first_session=FIRST_SESSION,
        onset=date(2026, 10, 7),
        lrs=True,
        profile=3,
        practice=practice,
        practice_phone="+31 30 266 47 81",
        out_of_hours="(0900) 468 64 88",
        topics=("nature", "activity", "thoughts", "work", "lrs-living"),
        exercises=exercises[:300],
        plans=tuple(
            HandoutPlan(
                activity=activity,
                unit=chance.choice(list(Unit)),
                approach=chance.choice(list(Approach)),
                baseline=tuple(chance.randint(1, 100_000) for _ in range(3)),
                start_percent=chance.randint(50, 100),
                target=chance.randint(1, 100_000),
                target_date=FIRST_SESSION + timedelta(days=chance.randint(1, PLAN_DAYS)),
                weekdays=tuple(chance.sample(range(7), chance.randint(1, 7))),
            )
            for activity in (*four, fifth)
        ),
    )


SHORT = Handout(language=Language.EN, first_session=FIRST_SESSION)

lines = st.text(max_size=60)
phones = st.text("0123456789 ()-", max_size=25).map(str.strip)
amounts = st.integers(1, 100_000)
activities = lines.filter(lambda name: any(c.isalnum() for c in name))


def plans(first_session: date) -> st.SearchStrategy[HandoutPlan]:
    last = min(LATEST, first_session + timedelta(days=PLAN_DAYS))
    return st.builds(
        HandoutPlan,
        activity=activities,
        unit=st.sampled_from(Unit),
        approach=st.sampled_from(Approach),
        baseline=st.just(()) | st.tuples(amounts, amounts, amounts),
        start_percent=st.integers(50, 100),
        target=amounts,
        target_date=st.dates(first_session + timedelta(days=1), last),
        weekdays=st.lists(st.integers(0, 6), min_size=1).map(tuple),
    )


@st.composite
def handouts(draw: st.DrawFn) -> Handout:
    first_session = draw(st.dates(EARLIEST, LATEST - timedelta(days=1)))
    return Handout(
        language=draw(st.sampled_from(Language)),
        first_session=first_session,
        onset=draw(st.none() | st.dates(EARLIEST, first_session)),
        lrs=draw(st.sampled_from([None, False, True])),
        profile=draw(st.sampled_from([None, 1, 2, 3])),
        practice=draw(lines),
        practice_phone=draw(phones),
        out_of_hours=draw(phones),
        topics=draw(st.lists(st.from_regex(r"[a-z][a-z-]{0,39}", fullmatch=True), max_size=20)),
        exercises=draw(st.text(max_size=300)),
        plans=draw(st.lists(plans(first_session), max_size=5)),
    )


def packed(body: bytes, *, version: str = "1", checksum: bytes | None = None) -> str:
    """Write any body as a code with the right checksum, as a hostile one would have."""
    right = zlib.crc32(b"1" + body).to_bytes(4, "big")
    payload = (right if checksum is None else checksum) + body
    return version + base64.urlsafe_b64encode(payload).decode().rstrip("=")


def squeezed(texts: bytes) -> bytes:
    packer = zlib.compressobj(9, wbits=-15, zdict=DICTIONARY)
    return packer.compress(texts) + packer.flush()


def refusal_of(code: str) -> Refusal:
    with pytest.raises(CodeError) as caught:
        decode(code)
    return caught.value.refusal


@settings(max_examples=300, deadline=None)
@example(Handout(language=Language.NL, first_session=EARLIEST, exercises="Brug \0 3 x 10"))
@given(handouts())
def test_any_handout_that_fits_comes_back_as_it_went(handout: Handout) -> None:
    code = encode(handout)
    assume(len(code) <= MOST_CHARACTERS)
    assert decode(code) == handout


@settings(max_examples=50, deadline=None)
@given(handouts())
def test_a_handout_that_does_not_fit_is_refused_as_too_long(handout: Handout) -> None:
    code = encode(handout.model_copy(update={"exercises": "".join(map(chr, range(900, 1200)))}))
    assume(len(code) > MOST_CHARACTERS)
    assert refusal_of(code) is Refusal.TOO_LONG


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("seed", range(20))
def test_a_full_plan_gives_a_link_of_at_most_600_characters(language: Language, seed: int) -> None:
    handout = full(language, seed=seed)
    assert len(handout.exercises) > 290
    link = f"{LONGEST_SITE}#/start/{encode(handout)}"
    assert len(LONGEST_SITE) == 60
    assert len(link) <= 600
    assert decode(encode(handout)) == handout


def test_a_code_of_today_can_be_read_for_good() -> None:
    assert decode(GOLDEN) == full(Language.NL)


def test_has_no_place_for_a_name_of_the_patient() -> None:
    assert set(Handout.model_fields) == {
        *("language", "first_session", "onset", "lrs", "profile", "plans", "exercises"),
        *("practice", "practice_phone", "out_of_hours", "topics"),
    }


@pytest.mark.parametrize("handout", [SHORT, full(Language.NL), full(Language.EN)])
def test_every_cut_is_seen(handout: Handout) -> None:
    code = encode(handout)
    for end in range(2, len(code)):
        assert refusal_of(code[:end]) is Refusal.DAMAGED


@pytest.mark.parametrize("handout", [SHORT, full(Language.NL)])
def test_every_mistyped_character_is_seen(handout: Handout) -> None:
    code = encode(handout)
    for place in range(1, len(code) - 1):
        other = "A" if code[place] != "A" else "B"
        assert refusal_of(code[:place] + other + code[place + 1 :]) is Refusal.DAMAGED


@pytest.mark.parametrize(
    ("code", "refusal"),
    [
        ("", Refusal.NOT_A_CODE),
        ("1", Refusal.NOT_A_CODE),
        ("0AAAA", Refusal.NOT_A_CODE),
        ("1AAAA==", Refusal.NOT_A_CODE),
        ("1AA AA", Refusal.NOT_A_CODE),
        ("1AAAA\n", Refusal.NOT_A_CODE),
        ("١AAAA", Refusal.NOT_A_CODE),
        ("1%3Cscript%3E", Refusal.NOT_A_CODE),
        ("1../../alarm", Refusal.NOT_A_CODE),
        ("1A", Refusal.DAMAGED),
        ("1AAAA", Refusal.DAMAGED),
        ("1" + "A" * 500, Refusal.DAMAGED),
        ("2" + encode(SHORT)[1:], Refusal.NEWER),
        ("9AAAA", Refusal.NEWER),
        ("1" + "A" * 600, Refusal.TOO_LONG),
        ("é" * 1_000_000, Refusal.TOO_LONG),
    ],
)
def test_what_is_no_code_is_told_apart(code: str, refusal: Refusal) -> None:
    assert refusal_of(code) is refusal


@pytest.mark.parametrize(
    ("body", "refusal"),
    [
        pytest.param(b"\x00" + squeezed(b"a" * 400_000)[:390], Refusal.TOO_LONG, id="bomb"),
        pytest.param(b"\x00" + squeezed(b"a" * 4097), Refusal.TOO_LONG, id="just too long"),
        pytest.param(b"\x00" + squeezed(b"a" * 4096), Refusal.INVALID, id="one text"),
        pytest.param(b"\x00" + squeezed(b"\t" * 4000), Refusal.INVALID, id="4000 plans"),
        pytest.param(b"\x00" + squeezed(b"\t" * 4) + b"more", Refusal.INVALID, id="more behind"),
        pytest.param(b"\x00" + squeezed(b"\t" * 4)[:-1], Refusal.INVALID, id="no end"),
        pytest.param(b"\x00" + squeezed(b"\xff\t\t\t\t"), Refusal.INVALID, id="no text"),
        pytest.param(b"\x00" + squeezed(b"\tnumber\t\t\t"), Refusal.INVALID, id="no telephone"),
        pytest.param(b"\x00" + squeezed(b"\t\t\t<b>\t"), Refusal.INVALID, id="no topic"),
        pytest.param(
            b"\x09" + b"\xff" * 9 + squeezed(b"\t" * 4), Refusal.INVALID, id="digits left"
        ),
        pytest.param(b"\xff", Refusal.INVALID, id="nothing"),
    ],
)
def test_a_hostile_code_with_the_right_checksum_is_refused(body: bytes, refusal: Refusal) -> None:
    assert refusal_of(packed(body)) is refusal


def test_what_does_not_show_is_taken_out_of_hostile_texts() -> None:
    texts = "Praktijk\u202e\u200b\x00 X\t\t\t\tRegel\x1b[1m\r\n\r\n  twee\ud7ff"
    read = decode(packed(b"\x00" + squeezed(texts.encode())))
    assert read.practice == "Praktijk X"
    assert read.exercises == "Regel[1m\ntwee"


def test_any_mutated_code_gives_a_handout_or_the_one_error() -> None:
    chance = random.Random(20261121)
    codes = [encode(full(language, seed=seed)) for language in Language for seed in range(5)]
    codes.append(encode(SHORT))
    read = sum(_is_read(mutate(chance.choice(codes), chance)) for _ in range(MUTATED))
    assert 0 < read < MUTATED


def mutate(code: str, chance: random.Random) -> str:
    """Change a code as accident or malice would; half of the bodies get the right checksum."""
    payload = base64.urlsafe_b64decode(code[1:] + "=" * (-len(code[1:]) % 4))
    body = bytearray(payload[4:])
    place = chance.randrange(len(body))
    match chance.randrange(7):
        case 0:
            body[place] ^= 1 << chance.randrange(8)
        case 1:
            del body[place:]
        case 2:
            body[place:place] = chance.randbytes(chance.randint(1, 40))
        case 3:
            body = bytearray(chance.randbytes(chance.randint(0, 300)))
        case 4:
            digits = chance.randbytes(chance.randint(0, 80))
            texts = chance.randbytes(chance.randint(0, 60)) + b"\t" * chance.randint(0, 9)
            body = bytearray([len(digits)]) + digits + squeezed(texts)
        case 5:
            digits = chance.randbytes(chance.randint(0, 20))
            names = b"\t".join(b"a" * chance.randint(0, 70) for _ in range(chance.randint(0, 12)))
            body = bytearray([len(digits)]) + digits + squeezed(b"\t\t\t\t" + names)
        case _:
            where = chance.randrange(len(code) + 1)
            return (
                code[:where] + chance.choice(string.printable) * chance.randint(0, 3) + code[where:]
            )
    checksum = None if chance.random() < 0.5 else payload[:4]
    return packed(bytes(body), checksum=checksum)


def _is_read(code: str) -> bool:
    try:
        return isinstance(decode(code), Handout)
    except CodeError:
        return False


GOLDEN = (
    "19tHUF0EBBUVMM1rIVNNpUtmNiv7hq3oCK7Z6_qR5LobZz01nFbAckDDcx2Cpy3g83R9KtJkNcClnnFDmyTttyHGk9"
    "AGJqmWWP0_DMBDF58unuBEGIv5EISt0YWgDG7Mlm8oldSOr7dBPz3t3qUBiSoaz5Tu_93v-CDXsU8zwt64WEryjmzP"
    "lfTcCplE45qd7fex77Z51eJAbjvlWu37QvtNhkGUg_wdgbf_OV9a0vAn5kncmfLt4h8TRP3-s5IAM2f2DKeMZl9xIZ"
    "4jkmLmYyjPPQfiMlWadTm6qyCQGtHCn3N70xJ2AYrOv7Q-boW4hHlKxEEugxGQQ3rbNhrorwd2A0WyBpGpPLYNEiZB"
    "0ZOrQnsBb24wJzMJLIk1fdI3acXFK_vPcV4fpHE6X5Jp2QExMgVT3rW5Cljd6HU3B_ijOXjWH-i2vaAFWcv4AZDJeo"
    "UPQVU89-QxIzdkCuMiLcY01cw7lsOTUDw"
)
"""A code that was made by the first app with hand-outs."""
