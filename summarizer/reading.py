"""From bytes, a file or standard input to an Article: decoding, markup, the text's own date."""

from __future__ import annotations

import re
import sys
from datetime import date
from itertools import chain, islice
from pathlib import Path

from summarizer import latin, markup
from summarizer.article import Article
from summarizer.dateline import find_published, parse_published
from summarizer.errors import ArticleTooLarge, BinaryInput, EmptyArticle, FileUnreadable

BOMS = (
    (b"\xef\xbb\xbf", "utf-8-sig"),
    (b"\xff\xfe\x00\x00", "utf-32"),
    (b"\x00\x00\xfe\xff", "utf-32"),
    (b"\xff\xfe", "utf-16"),
    (b"\xfe\xff", "utf-16"),
)
DECLARED = re.compile(rb"""(?:charset|encoding)\s*=\s*["']?\s*([\w-]+)""", re.IGNORECASE)
PLAIN = b"charset=\\u0041+AGE-"
"""Is not itself in UTF-16, in EBCDIC, nor in Python's codecs that are no encodings of pages."""
HEAD = 4096
BROKEN = "\ufffd"
VALID_A_BROKEN = 4
"""Text in UTF-8 with broken bytes has many more whole characters; other text has hardly any."""
FEWEST_WORDS = 5
CONTROL = re.compile("[\x00-\x08\x0e-\x1f\x7f\ufffd]")
MOST_CONTROL_SHARE = 0.05
MOST_BYTES_A_CHARACTER = 4
WORD = re.compile(r"\w+")
# One ideogram or kana is about a word: languages written without spaces have no other measure.
UNSPACED = re.compile("[\u3040-\u30ff\u3400-\u9fff\u0e00-\u0e7f]")


def read_file(path: str, *, published: date | str | None = None, most_chars: int) -> Article:
    """The article in a file, or on standard input where `path` is `-`.

    Raises FileUnreadable, BinaryInput, ArticleTooLarge or EmptyArticle.
    """
    data, name = bytes_of(path, most_chars * MOST_BYTES_A_CHARACTER)
    return read_bytes(
        data,
        name=name,
        published=published,
        most_chars=most_chars,
        kind=markup.kind_of(path),
    )


def bytes_of(path: str, most: int) -> tuple[bytes, str]:
    """What a file or standard input (`-`) holds, at most one byte more than `most`, and its name.

    Raises FileUnreadable.
    """
    name = "standard input" if path == "-" else path
    try:
        if path == "-":
            return sys.stdin.buffer.read(most + 1), name
        if Path(path).is_dir():
            raise FileUnreadable(f"{name} is a directory.", hint="Name the files in it.")
        with Path(path).open("rb") as file:
            return file.read(most + 1), name
    except OSError as error:
        raise FileUnreadable(f"{name} cannot be read: {error.strerror}.") from None


def read_bytes(
    data: bytes,
    *,
    name: str,
    published: date | str | None = None,
    most_chars: int,
    kind: markup.Kind | None = None,
) -> Article:
    """The article in some bytes; `name` stands for them in errors. Raises as `read_file`."""
    _refuse_large(len(data), most_chars * MOST_BYTES_A_CHARACTER, most_chars, name)
    text, encoding = decode(data, name)
    notices = () if encoding == "utf-8" else (f"decoded as {encoding}",)
    return read_text(
        text,
        name=name,
        published=published,
        most_chars=most_chars,
        kind=kind,
        notices=notices,
    )


def read_text(
    text: str,
    *,
    name: str = "the text",
    published: date | str | None = None,
    most_chars: int,
    kind: markup.Kind | None = None,
    notices: tuple[str, ...] = (),
) -> Article:
    """The article in a text: markup taken off, its own date read. Raises as `read_file`.

    `kind` is what the text is known to be; where that is None, its own look decides. A date from
    the caller wins over the page's metadata, and that over the text's date line; none found stays
    None.
    """
    return read_authored(
        text,
        name=name,
        published=published,
        most_chars=most_chars,
        kind=kind,
        notices=notices,
    )[0]


