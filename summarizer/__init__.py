"""Turn news articles into facts that can be checked."""
