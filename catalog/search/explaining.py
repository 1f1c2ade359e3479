"""Why an offer date fits, and what is not known about it, as keys and values to be phrased in any language.

**Reasons**, most telling first:
``reason-field`` {field}, once per wanted field of the offer; ``reason-topic`` {topic}: the offer's text is clearly
closer to the person's words than other offers are, and the words named one topic of the lexicon; ``reason-words`` {}:
the same, where they named none or several; ``reason-kind`` {kind}; ``reason-days`` {}: on the days asked for;
``reason-here`` {place}: in the municipality asked for; ``reason-near`` {km}: within the radius, whole kilometres,
at least 1; ``reason-digital`` {}; ``reason-onsite`` {}: asked for; ``reason-age`` {min, max} or, with one end open,
``reason-age-from`` {min} or ``reason-age-to`` {max};
``reason-free`` {}; ``reason-spoken`` {spoken} and ``reason-step-free`` {}: asked for;
``reason-soon`` {days}: calendar days until then, 0 is today; ``reason-always-open`` {}.

**Unknowns**, none with values: ``unknown-field`` (only when fields were asked for), ``unknown-age`` (not of what is for
parents), ``unknown-place`` (onsite without coordinates), ``unknown-cost``, ``unknown-languages``, ``unknown-step-free``
(onsite), ``unknown-seats`` (with a date).
"""

from __future__ import annotations

from collections.abc import Callable

from catalog.search.eligibility import LOCAL, seats_of, years_outside
from catalog.search.viewpoint import Viewpoint
from catalog.vocabulary import Audience, Format
from catalog.wish import Candidate, Remark

SOON_DAYS = 14
"""Up to so many days off, the time is a reason."""
TOPIC_CLOSE = 0.03
"""Cosine above the mean from which closeness is told as a reason; best offers of small talk stayed below."""


def reasons_of(view: Viewpoint, candidate: Candidate) -> tuple[Remark, ...]:
    """What speaks for ``candidate``, most telling first."""
    return tuple(reason for reasons in _REASONS for reason in reasons(view, candidate))


def unknowns_of(view: Viewpoint, candidate: Candidate) -> tuple[Remark, ...]:
    """What is not known about ``candidate`` and would matter to whoever goes there."""
    modes = view.modes(candidate)
    onsite = Format.ONSITE in modes
    asks_age = candidate.audience != Audience.PARENTS
    missing = {
        "unknown-field": bool(view.wish.fields) and not candidate.fields,
        "unknown-age": candidate.age_min is None and candidate.age_max is None and asks_age,
        "unknown-place": onsite and (candidate.lat is None or candidate.lon is None),
        "unknown-cost": candidate.cost_cents is None,
        "unknown-languages": candidate.languages is None,
        "unknown-step-free": onsite and candidate.step_free is None,
        "unknown-seats": candidate.starts_at is not None and all(seats_of(candidate, mode) is None for mode in modes),
    }
    return tuple(Remark(key) for key, is_missing in missing.items() if is_missing)


def _field_reasons(view: Viewpoint, candidate: Candidate) -> list[Remark]:
    return [Remark("reason-field", {"field": field}) for field in sorted(candidate.fields & view.wish.fields)]


def _topic_reasons(view: Viewpoint, candidate: Candidate) -> list[Remark]:
    if view.closeness(candidate) < TOPIC_CLOSE:
        return []
    topics = view.wish.topics
    return [Remark("reason-topic", {"topic": topics[0]}) if len(topics) == 1 else Remark("reason-words")]


def _kind_reasons(view: Viewpoint, candidate: Candidate) -> list[Remark]:
    return [Remark("reason-kind", {"kind": candidate.kind})] if candidate.kind == view.wish.kind else []


def _days_reasons(view: Viewpoint, candidate: Candidate) -> list[Remark]:
    return [Remark("reason-days")] if view.wish.days and candidate.starts_at else []


def _reach_reasons(view: Viewpoint, candidate: Candidate) -> list[Remark]:
    modes = view.modes(candidate)
    reasons = []
    if Format.ONSITE in modes:
        reasons += _near_reasons(view, candidate)
    if Format.DIGITAL in modes and (view.wish.format == Format.DIGITAL or not reasons):
        reasons.append(Remark("reason-digital"))
    if view.wish.format == Format.ONSITE:
        reasons.append(Remark("reason-onsite"))
    return reasons


def _near_reasons(view: Viewpoint, candidate: Candidate) -> list[Remark]:
    place = view.wish.place
    if place is None:
        return []
    if candidate.ags == place.ags and place.label == place.name:
        return [Remark("reason-here", {"place": place.name})]
    distance = view.distance(candidate)
    if distance is None or distance > view.radius:
        return []
    return [Remark("reason-near", {"km": max(1, round(distance))})]


def _age_reasons(view: Viewpoint, candidate: Candidate) -> list[Remark]:
    lowest, highest = candidate.age_min, candidate.age_max
    if view.wish.age is None or years_outside(candidate, view.wish):
        return []
    if lowest is not None and highest is not None:
        return [Remark("reason-age", {"min": lowest, "max": highest})]
    if lowest is not None:
        return [Remark("reason-age-from", {"min": lowest})]
    return [] if highest is None else [Remark("reason-age-to", {"max": highest})]


def _cost_reasons(_view: Viewpoint, candidate: Candidate) -> list[Remark]:
    return [Remark("reason-free")] if candidate.cost_cents == 0 else []


def _access_reasons(view: Viewpoint, candidate: Candidate) -> list[Remark]:
    spoken, onsite = view.wish.spoken, Format.ONSITE in view.modes(candidate)
    reasons = [Remark("reason-spoken", {"spoken": spoken})] if spoken and spoken in (candidate.languages or ()) else []
    if view.wish.step_free and candidate.step_free and onsite:
        reasons.append(Remark("reason-step-free"))
    return reasons


def _time_reasons(view: Viewpoint, candidate: Candidate) -> list[Remark]:
    if candidate.starts_at is None:
        return [Remark("reason-always-open")]
    days = (candidate.starts_at.astimezone(LOCAL).date() - view.now.astimezone(LOCAL).date()).days
    return [Remark("reason-soon", {"days": days})] if days <= SOON_DAYS else []


_REASONS: tuple[Callable[[Viewpoint, Candidate], list[Remark]], ...] = (
    _field_reasons,
    _topic_reasons,
    _kind_reasons,
    _days_reasons,
    _reach_reasons,
    _age_reasons,
    _cost_reasons,
    _access_reasons,
    _time_reasons,
)
