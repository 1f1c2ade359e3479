"""What an import would do, or did, as JSON values that a page shows and the database keeps."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Any

from catalog.exchange.planning import State, Step
from catalog.exchange.records import RowFault, Unreadable
from catalog.exchange.taking import Taken

MOST_OFFERS = 300
"""Of new or changed offers that are named; all are counted."""
MOST_FAULTS = 500


def report_of(steps: Sequence[Step], examples: int) -> dict[str, Any]:
    """Counts, the offers that are new or changed, and every fault in the order of the file."""
    counts = Counter(step.state for step in steps)
    told = [step for step in steps if step.state in (State.NEW, State.CHANGED)]
    faults = sorted((fault for step in steps for fault in step.faults), key=lambda fault: fault.row)
    return {
        "counts": {str(state): counts[state] for state in State},
        "examples": examples,
        "offers": [
            {
                "row": step.record.row,
                "title": step.sheet.title,
                "state": str(step.state),
                "changes": list(step.changes),
                "offer": step.offer_id,
            }
            for step in told[:MOST_OFFERS]
        ],
        "faults": [_fault(fault) for fault in faults[:MOST_FAULTS]],
        "more_faults": max(0, len(faults) - MOST_FAULTS),
    }


def with_taken(report: dict[str, Any], taken: Taken) -> dict[str, Any]:
    """The report of an import that has been done."""
    return report | {"taken": {"new": taken.new, "changed": taken.changed, "published": taken.published}}


def report_of_failure(problem: Unreadable) -> dict[str, Any]:
    """The report of a file that nothing can be read of."""
    return {"unreadable": {"key": problem.key, "values": problem.values}}


def faults_in(report: dict[str, Any]) -> Iterable[RowFault]:
    """The faults of a report."""
    return [RowFault(one["row"], one["column"], one["key"], one["values"]) for one in report.get("faults", ())]


def _fault(fault: RowFault) -> dict[str, Any]:
    return {"row": fault.row, "column": fault.column, "key": fault.key, "values": dict(fault.values)}
