"""What a call costs in US dollars, by the maintained tables of genai-prices; unknown is None."""

from __future__ import annotations

from collections.abc import Callable
from types import ModuleType

from summarizer.wire.meter import Tokens

Price = Callable[[Tokens], float | None]


def price_of(provider: str | None, model: str) -> Price:
    """A function from tokens to dollars for one model.

    `provider` is the name that genai-prices knows it by; None for servers of one's own, whose
    price nobody can know. The library (0.2 s to import) is loaded at the first answer.
    """

    known = provider is not None

    def price(tokens: Tokens) -> float | None:
        nonlocal known
        if not known or tokens.read is None or tokens.written is None:
            return None
        library = _library()
        if library is None:
            return None
        usage = library.Usage(
            input_tokens=tokens.read,
            output_tokens=tokens.written,
            cache_read_tokens=min(tokens.cached or 0, tokens.read),
        )
        try:
            return float(library.calc_price(usage, model, provider_id=provider).total_price)
        except (LookupError, ValueError):
            # Looking in vain walks the whole table; once is enough.
            known = False
            return None

    return price


def _library() -> ModuleType | None:
    try:
        import genai_prices  # slow to import, and needed only once money is spent
    except ImportError:
        return None
    return genai_prices
