"""A batch's output as tables for analysts. docs/batch.md describes them."""

from summarizer.batch.export.exporting import export

__all__ = ["export"]