def read_authored(
    text: str,
    *,
    name: str,
    published: date | str | None,
    most_chars: int,
    kind: markup.Kind | None,
    notices: tuple[str, ...],
) -> tuple[Article, str | None]:
    """`read_text`, and the author where a page names one."""
    page = markup.Page(text=text)
    if kind == "markdown" or markup.has_front_matter(text):
        page, notices = markup.from_markdown(text), (*notices, "main text taken from Markdown")
    elif kind == "html" or markup.is_html(text):
        page = markup.read_page(text)
        notices = (*notices, f"main text taken from HTML by {page.by}")
    if page.hidden_words:
        notices = (*notices, f"{page.hidden_words} hidden words left out")
    _refuse_large(len(page.text), most_chars, most_chars, name)
    if not has_words(page.text):
        hidden = f"; {page.hidden_words} are hidden" if page.hidden_words else ""
        raise EmptyArticle(f"{name} holds no article: fewer than {FEWEST_WORDS} words{hidden}.")
    if published is None and page.published:
        published = parse_published(page.published)
    article = Article(
        page.text,
        published=published or find_published(page.text),
        title=page.title,
        url=page.url,
        language=page.language,
        notices=notices,
    )
    return article, page.author


def decode(data: bytes, name: str) -> tuple[str, str]:
    """Bytes as text, and the encoding used: by BOM, as UTF-8, as declared, as UTF-8 with
    a few broken bytes (U+FFFD each), by its letters, else detected.

    Raises BinaryInput where the bytes are mostly no text.
    """
    encoding = next((codec for bom, codec in BOMS if data.startswith(bom)), None)
    candidates = [encoding] if encoding else ["utf-8", *_declared(data)]
    for candidate in candidates:
        try:
            text = data.decode(candidate)
        except (UnicodeError, LookupError):
            continue
        return _refuse_binary(text, name), "utf-8" if candidate == "utf-8-sig" else candidate
    if b"\x00" in data[:HEAD]:
        raise BinaryInput(f"{name} is not text.")
    text = data.decode("utf-8", "replace")
    if sum(one > "\x7f" for one in text) > VALID_A_BROKEN * text.count(BROKEN):
        return _refuse_binary(text, name), "utf-8"  # cut short, or with a stray byte
    if (western := latin.spelled(data)) is not None:
        return _refuse_binary(data.decode(western), name), western
    from charset_normalizer import from_bytes  # loaded only where nothing simpler fits

    best = from_bytes(data).best()
    if best is None:
        raise BinaryInput(f"{name} is not text in any known encoding.")
    return _refuse_binary(str(best), name), best.encoding


def has_words(text: str) -> bool:
    """Whether a text has at least FEWEST_WORDS words; in scripts without spaces every character
    counts as one."""
    words = chain(WORD.finditer(text), UNSPACED.finditer(text))
    return sum(1 for _ in islice(words, FEWEST_WORDS)) == FEWEST_WORDS


def _declared(data: bytes) -> list[str]:
    """The encoding that a page says it is in, where its own words can be read by that one."""
    match = DECLARED.search(data[:HEAD])
    if match is None:
        return []
    name = match[1].decode("ascii", "replace")
    try:
        return [name] if PLAIN.decode(name) == PLAIN.decode() else []
    except (UnicodeError, LookupError):
        return []


def _refuse_binary(text: str, name: str) -> str:
    sample = text[:HEAD]
    if sample and len(CONTROL.findall(sample)) / len(sample) > MOST_CONTROL_SHARE:
        raise BinaryInput(f"{name} is not text.")
    return text


def _refuse_large(size: int, most: int, most_chars: int, name: str) -> None:
    if size > most:
        raise ArticleTooLarge(f"{name} is longer than {most_chars:,} characters.")
