"""Words as data: what the checks know of language, apart from how they use it."""
