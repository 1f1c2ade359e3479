"""What people write. Each script is a chat of its own, from its beginning to its end."""

from __future__ import annotations

SCRIPTS: dict[str, tuple[str, ...]] = {
    "searching": ("ich bin 15 und mag Tiere", "Kassel", "/more"),
    "changing": ("bin 16, Technik, in Baunatal", "doch lieber in Kassel", "/more"),
    "asking": ("Was kostet ein Praktikum?", "Was ziehe ich zum Praktikum an?"),
    "unanswered": ("gibts da veganes essen", "bekommt man beim girls day auch ein tshirt"),
    "passing on": ("bin 15, mag Computer, Kassel", "/handoff", "Kann ich mit dem Rollstuhl mitmachen?", "ja"),
    "in English": ("/language:en", "I am 14 and like animals", "Kassel"),
    "forgetting": ("bin 17, mag Kochen, Kassel", "/forget", "ja"),
    "own data": ("bin 15, mag Autos, Kassel", "/mydata"),
}
ON_MEMORY = {"passing on"}
"""Scripts that lean on what is in the product's memory only, on purpose: a message to a coordination is kept nowhere
before the person has agreed, and for a day at most. If the product dies in between, or the clock jumps over that day,
it asks for the message again."""
