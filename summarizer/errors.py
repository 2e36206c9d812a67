"""Every error a caller can meet. One tree; each class carries its decisions.

    SummarizerError                 code                exit
    ├── UsageError                  usage                2   a person can mend it at once
    │   ├── SettingsError           settings             2
    │   ├── MissingKey              missing_key          2
    │   ├── UnknownModel            unknown_model        2
    │   ├── UnknownSchema           unknown_schema       2
    │   ├── PromptError             bad_prompt           2
    │   └── MissingExtra            missing_extra        2
    ├── InputError                  bad_input            3   the article cannot be used
    │   ├── FileUnreadable          file_unreadable      3
    │   ├── NotJson                 not_json             3
    │   ├── BadGold                 bad_gold             3   labels that fit no record
    │   ├── EmptyArticle            empty_article        3
    │   ├── BinaryInput             binary_input         3
    │   └── ArticleTooLarge         article_too_large    3
    ├── ProviderError               provider             4   the call did not bring an answer
    │   ├── RateLimited             rate_limited         4   retryable
    │   ├── QuotaExhausted          quota                4
    │   ├── AuthFailed              auth                 4
    │   ├── PermissionRefused       permission           4
    │   ├── ModelNotFound           model_not_found      4
    │   ├── BadRequest              bad_request          4
    │   ├── ContextTooLong          context_length       4
    │   ├── ServerFailed            server               4   retryable
    │   ├── CircuitOpen             circuit_open         4   retryable
    │   ├── ConnectionFailed        connection           4   retryable
    │   ├── TimedOut                timeout              4   retryable
    │   ├── BadResponse             bad_response         4   retryable
    │   ├── ResponseTooLarge        response_too_large   4
    │   └── CacheMiss               cache_miss           4
    ├── BudgetSpent                 budget               4   --max-cost or --max-requests reached
    ├── OutputError                 output               5   an answer came and cannot be used
    │   ├── ContentPolicy           content_policy       5
    │   ├── Refused                 refusal              5
    │   ├── ContentFiltered         content_filter       5
    │   ├── Truncated               truncated            5
    │   ├── InvalidOutput           invalid_output       5
    │   └── Unsupported             unsupported          5   only with on_unsupported="raise"
    └── StoreError                  store                3   the store or an output cannot be used

A message is one sentence of at most 500 characters and never holds a key or an article's text.
`str(error)` is that sentence; `error.hint` says what to do next.
"""

from __future__ import annotations

from typing import ClassVar

MAX_MESSAGE = 500


class SummarizerError(Exception):
    """Base of all errors that leave this package.

    `code`: stable name. `exit_code`: of the command line. `retryable`: whether the same call may
    succeed later. `hint`: what to do next; an instance may carry a more precise one.
    """

    code: ClassVar[str] = "error"
    exit_code: ClassVar[int] = 1
    retryable: ClassVar[bool] = False
    hint: str = "Run `summarizer doctor` to see what is configured."
    usage: object | None = None
    """What the article took before it failed: a `result.Usage`, where an engine counted it."""

    def __init__(self, message: str, *, hint: str | None = None) -> None:
        super().__init__(_short(message))
        if hint is not None:
            self.hint = _short(hint)


def _short(message: str) -> str:
    return message if len(message) <= MAX_MESSAGE else message[: MAX_MESSAGE - 1] + "…"


class UsageError(SummarizerError):
    code = "usage"
    exit_code = 2
    hint = "See `summarizer --help`."


class SettingsError(UsageError):
    code = "settings"
    hint = "See `summarizer summarize --help` for every setting and its variable."


class MissingKey(UsageError):
    code = "missing_key"
    hint = "Set the provider's key variable, or use the embedded default `builtin/rules`."


class UnknownModel(UsageError):
    code = "unknown_model"
    hint = "A model is written provider/name; `summarizer models` lists the providers."


class UnknownSchema(UsageError):
    code = "unknown_schema"
    hint = "`summarizer schema` lists the schemas; a path to a .py file works too."


class PromptError(UsageError):
    code = "bad_prompt"
    hint = "A prompt is front matter (name, version, schema), a system part and a user part."


class MissingExtra(UsageError):
    code = "missing_extra"
    hint = "Install the extra that the message names."


class InputError(SummarizerError):
    code = "bad_input"
    exit_code = 3
    hint = "Give a news article as text."


