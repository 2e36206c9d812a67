"""Words of censure, and how each takes what is censured. To add one, add a line."""

from __future__ import annotations

# "They *condemn* the attack": the act is the object.
VERBS = """
assail
berate
blast
castigate
censure
condemn
criticise
criticize
decry
denounce
deplore
deprecate
excoriate
lambast
lambaste
rebuke
revile
slam
vilify
"""

# "They *hit out at* the plan": the act follows the particle.
PHRASAL = """
hit out at
hit out against
lash out at
lash out against
rail against
speak out against
take aim at
inveigh against
"""

# "They expressed strong *condemnation* of the attack".
NOUNS = """
abhorrence
censure
condemnation
criticism
denunciation
outrage
"""

# "The attack *drew* condemnation from them".
DRAWING = """
attract
draw
earn
prompt
provoke
spark
trigger
"""

# Verbs by which a party gives voice to such a noun.
VOICING = """
add
convey
deliver
express
issue
join
offer
reiterate
renew
repeat
register
voice
"""

# "They *called* the attack unacceptable", "branded it a crime", "described it as shameful".
CALLING = """
brand
call
decry
denounce
deem
describe
dub
label
term
condemn
"""

# What is said of the act when it is called something, or in "the attack was *unacceptable*".
ADJECTIVES = """
abhorrent
abominable
appalling
atrocious
barbaric
barbarous
contemptible
cowardly
criminal
cruel
cynical
deplorable
despicable
disgraceful
disgusting
evil
heinous
horrendous
illegal
immoral
indefensible
inexcusable
inhuman
intolerable
irresponsible
monstrous
odious
outrageous
reprehensible
repugnant
scandalous
senseless
shameful
shameless
unacceptable
unconscionable
unforgivable
unjustifiable
unjustified
unlawful
vicious
vile
wicked
"""
BRANDS = """
abomination
aggression
atrocity
betrayal
blackmail
cowardice
crime
crimes
disgrace
murder
murders
outrage
provocation
scandal
shame
terrorism
travesty
violation
"""

# "condemned *in the strongest terms*": how, not what.
MANNERS = """
form
language
statement
terms
voice
words
"""
# "condemned the coup *in a statement*": where it was said, not what was done.
MEDIA = """
address
communiqué
interview
letter
message
post
remarks
speech
statement
terms
tweet
"""
# Acts that are done by whom the adjective before them names: "Russian *strikes*".
ACTS = """
aggression
airstrike
airstrikes
annexation
attack
attacks
blockade
bombardment
bombing
crackdown
decision
incursion
incursions
invasion
offensive
raid
raids
shelling
strike
strikes
violation
violations
"""
# People who are blamed without a name: "an attack by armed *men*".
PERPETRATORS = """
army
bandits
criminals
extremists
gang
gangs
group
groups
gunmen
junta
men
militia
mob
network
networks
people
pirates
police
regime
thieves
traffickers
vessels
"""
# "declined to condemn": nothing was condemned.
REFUSING = """
abstain
avoid
cease
decline
deny
fail
forbear
hesitate
neglect
refrain
refuse
stop
"""
# Verbs that ask it of others: "urged the council to condemn".
ASKING = """
ask
beg
call
challenge
encourage
exhort
expect
implore
invite
press
pressure
push
request
tell
urge
want
"""
