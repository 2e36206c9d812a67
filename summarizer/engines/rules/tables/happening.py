"""Words about dated events."""

from __future__ import annotations

# Verbs whose date says when somebody spoke, which is no event.
SAYING = """
blast deplore decry lambast lambaste pledge promise rebuke slam vow
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
"""

# Words beside a date that look ahead.
AHEAD = """
due expected planned scheduled set slated upcoming next tomorrow forthcoming
"""

# Nouns that name an event by themselves.
EVENTS = """
accident accord agreement anniversary arrest arrests assault attack attacks bombing ceasefire
ceremony clash clashes collapse conference coup crackdown crash death deaths deal decision
declaration earthquake election elections eruption execution executions explosion fall fire flood
floods invasion killing killings launch march massacre match meeting merger pact protest protests
raid raids referendum resolution round session shelling shooting signing siege statement storm
strike strikes summit talks treaty trial verdict visit vote war
"""
