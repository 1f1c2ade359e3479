"""The codes of a kit: all of them, a new one, and one with everything to pass it on."""

from __future__ import annotations

from collections.abc import Sequence

from starlette.datastructures import FormData
from starlette.responses import Response

from bot.browsing import Browsing
from bot.searches import Search
from catalog.kit.codes import (
    TooMany,
    add_code,
    codes_of,
    last_day,
    move_up,
    shown_count,
    take_off,
)
from catalog.kit.presets import pairs_of, preset_of
from catalog.kit.requests import requests_of
from catalog.kit.spelling import spelled
from catalog.model import Recommendation
from catalog.search.wish_query import Pairs
from web.desk.doors import LANGUAGE
from web.desk.forms import Flaw, Words, flaw, flaws
from web.forms import is_number
from web.kit.addresses import CodeAddresses
from web.kit.doors import KitDoor, Worker
from web.kit.forms import CodeForm, ListForm, SentenceForm
from web.kit.groups import titles_of
from web.kit.printing import sheets_for
from web.print.sheets import code_png, code_svg

SEARCHED = ("place", "age", "age_to", "kind", "format")
"""Inputs of the form that are part of a search."""
YOUNGEST, OLDEST = 10, 27
"""Ages that a code can be for: from the last year of primary school to where youth services end (SGB VIII, 7)."""