class FileUnreadable(InputError):
    code = "file_unreadable"
    hint = "Check the path and its permissions."


class NotJson(InputError):
    code = "not_json"
    hint = "Mend the file where the message says."


class BadGold(InputError):
    code = "bad_gold"
    hint = "`summarizer eval check` lists every problem of every label."


class EmptyArticle(InputError):
    code = "empty_article"
    hint = "An article needs at least a handful of words."


class BinaryInput(InputError):
    code = "binary_input"
    hint = "Convert it to plain text or HTML first."


class ArticleTooLarge(InputError):
    code = "article_too_large"
    hint = "Raise --max-article-chars, or split the file into articles."


class ProviderError(SummarizerError):
    """`retry_after`: seconds that the provider asks to wait, where it does. `final`: the provider
    says that trying again is no use. `possibly_billed`: the request had left when it failed."""

    code = "provider"
    exit_code = 4
    hint = "Try again; `summarizer doctor --call` makes one real request."

    def __init__(
        self,
        message: str,
        *,
        hint: str | None = None,
        retry_after: float | None = None,
        final: bool = False,
        possibly_billed: bool = False,
    ) -> None:
        super().__init__(message, hint=hint)
        if possibly_billed and hint is None:
            self.hint = f"{self.hint} The call may have been billed."
        self.retry_after = retry_after
        self.final = final
        self.possibly_billed = possibly_billed


class RateLimited(ProviderError):
    code = "rate_limited"
    retryable = True
    hint = "Wait as long as the provider asks, or lower --concurrency."


class QuotaExhausted(ProviderError):
    code = "quota"
    hint = "Check the account's plan and balance; what was answered is stored and not paid again."


class AuthFailed(ProviderError):
    code = "auth"
    hint = "Check the key in the provider's key variable."


class PermissionRefused(ProviderError):
    code = "permission"
    hint = "The key is valid but may not use this model; check the account's permissions."


class ModelNotFound(ProviderError):
    code = "model_not_found"
    hint = "Check the name in --model or SUMMARIZER_MODEL, and that the account may use it."


class BadRequest(ProviderError):
    code = "bad_request"
    hint = "The endpoint may not know this output mode; try --mode tools or --mode json."


class ContextTooLong(ProviderError):
    code = "context_length"
    hint = "Use a model with a longer context, or let long articles be chunked."


class ServerFailed(ProviderError):
    code = "server"
    retryable = True
    hint = "The provider has trouble; try again later."


class CircuitOpen(ProviderError):
    code = "circuit_open"
    retryable = True
    hint = "The provider failed many times in a row; try again later."


class ConnectionFailed(ProviderError):
    code = "connection"
    retryable = True
    hint = "Check the address and that the server runs."


class TimedOut(ProviderError):
    code = "timeout"
    retryable = True
    hint = "Raise --deadline, or use a faster model."


class BadResponse(ProviderError):
    code = "bad_response"
    retryable = True
    hint = "Is a proxy or a login page in between? Check the base URL."


class ResponseTooLarge(ProviderError):
    code = "response_too_large"
    hint = "The endpoint sent more than an answer can be; check the base URL."


class CacheMiss(ProviderError):
    code = "cache_miss"
    hint = "Run once without --cache-only, or import a recording."


class BudgetSpent(SummarizerError):
    code = "budget"
    exit_code = 4
    hint = "Raise --max-cost or --max-requests; what was answered is stored and not paid again."


class OutputError(SummarizerError):
    code = "output"
    exit_code = 5
    hint = "Try again, or another model."


class ContentPolicy(OutputError):
    code = "content_policy"
    hint = "The provider does not accept this article; another model may."


class Refused(OutputError):
    code = "refusal"
    hint = "The model declined this article; another model may not."


class ContentFiltered(OutputError):
    code = "content_filter"
    hint = "The provider filtered the answer; another model may not."


class Truncated(OutputError):
    code = "truncated"
    hint = "Raise --max-output-tokens."


class InvalidOutput(OutputError):
    code = "invalid_output"
    hint = "The model did not keep to the schema; try --mode tools or a stronger model."


class Unsupported(OutputError):
    code = "unsupported"
    hint = 'Use on_unsupported="reject" to keep what is supported and list the rest.'


class StoreError(SummarizerError):
    code = "store"
    exit_code = 3
    hint = "Check free space and permissions of the store's folder, or use --no-cache."
