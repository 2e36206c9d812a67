"""An OpenAI-compatible server that fails on purpose; the path of the URL says how."""
