"""The tests; see docs/ARCHITECTURE.md for what lies where."""

from hypothesis import settings

# No test measures time: a slow machine is not a defect.
settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")
