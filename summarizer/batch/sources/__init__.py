"""Where inputs come from: folders and globs of documents, files of rows, standard input."""

from summarizer.batch.sources.finding import Source, open_source

__all__ = ["Source", "open_source"]
