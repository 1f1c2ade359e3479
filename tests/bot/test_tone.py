"""What the tone of a language asks for (docs/languages.md) and can be told by its words: texts, FAQ, pilot offers."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from fluent.syntax import FluentParser, FluentSerializer, ast

from bot.directions import LEFT, RIGHT, direction
from bot.settings import ROOT
from bot.texts import FOLDER, default_texts
from catalog.faq.entries import read_entries, texts_of
from catalog.seeding.entries import OfferEntry
from catalog.seeding.files import read_pilot
from tools.build_faq_space import FAQS

RTL = [language for language in default_texts().languages if direction(language) == "rtl"]
GENDERED = (
    "اكتب|اكتبي|اختر|اختاري|اضغط|اضغطي|أرسل|أرسلي|جرّب|جرب|جربي|حاول|حاولي|انتظر|انتظري|تريد|تريدين|تحب|تحبين|تستطيع|تستطيعين|تقصد|"
    "تقصدين|ترغب|ترغبين|تحتاج|تحتاجين|اتصل|اتصلي|اسأل|اسألي|عزيزي|عزيزتي|تعال|تعالي|انقر|انقري|ابحث|ابحثي|أخبرني|أخبريني|قل|قولي"
)
"""Arabic imperatives and present verbs that say whether a boy or a girl is meant, the common ones."""
TOO_FORMAL_OR_GENDERED = {
    "tr": r"siz(?:e|i|in|den|de|inle)?|lütfen \w+(?:iniz|ınız|unuz|ünüz)|\w+(?:eyin|ayın)iz",
    "pl": r"pani?|panu|państw\w*|\w+(?:łeś|łaś|łem|łam|łbyś|łabyś)|powinieneś|powinnaś|sam|sama"
    r"|pewien|pewna|zainteresowan[ya]|gotow[ya]|zadowolon[ya]",
    "uk": r"(?:ти|я) (?:\w+ ){0,2}\w+(?:ав|ив|ів|їв|ув|ла|лася|вся)|сам|сама|повинен|повинна|готов(?:ий|а)"
    r"|впевнен(?:ий|а)|зацікавлен(?:ий|а)|згоден|згодна|рад(?:ий|а)|вам|ваш\w*|будьте",
    "ru": r"(?:ты|я) (?:\w+ ){0,2}\w+(?:ал|ил|ел|ял|ул|ла|лась|лся)|сам|сама|должен|должна|готов|готова"
    r"|уверена?|заинтересован\w?|согласен|согласна|рада?|вам|ваш\w*|будьте",
    "ro": r"dumneavoastră|dvs|(?:ești|fii|te simți) (?:sigur|singur|interesat|obosit|mulțumit|pregătit|născut)ă?",
}
"""Polite address, and what tells a boy from a girl (Slavic past tense, adjectives). Turkish has no gender.
"Ви" and "вы" are left to groups ("ви зустрінетеся")."""
EASTERN_DIGITS = re.compile(r"[٠-٩۰-۹]")


def written(language: str) -> Iterator[tuple[str, str]]:
    """(name, text) of all that people read in ``language``; what they may write themselves, in «», is left out."""
    serialize = FluentSerializer().serialize_entry
    for path in sorted((FOLDER / language).glob("*.ftl")):
        for entry in FluentParser().parse(path.read_text("utf-8")).body:
            if isinstance(entry, ast.Message):
                yield entry.id.name, _without_quotes(serialize(entry).partition("=")[2])
    for path in sorted(Path(FAQS).glob("*.yml")):
        for faq in read_entries(path):
            for spoken, question, answer in texts_of(faq):
                if spoken == language and answer:
                    yield faq["id"], _without_quotes(f"{question}\n{answer}")
    for offer in pilot_offers():
        if told := offer.texts.get(language):
            yield offer.source_id, "\n".join(str(part) for part in told.model_dump().values())


@cache
def pilot_offers() -> list[OfferEntry]:
    """The pilot offers, with what they say in further languages."""
    return [offer for town in read_pilot(ROOT / "data" / "pilot") for offer in town.offers]


def _without_quotes(text: str) -> str:
    return re.sub("«[^»]*»", "", text)


def test_arabic_addresses_nobody_by_gender() -> None:
    found = {
        name: match[0] for name, text in written("ar") if (match := re.search(rf"(?<!\w)(?:{GENDERED})(?!\w)", text))
    }
    assert found == {}


@pytest.mark.parametrize("language", sorted(TOO_FORMAL_OR_GENDERED))
def test_one_young_person_is_addressed_informally_and_by_no_gender(language: str) -> None:
    pattern = re.compile(rf"(?<!\w)(?:{TOO_FORMAL_OR_GENDERED[language]})(?!\w)", re.IGNORECASE)
    assert {name: match[0] for name, text in written(language) if (match := pattern.search(text))} == {}


@pytest.mark.parametrize("language", RTL)
def test_digits_are_those_of_german_forms_and_signs(language: str) -> None:
    assert [name for name, text in written(language) if EASTERN_DIGITS.search(text)] == []


@pytest.mark.parametrize("language", RTL)
def test_questions_and_answers_begin_in_their_own_script(language: str) -> None:
    """Else they would be set from left to right where no page says otherwise: on Telegram, on buttons."""
    foreign = []
    for path in sorted(Path(FAQS).glob("*.yml")):
        for faq in read_entries(path):
            for spoken, *texts in texts_of(faq):
                if spoken == language and texts[1]:
                    foreign += [faq["id"] for text in texts if not _begins_from_the_right(str(text))]
    assert foreign == []


def _begins_from_the_right(text: str) -> bool:
    return next((kind in RIGHT for kind in map(unicodedata.bidirectional, text) if kind in LEFT | RIGHT), False)
