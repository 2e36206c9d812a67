"""Words about dated events."""

from __future__ import annotations

# Verbs whose date says when somebody spoke, which is no event.
SAYING = """
acknowledge add admit announce applaud argue ask
claim comment condemn confirm criticise criticize
declare denounce deny describe
emphasise emphasize explain express
hail highlight
insist
mention
note
praise
reaffirm recall recognise recognize reiterate remember remind repeat report respond
say show state stress suggest
tell thank think
underline underscore urge
voice
warn welcome wonder write
celebrate
"""

# Words beside a date that look ahead.
AHEAD = """
due expected planned scheduled set slated upcoming next tomorrow forthcoming
"""

# Nouns that name an event by themselves.
EVENTS = """
accident anniversary attack attacks bombing conference coup crackdown crash deal earthquake
election elections explosion fire flood floods invasion launch match meeting merger
referendum resolution shooting signing strike summit talks treaty visit vote war
"""
