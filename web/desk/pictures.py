"""The picture of an offer at the desk: taken from the form before all else, and shown to those who work on it."""

from __future__ import annotations

from starlette.datastructures import FormData
from starlette.exceptions import HTTPException
from starlette.responses import Response

from catalog.model import Picture
from catalog.pictures.keeping import PATH, SUFFIX, keep_picture
from catalog.pictures.reading import LARGEST, NoPicture, picture_of
from catalog.vocabulary import Role
from web.desk.doors import LARGEST_FORM, Door, Inside, Visit
from web.desk.forms import Flaw, Words
from web.pictures import picture_response

FILE, KEY = "picture_file", "picture_key"
"""The inputs of a form: what is sent, and what is there already."""
AT_DESK = "/desk"
"""Before the path of a picture: there it may be one that nobody else sees yet."""
LARGEST_WITH_PICTURE = LARGEST_FORM + LARGEST + 15 * 1024 * 1024
"""Bytes: more than is taken, so that whoever sends too large a picture keeps what else was typed."""
AGE = "private, max-age=3600"


class Pictures:
    """The door of pictures."""

    def doors(self) -> list[Door]:
        """The one there is."""
        return [Door("GET", f"{PATH}{{key}}{SUFFIX}", self.show, Role.EDITOR)]

    def show(self, visit: Visit) -> Response:
        """A picture of the municipality, whether an offer has it or not."""
        picture = visit.session.get(Picture, str(visit.request.path_params["key"]))
        if picture is None:
            raise HTTPException(404)
        return picture_response(picture.content, picture.key, visit.request, AGE)


def take_picture(visit: Visit) -> FormData:
    """Keep the picture that was sent with a form. Returns the form with its key in place of the file.

    What is no picture stays in the form: see :func:`picture_flaws`.
    """
    _, content = visit.file(FILE)
    key = ""
    if content:
        try:
            made = picture_of(content)
        except NoPicture:
            return visit.form
        key = keep_picture(visit.session, made, visit.account.municipality_ags, visit.now)
    left_out = {FILE, KEY} if key else {FILE}
    kept = [(name, value) for name, value in visit.form.multi_items() if name not in left_out]
    return FormData([*kept, (KEY, key)] if key else kept)


def picture_flaws(visit: Inside) -> list[Flaw]:
    """What is wrong with the picture that was sent; nothing if it was taken, or none was sent."""
    _, content = visit.file(FILE)
    if not content:
        return []
    try:
        picture_of(content)
    except NoPicture as problem:
        values = {"most": LARGEST // 2**20}
        return [Flaw(FILE, "offer-picture-file", Words(f"wrong-picture-{problem.key}", values))]
    return []
