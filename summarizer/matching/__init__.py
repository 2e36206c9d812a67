"""Two records of one article side by side: which values are alike, which facts are the same.

The evaluation scores by it, and the records of an article's stretches are put together by it.
Pure functions, integers, no clock.
"""
