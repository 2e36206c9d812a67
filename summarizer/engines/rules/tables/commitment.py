"""Words of commitment, and how each takes what is promised. To add one, add a line."""

from __future__ import annotations

# "They *pledged* to send grain": an infinitive says what is promised.
WITH_INFINITIVE = """
agree
commit
decide
guarantee
intend
offer
plan
pledge
promise
resolve
swear
undertake
vow
volunteer
"""

# Of those, the ones that are news only from officials, states and bodies, as a bare "will" is.
INTENTIONS = """
decide
intend
plan
resolve
"""

# Of those with a clause, the ones that promise whatever the clause says.
STRONG = """
assure
guarantee
pledge
promise
swear
vow
"""

# "used the occasion *to renew* its promise": an infinitive that tells what was done.
PURPOSES = """
continue
go
join
proceed
take
use
"""

# "They *signed* a memorandum to build a port": a verb and one of `PACTS`.
SIGNING = """
conclude
finalise
finalize
ink
reach
seal
sign
strike
"""

# "They *pledged* 3 million euros": the object says what is promised.
WITH_OBJECT = """
pledge
promise
vow
guarantee
earmark
"""

# "They *promised* that the road would open": a clause with will or would.
WITH_CLAUSE = """
announce
assure
agree
confirm
declare
guarantee
pledge
promise
say
state
swear
vow
tell
add
stress
explain
"""

# "They *assured* the guests of full cooperation": someone, of something.
ASSURING = """
assure
"""

# "They *reaffirmed* support for Ukraine": the object must be one of `STANDING`.
REAFFIRMING = """
express
reaffirm
reconfirm
reiterate
renew
restate
underline
underscore
affirm
confirm
repeat
stress
emphasise
emphasize
pledge
promise
signal
convey
voice
"""

STANDING = """
assistance
backing
commitment
commitments
cooperation
determination
intent
intention
pledge
promise
readiness
resolve
solidarity
support
vow
willingness
"""

# "They *announced* 3 million euros in aid": the object must be one of `GIFTS` or a sum.
ANNOUNCING = """
announce
authorise
authorize
unveil
approve
allocate
commit
"""

# "They *stand ready* to help": a state of mind and an infinitive (or "to" and a noun).
STATES_OF_MIND = """
committed
determined
prepared
ready
resolved
willing
pledged
"""

# Nouns that a promise hangs on: "the *pledge* to", "a *commitment* of 3 million".
NOUNS = """
commitment
guarantee
offer
pledge
promise
undertaking
vow
word
"""
