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
PACTS = """
accord
agreement
agreements
contract
convention
deal
memorandum
pact
protocol
treaty
understanding
"""
# What is announced with these is a threat, not a gift.
PENALTIES = """
cuts
penalties
sanctions
tariffs
"""
# What is promised may not be travel or a meeting: those are listed elsewhere.
TRAVEL = """
attend
be
continue
discuss
fly
gather
hold
host
look
meet
receive
return
see
speak
talk
travel
visit
"""
# Deeds whose receiver is named after "to".
GIVING = """
allocate
contribute
deliver
donate
extend
give
grant
lend
make
offer
pay
provide
send
supply
transfer
"""
# Deeds whose object is the one who is helped.
HELPING = """
assist
back
defend
help
protect
support
train
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
GIFTS = """
aid
ammunition
assistance
contribution
credit
credits
donation
donations
doses
drawdown
equipment
finance
financing
fund
funding
funds
grant
grants
help
investment
investments
loan
loans
million
billion
package
relief
shipment
supplies
support
tranche
weapons
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

# What "will" may promise when a party is the subject: deeds for others, not moods or travels.
DEEDS = """
accept
add
adopt
allocate
allow
appoint
back
ban
boost
bring
build
buy
cancel
close
commit
compensate
complete
contribute
convert
cooperate
coordinate
cover
create
cut
defend
deliver
deploy
develop
donate
double
eliminate
end
enhance
ensure
equip
establish
exchange
expand
extend
fight
finance
fund
give
grant
guarantee
halve
help
implement
include
increase
invest
launch
lend
lift
lower
maintain
make
open
pay
place
phase
pool
promote
protect
provide
publish
put
pursue
raise
reduce
release
remove
repair
replace
rebuild
reopen
restore
resume
scrap
send
set
share
sign
spend
stop
strengthen
submit
supply
support
train
transfer
uphold
withdraw
work
"""

# Deeds that are threats rather than promises.
HARM = """
annihilate
attack
avenge
bomb
crush
destroy
expel
kill
punish
retaliate
sanction
strike
sue
invade
block
fire
"""

# A promise told after one of these is not made by the article: "a report that X had promised".
DOUBTS = """
allege
allegation
allegations
belief
claim
claims
complain
complaint
demand
deny
denial
dispute
hope
insist
question
recall
refute
reject
remind
report
reports
rumour
rumours
rumor
rumors
speculation
suggest
suggestion
suggestions
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
