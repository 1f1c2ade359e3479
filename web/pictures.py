"""Pictures of published offers, at an address of their own."""

from __future__ import annotations

import asyncio

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from catalog.database import Database
from catalog.pictures.keeping import PATH, SUFFIX, public_picture
from catalog.pictures.reading import MEDIA
from web.etags import is_known

AGE = "public, max-age=3600"
"""What is taken from an offer is gone everywhere an hour later."""


class Pictures:
    """The route of pictures."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def routes(self) -> list[Route]:
        """The one there is."""
        return [Route(f"{PATH}{{key}}{SUFFIX}", self.show, methods=["GET"])]

    async def show(self, request: Request) -> Response:
        """A picture that a published offer has. What is behind a key never changes."""
        key = str(request.path_params["key"])
        content = await asyncio.to_thread(self._read, key)
        if content is None:
            raise HTTPException(404)
        return picture_response(content, key, request, AGE)

    def _read(self, key: str) -> bytes | None:
        with self._database.session() as session:
            return public_picture(session, key)


def picture_response(content: bytes, key: str, request: Request, age: str) -> Response:
    """The picture, or that it has not changed."""
    headers = {"ETag": f'"{key}"', "Cache-Control": age, "Content-Disposition": "inline"}
    if is_known(request, headers["ETag"]):
        return Response(status_code=304, headers=headers)
    return Response(content, media_type=MEDIA, headers=headers)
