"""Find a schema by name (`article_summary`) or by path (`mine/schemas/acquisitions.py`)."""

from __future__ import annotations

import importlib
import importlib.util
import pkgutil
import sys
from pathlib import Path
from types import ModuleType

from .vocabulary import Model

NOT_DOMAINS = frozenset({"vocabulary", "json_schema", "loading", "walk"})


class SchemaNotFound(LookupError):
    """No such schema, or its file declares no class of the expected name."""


def names() -> tuple[str, ...]:
    """Names of the schemas that the package brings, sorted."""
    found = {module.name for module in pkgutil.iter_modules([str(Path(__file__).parent)])}
    return tuple(sorted(found - NOT_DOMAINS))


def class_name(name: str) -> str:
    """The class that a schema file declares: `article_summary` -> `ArticleSummary`."""
    return "".join(part.capitalize() for part in name.split("_"))


def load(name_or_path: str) -> type[Model]:
    """The record class of a schema.

    Raises SchemaNotFound, also for a user's own file that cannot be run.
    """
    is_path = name_or_path.endswith(".py")
    name = Path(name_or_path).stem if is_path else name_or_path
    module = _from_file(Path(name_or_path)) if is_path else _from_package(name)
    record = getattr(module, class_name(name), None)
    if not (isinstance(record, type) and issubclass(record, Model)):
        raise SchemaNotFound(f"{name_or_path} declares no class {class_name(name)}(Model)")
    return record


def _from_package(name: str) -> ModuleType:
    if name not in names():
        raise SchemaNotFound(f"there is no schema named {name!r}")
    return importlib.import_module(f".{name}", __package__)


def _from_file(path: Path) -> ModuleType:
    spec = importlib.util.spec_from_file_location(f"_user_schema_{path.stem}", path.resolve())
    if spec is None or spec.loader is None or not path.is_file():
        raise SchemaNotFound(f"there is no schema file {path}")
    module = importlib.util.module_from_spec(spec)
    # Pydantic resolves postponed annotations through sys.modules.
    sys.modules[spec.name] = module
    try:
        spec.loader.exec_module(module)
    except Exception as error:  # a user's file may fail in any way
        raise SchemaNotFound(f"{path} cannot be run: {type(error).__name__}: {error}") from error
    return module
