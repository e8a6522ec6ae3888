"""Property: after any history, the log reopened equals a dictionary that lived through the same."""

import tempfile
from datetime import datetime
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from lbp_app.models import AlarmRecord, Contacts, PainRecord, Preferences, Symptom
from tests.support.places import Place, in_folder, in_memory

KINDS = (PainRecord, AlarmRecord)
ids = st.sampled_from([f"{number:032x}" for number in range(6)])
times = st.datetimes(datetime(2026, 1, 1), datetime(2027, 12, 31))
scores = st.none() | st.integers(0, 10)
pain = st.builds(PainRecord, id=ids, at=times, back=scores, leg=scores, note=st.text(max_size=60))
alarm = st.builds(
    AlarmRecord,
    id=ids,
    at=times,
    symptoms=st.lists(st.sampled_from(Symptom), max_size=3).map(tuple),
    over_40=st.none() | st.booleans(),
)
values = st.builds(Preferences) | st.builds(Contacts, gp=st.sampled_from(["", "112", "020 123"]))
steps = st.one_of(
    st.tuples(st.just("put"), st.lists(pain | alarm, min_size=1, max_size=3)),
    st.tuples(st.just("remove"), st.tuples(st.sampled_from(KINDS), ids)),
    st.tuples(st.just("set"), values),
    st.tuples(st.just("clear"), st.none()),
    st.tuples(st.just("reopen"), st.none()),
)
histories = st.lists(steps, max_size=12)


class Model:
    """What the log should hold."""

    def __init__(self):
        self.records = {kind: {} for kind in KINDS}
        self.values = {}

    def put(self, records):
        for record in records:
            self.records[type(record)][record.id] = record

    def shown(self):
        return (
            [tuple(sorted(self.records[kind].values(), key=lambda r: r.at)) for kind in KINDS],
            self.values.get(Preferences, Preferences()),
            self.values.get(Contacts, Contacts()),
        )


async def shown(log):
    return [log.all(kind) for kind in KINDS], log.get(Preferences), log.get(Contacts)


async def live(log, model, history):
    for name, what in history:
        if name == "put":
            await log.put(*what)
            model.put(what)
        elif name == "remove" and what[1] in model.records[what[0]]:
            await log.remove(model.records[what[0]].pop(what[1]))
        elif name == "set":
            await log.put(what)
            model.values[type(what)] = what
        elif name == "clear":
            await log.clear()
            model.__init__()
        assert await shown(log) == model.shown()


def check(place: Place, history):
    model = Model()
    while history:
        stop = next((i for i, step in enumerate(history) if step[0] == "reopen"), len(history))
        chapter, history = history[:stop], history[stop + 1 :]
        place.run(lambda log, chapter=chapter: live(log, model, chapter))
        assert place.run(shown) == model.shown()


@given(histories)
def test_in_memory(history):
    check(in_memory(), history)


@settings(max_examples=25, deadline=None)
@given(histories)
def test_in_a_file(history):
    with tempfile.TemporaryDirectory() as folder:
        check(in_folder(Path(folder)), history)
