"""How place names are compared: folded, without fillers and endings, and by their sound. Pure functions on text."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence

FILLERS = frozenset(
    [
        "am",
        "an",
        "an",
        "a",
        "auf",
        "bei",
        "b",
        "d",
        "den",
        "der",
        "die",
        "dem",
        "i",
        "im",
        "in",
        "la",
        "las",
        "le",
        "ob",
        "of",
        "od",
        "unter",
        "v",
        "von",
        "vor",
        "zu",
        "zum",
        "zur",
    ]
)
"""Words inside a name that people leave out or shorten: Frankfurt (am) Main, Weiden in der Oberpfalz."""

_FOLDED = str.maketrans(
    {
        **dict(zip("ıłøđæ", "ilodä", strict=True)),
        **dict(zip("іїєґыэ", "иеегие", strict=True)),
        **dict(zip("ىیېکڪگپڤچژةہھ", "يييككغبفجزههه", strict=True)),
        **dict.fromkeys("ьъʼ’'`´\u0640\u200c\u200d", ""),
    }
)
_FOLDED[ord("ї")] = "и"
_CYRILLIC_ENDINGS = ("ами", "ями", "ого", "ому", "ом", "ем", "ою", "ею", "ои", "еи", "а", "я", "у", "ю", "е", "и", "о")
_PLAIN_LATIN_ENDINGS = tuple(
    (ending, "")
    for ending in (
        *("dedir", "dadir", "deyim", "dayim", "deki", "daki", "teki", "taki", "den", "dan", "ten", "tan", "de", "da"),
        *("te", "ta", "owie", "owi", "zie", "ie", "em", "ului", "ul", "ye", "ya", "a", "e", "u", "y", "i", "s"),
    )
)
_LATIN_ENDINGS = (
    *_PLAIN_LATIN_ENDINGS,
    ("zie", "a"),
    ("ie", "a"),
    ("y", "a"),
    ("i", "a"),
    ("e", "a"),
    ("cie", "t"),
    ("dze", "ga"),
    ("rze", "r"),
    ("inga", "ingen"),
    ("ingn", "ingen"),
    ("hausa", "hausen"),
    ("heem", "heim"),
    ("hoim", "heim"),
    ("stoa", "stein"),
    ("hofa", "hofen"),
    ("burch", "burg"),
    ("bursch", "burg"),
    ("berch", "berg"),
    ("bersch", "berg"),
    ("bursch", "nburg"),
    ("bersch", "nberg"),
)
"""Case endings of Turkish, Polish and Romanian names, the German genitive, and endings of dialects (Tuttlinga,
Hamburch), each with what stood there before."""
_SHORTEST_STEM = 4
_SHORTEST_SHORTENED = 5
_WORDS_OF_NAMES = frozenset(["gross", "klein", "konig", "nieder", "ober", "borde", "weinstrasse", "baden", "weiher"])
"""Parts of names that do not stand for the town alone: Groß-Gerau, Bad König."""
_WRITTEN_OUT = {ord(umlaut): plain + "e" for umlaut, plain in zip("äöüÄÖÜ", "aouAOU", strict=True)}

_TO_LATIN = {
    **dict(
        zip(
            "абвгдежзийклмнопрстуфх",
            [
                "a",
                "b",
                "w",
                "g",
                "d",
                "e",
                "sch",
                "s",
                "i",
                "i",
                "k",
                "l",
                "m",
                "n",
                "o",
                "p",
                "r",
                "s",
                "t",
                "u",
                "f",
                "h",
            ],
            strict=True,
        )
    ),
    **{"ц": "z", "ч": "tsch", "ш": "sch", "щ": "sch", "ю": "u", "я": "a", "ё": "o"},
}
_SOUNDS = (
    (re.compile(r"tsch|sch|sz|sh"), "s"),
    (re.compile(r"ph|[vwf]+"), "f"),
    (re.compile(r"th|dt|[td]+"), "t"),
    (re.compile(r"ck|ch|[ckqg]+"), "k"),
    (re.compile(r"x"), "ks"),
    (re.compile(r"t?z|t?s+"), "s"),
    (re.compile(r"[bp]+"), "p"),
    (re.compile(r"(?<!^)h"), ""),
    (re.compile(r"[aeiouyjäöü]+"), ""),
    (re.compile(r"(.)\1+"), r"\1"),
)
_ARABIC_SOUNDS = {
    **dict.fromkeys("بپ", "p"),
    **dict.fromkeys("تطثد", "t"),
    **dict.fromkeys("كقغجخ", "k"),
    **dict.fromkeys("فو", "f"),
    **dict.fromkeys("سزصشض", "s"),
    "ر": "r", "ل": "l", "م": "m", "ن": "n",
}  # fmt: skip


def fold(text: str) -> str:
    """``text`` for comparison: lower case, without accents, letters that sound alike in Cyrillic and Arabic as one."""
    plain = unicodedata.normalize("NFKD", text.casefold())
    return "".join(char for char in plain if not unicodedata.combining(char)).translate(_FOLDED)


def words(text: str) -> list[str]:
    """The folded words of ``text``, without punctuation."""
    return re.findall(r"[^\W_]+", fold(text))


def key(parts: Sequence[str]) -> str:
    """What a name is stored and looked up by: its folded words, fillers after the first left out."""
    return " ".join([*parts[:1], *(part for part in parts[1:] if part not in FILLERS)])


def keys(name: str) -> Iterator[str]:
    """Every key of an official or other name: as written, with ae for ä, and for Sankt also St."""
    for spelling in {
        name,
        name.translate(_WRITTEN_OUT),
    }:
        found = key(words(spelling))
        if found:
            yield found
        if re.match(r"st |sankt ", found):
            yield "sankt " + found.split(" ", 1)[1]
            yield "st " + found.split(" ", 1)[1]


def base(name: str) -> str:
    """``name`` without what tells it from others: "Halle (Saale)" -> "Halle", "Frankfurt am Main" -> "Frankfurt"."""
    short = re.split(r"\s*[(/,]", name)[0]
    return re.split(r" (?:am|an|auf|bei|b\.|im|in|i\.|a\.|ob|unter|vor)\b| [ai]\.", short)[0] or name


def shortened(name: str) -> Iterator[str]:
    """What people call a town of two names or with "Bad" before it: Garmisch, Villingen, Kissingen."""
    short = base(name)
    for part in short.split("-") if "-" in short else [short[4:]] if short.startswith("Bad ") else []:
        if len(part) >= _SHORTEST_SHORTENED and fold(part) not in _WORDS_OF_NAMES:
            yield part


def script(word: str) -> str:
    """``cyrillic``, ``arabic`` or ``latin``, by the first letter."""
    first = word[:1]
    if "\u0400" <= first <= "\u04ff":
        return "cyrillic"
    return "arabic" if "\u0600" <= first <= "\u06ff" else "latin"


def cyrillic_stem(word: str) -> str:
    """A folded Cyrillic word without case ending and doubled letters: Касселя, Касселі, Кассель -> касел.

    Ukrainian writes "у Гамбурзі" of Гамбург.
    """
    for ending in _CYRILLIC_ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST_STEM - 1:
            word = word[: -len(ending)]
            break
    return re.sub(r"(.)\1", r"\1", re.sub(r"(?<=бур|бер)з$", "г", word))


def latin_stems(word: str) -> Iterator[str]:
    """A folded Latin word without each case ending it may have."""
    for ending, original in _LATIN_ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST_STEM:
            yield word[: -len(ending)] + original


def arabic_stems(word: str) -> Iterator[str]:
    """A folded Arabic word without the prepositions and articles that are written together with it."""
    if re.match("ا[سش]", word):
        yield word[1:]  # Persian writes Stuttgart with a vowel before
    for prefix in ("وب", "ول", "ب", "ل", "و", "ف"):
        if word.startswith(prefix) and len(word) - len(prefix) >= _SHORTEST_STEM - 1:
            yield word[len(prefix) :]


def to_latin(word: str) -> str:
    """A folded Cyrillic word in Latin letters, roughly as German would spell it."""
    return "".join(_TO_LATIN.get(char, "") for char in word)


def sound(word: str) -> str:
    """The consonants of a Latin word by sound, in the manner of the Kölner Phonetik: weinhaym, Vajnheim -> fnm."""
    for pattern, replacement in _SOUNDS:
        word = pattern.sub(replacement, word)
    return word


def arabic_sound(word: str) -> str:
    """The consonants of an Arabic or Persian word, comparable with :func:`sound`; h and vowels are left out."""
    first = word[:1].replace("و", "f")
    inner = word[1:].replace("و", "").replace("ي", "")
    return re.sub(
        r"(.)\1+", r"\1", "".join(_ARABIC_SOUNDS.get(char, "f" if char == "f" else "") for char in first + inner)
    )
