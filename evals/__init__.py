"""How good an engine is: gold, a scorer, a runner, statistics and a gate."""
__all__: list[str] = []
