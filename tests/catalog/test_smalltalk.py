"""What small talk is about, told by a few words in every language of Lotse."""

import pytest

from catalog.hearing.smalltalk import topic_of


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("hallo", "hello"),
        ("Grüß Gott, wie geht's?", "how-are-you"),
        ("Multumesc!", "thanks"),
        ("أهلاً", "hello"),
        ("السّلام عليكم", "hello"),
        ("كيفك", "how-are-you"),
        ("مين أنتَ؟", "who-are-you"),
        ("شكراً كتير", "thanks"),
        ("إلى اللقاء", "bye"),
        ("سلام، چطور هستی؟", "how-are-you"),
        ("تو کی هستی", "who-are-you"),
        ("تشکر", "thanks"),
        ("خداحافظ", "bye"),
        ("naber?", "how-are-you"),
        ("jak tam u ciebie", "how-are-you"),
        ("ce mai faci", "how-are-you"),
        ("haha war doch nur Spaß", "joke"),
        ("жартую", "joke"),
        ("sorry, hatte nen schlechten tag", "bad-day"),
        ("tschuldigung danke dir", "sorry"),
        ("przepraszam", "sorry"),
        ("schönes wetter heute", "other"),
        ("", "other"),
    ],
)
def test_a_few_words_tell_the_topic(text: str, topic: str) -> None:
    assert topic_of(text) == topic