class Codes:
    """The doors of this group."""

    def __init__(self, browsing: Browsing, addresses: CodeAddresses) -> None:
        self._browsing = browsing
        self._addresses = addresses

    def doors(self) -> list[KitDoor]:
        """All of them."""
        code = "/{token}/codes/{code}"
        return [
            KitDoor("GET", "/{token}", self.overview),
            KitDoor("GET", "/{token}/codes/new", self.begin),
            KitDoor("POST", "/{token}/codes/new", self.add),
            KitDoor("GET", "/{token}/lists/new", self.begin_list),
            KitDoor("POST", "/{token}/lists/new", self.add_list),
            KitDoor("GET", code, self.show),
            KitDoor("POST", code, self.change),
            KitDoor("GET", f"{code}/qr.svg", self.svg),
            KitDoor("GET", f"{code}/qr.png", self.png),
        ]

    def overview(self, worker: Worker) -> Response:
        """What there is, and what can be made."""
        found = codes_of(worker.session, worker.kit)
        return worker.page(
            "overview.html",
            codes=[one for one in found if one.is_open(worker.now)],
            ended=[one for one in found if not one.is_open(worker.now)],
            now=worker.now,
            last_day=last_day,
            criteria=self._criteria,
            shown_count=shown_count,
            requests=requests_of(worker.session, worker.kit),
            titles=titles_of(worker),
        )

    def begin(self, worker: Worker) -> Response:
        """An empty form, with the own town in it."""
        form = CodeForm(data={"place": worker.municipality.name, "days": str(CodeForm().days.default)})
        return worker.page("new_code.html", form=form, flaws=())

    def add(self, worker: Worker) -> Response:
        """Make a code."""
        form = CodeForm(worker.form)
        wrong = flaws(form) if not form.validate() else []
        search, not_understood = self._search(worker.form, form)
        wrong += not_understood
        if not wrong:
            try:
                made = add_code(
                    worker.session,
                    worker.kit,
                    label=form.label.data or "",
                    now=worker.now,
                    days=int(form.days.data),
                    preset=preset_of(search.wish),
                )
            except TooMany:
                wrong = [flaw(form.label, "kit-too-many")]
            else:
                return worker.go(f"{worker.own_path}/codes/{made.id}", "kit-made")
        return worker.page("new_code.html", 422, form=form, flaws=wrong)

    def begin_list(self, worker: Worker) -> Response:
        """An empty form."""
        return worker.page("new_list.html", form=ListForm(), flaws=())

    def add_list(self, worker: Worker) -> Response:
        """Make a list, and on to the search."""
        form = ListForm(worker.form)
        wrong = flaws(form) if not form.validate() else []
        if not wrong:
            try:
                made = add_code(
                    worker.session,
                    worker.kit,
                    label=form.label.data or "",
                    now=worker.now,
                    days=int(form.days.data),
                    is_list=True,
                )
            except TooMany:
                wrong = [flaw(form.label, "kit-too-many")]
            else:
                made.sentence = form.sentence.data or ""
                return worker.go(f"{worker.own_path}/codes/{made.id}/find")
        return worker.page("new_list.html", 422, form=form, flaws=wrong)

    def show(self, worker: Worker) -> Response:
        """A code with everything to pass it on; a list with its offers."""
        code = worker.code()
        return self._page(worker, code, SentenceForm(data={"sentence": code.sentence}))

    def change(self, worker: Worker) -> Response:
        """End a code; or change a list: another sentence, an offer further up or away."""
        code, do = worker.code(), str(worker.form.get("do", ""))
        here = f"{worker.own_path}/codes/{code.id}"
        name, _, number = do.partition("-")
        if do == "end":
            code.is_revoked = True
            return worker.go(worker.own_path, "kit-ended")
        if name in ("up", "off") and is_number(number) and code.is_list:
            (move_up if name == "up" else take_off)(worker.session, code, int(number))
            return worker.go(f"{here}#list")
        form = SentenceForm(worker.form)
        if not form.validate():
            return self._page(worker, code, form, 422, flaws(form))
        if code.is_list:
            code.sentence = form.sentence.data or ""
        return worker.go(here, "saved")

    def svg(self, worker: Worker) -> Response:
        """The code to scan, for printing in any size."""
        picture = code_svg(self._addresses.page(worker.code().code))
        return Response(picture, media_type="image/svg+xml", headers=_as_file(worker, "svg"))

    def png(self, worker: Worker) -> Response:
        """The code to scan, for letters and slides."""
        picture = code_png(self._addresses.page(worker.code().code))
        return Response(picture, media_type="image/png", headers=_as_file(worker, "png"))

    def _page(
        self, worker: Worker, code: Recommendation, form: SentenceForm, status: int = 200, wrong: Sequence[Flaw] = ()
    ) -> Response:
        return worker.page(
            "code.html",
            status,
            code=code,
            spelled=spelled(code.code),
            is_open=code.is_open(worker.now),
            last_day=last_day(code),
            address=self._addresses.page(code.code),
            typed=self._addresses.typed,
            chat=self._addresses.chat_link(code.code),
            criteria=self._criteria(code),
            opened=shown_count(code.opened),
            entries=self._browsing.picked(code.offer_ids, LANGUAGE) if code.is_list else (),
            form=form,
            flaws=wrong,
            sheets=sheets_for(code),
            print_languages=worker.office.texts.languages,
            language_name=worker.office.chat_pages.own_name,
        )

    def _search(self, sent: FormData, form: CodeForm) -> tuple[Search, list[Flaw]]:
        """What the form asks for, read as the portal reads it, and what cannot be read."""
        pairs: Pairs = [(name, str(sent.get(name, ""))) for name in SEARCHED]
        asked = self._browsing.ask([*pairs, *(("field", str(one)) for one in sent.getlist("field"))], LANGUAGE)
        wrong = []
        if asked.places:
            names = ", ".join(place.label for place in asked.places)
            wrong.append(Flaw("place", "kit-place", Words("wrong-place-which", {"names": names})))
        elif "place" in asked.problems:
            wrong.append(flaw(form.place, "kit-place"))
        ages = [one for one in (form.age.data, form.age_to.data) if one is not None]
        if any(not YOUNGEST <= one <= OLDEST for one in ages):
            wrong.append(Flaw("age", "kit-age", Words("wrong-within", {"least": YOUNGEST, "most": OLDEST})))
        elif (form.age.data or OLDEST) > (form.age_to.data or OLDEST):
            wrong.append(flaw(form.age_to, "ages-in-order"))
        return asked.search, wrong

    def _criteria(self, code: Recommendation) -> str:
        """What a code presets, in words."""
        search = self._browsing.read(pairs_of(code.preset))
        return ", ".join(chip.text for chip in self._browsing.chips(search, LANGUAGE))


def _as_file(worker: Worker, ending: str) -> dict[str, str]:
    is_kept = "save" in worker.request.query_params
    way = "attachment" if is_kept else "inline"
    return {"Content-Disposition": f'{way}; filename="lotse-code.{ending}"'}
