"""Words that say that something arranged came to nothing. To add one, add a line."""

from __future__ import annotations

# "The talks were *cancelled*": the passive of one of these.
CALLED_OFF = """
abandon
abort
axe
cancel
delay
postpone
reschedule
scrap
shelve
suspend
"""

# "The talks were *called off*, *fell through*": a verb and the word right behind it.
PHRASAL = """
call off
put off
put back
fall through
fall apart
come to nothing
break off
"""

# "The summit did not *take place*": negated, these say that there was none.
HAPPENING = """
begin
convene
come
go
happen
hold
materialise
materialize
meet
occur
open
proceed
start
take
"""

# "collapsed *before they began*": begun are these.
BEGINNING = """
begin
convene
open
start
"""

# "a meeting *planned* for last week": no verb of its own, but part of the noun phrase.
ARRANGED = """
arrange
expect
hold
organise
organize
plan
propose
schedule
set
"""

# "was to meet her *but stayed away*": with "but" or negated, the plan failed.
BACKING_OUT = """
abandon
back
call
cancel
change
decide
decline
fail
fall
fly
leave
miss
postpone
pull
refuse
scrap
skip
stay
withdraw
"""

# "She *missed*, *pulled out of* talks with them": she was not there.
AVOIDING = """
avoid
boycott
decline
dodge
eschew
miss
shun
skip
snub
"""
AVOIDING_PHRASES = """
back out
pull out
pull back
rule out
stay away
stay out
turn down
walk away
withdraw from
"""

# "had *hoped* to meet her": they did not.
WISHING = """
expect
hope
intend
mean
plan
want
wish
"""
