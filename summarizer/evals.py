"""In a checkout: forwards to the folder `evals/` beside the package.

The wheel leaves this file out and puts the folder itself in its place.
"""

from evals import *  # noqa: F403 - the folder's own __all__ says what is public
from evals import __all__ as __all__
