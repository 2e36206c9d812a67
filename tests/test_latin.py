"""8-bit encodings of Latin letters are told apart by how languages are spelled."""

from __future__ import annotations

import pytest

from summarizer.latin import spelled
from summarizer.reading import read_bytes

WESTERN = (
    "Le ministre a reçu à Genève son homologue et condamné l'attaque « odieuse ».",
    "Der Außenminister traf am Dienstag die Königin; „schöne Grüße“, sagte er.",
    "El canciller español condenó el ataque del año pasado. ¿Qué pasará mañana?",
    "O ministro condenou a agressão e prometeu ações até à próxima reunião.",
    "Utrikesministern träffade sin kollega på Åland i går och lovade stöd åt öarna.",
    "Utanríkisráðherra Íslands hitti þýskan ráðherra og sagði fundinn mikilvægan.",
    "The envoys Nuñez, Søren and Müller met in Málaga – a first, at 30 °C.",
    "The minister’s café talks “went well” and cost €5.",
)
CENTRAL = (
    "Minister spotkał się z premierem Łotwy w środę i potępił zamach. Żądał pomocy.",
    "Ministr zahraničí v úterý odsoudil útok, příští týden přijede řecký prezident.",
    "A miniszter kedden elítélte a támadást; hűvös fogadtatás, később őszinte szó.",
    "Ministrul s-a întâlnit marţi cu preşedintele şi a condamnat atacul asupra oraşului.",
    "Ministar je u četvrtak osudio napad i obećao pomoć, također đacima i žeteocima.",
)
TURKISH = "Dışişleri Bakanı salı günü İstanbul'da görüştü ve saldırıyı kınadı; söz verdi."
OTHERS = (
    ("Президент встретился с министром во вторник в столице.", "cp1251"),
    ("Ο υπουργός συναντήθηκε με τον πρόεδρο στην Αθήνα την Τρίτη.", "cp1253"),
    ("大臣は火曜日に東京で会談し、共同声明を発表した。", "shift_jis"),
    ("外交部长星期二在北京会见了总统并谴责了袭击。", "gb18030"),
    ("장관은 화요일 서울에서 대통령을 만나 공격을 규탄했다.", "euc_kr"),
    ("التقى الوزير بالرئيس يوم الثلاثاء في العاصمة", "cp1256"),
)


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        *((text, "cp1252") for text in WESTERN),
        *((text, "cp1250") for text in CENTRAL),
        *((text, "iso8859_2") for text in CENTRAL[:2]),
        (TURKISH, "cp1254"),
    ],
)
def test_a_text_is_decoded_as_its_language_is_spelled(text: str, encoding: str) -> None:
    data = text.encode(encoding)
    article = read_bytes(data, name="x", most_chars=10_000)
    assert article.text == text
    assert article.notices == (f"decoded as {encoding}",)


@pytest.mark.parametrize(("text", "encoding"), OTHERS)
def test_another_script_spells_no_language_in_latin_letters(text: str, encoding: str) -> None:
    assert spelled(text.encode(encoding)) is None
