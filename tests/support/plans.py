"""The plan that several tests begin with: walking, from Monday 23 November 2026 on."""

from __future__ import annotations

from datetime import date, datetime

from lbp_app.models import Approach, PlanRecord, Unit

MONDAY = datetime(2026, 11, 23, 9, 0)


def walking(**changed: object) -> PlanRecord:
    """9, 10 and 11 minutes measured: 19 sessions from 7 to 20 minutes: 7, 7, 8, 9, 9, 10, 11."""
    values = {
        "at": MONDAY,
        "activity": "Wandelen",
        "unit": Unit.MINUTES,
        "approach": Approach.TIME_CONTINGENT,
        "target": 20,
        "target_date": date(2027, 1, 4),
        "baseline": (9, 10, 11),
        "first_day": MONDAY.date(),
    }
    return PlanRecord.model_validate(values | changed)
