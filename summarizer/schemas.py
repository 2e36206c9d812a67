"""In a checkout: forwards to the folder `schemas/` beside the package.

The wheel leaves this file out and puts the folder itself in its place.
"""

from schemas import *  # noqa: F403 - the folder's own __all__ says what is public
from schemas import __all__ as __all__
