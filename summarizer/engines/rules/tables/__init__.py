"""What the rules know of words: one file a list, one line an entry."""
