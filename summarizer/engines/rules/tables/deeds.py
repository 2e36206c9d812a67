"""What is promised: deeds, gifts, and what is no promise. To add one, add a line."""

from __future__ import annotations

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
respond
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
doubt
deny
denial
dispute
fear
fears
forecast
guess
hope
insist
predict
prediction
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
