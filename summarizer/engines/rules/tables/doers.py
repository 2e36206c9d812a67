"""Words that tell whose act an infinitive or a clause is. To add one, add a line."""

from __future__ import annotations

# "accused Velder *of promising*": the object of one of these is the one who does it.
TREATING = """
absolve
accuse
acquit
applaud
attack
blame
charge
chide
commend
condemn
congratulate
convict
criticise
criticize
denounce
excuse
forgive
hail
mock
praise
rebuke
reproach
ridicule
suspect
thank
"""

# Of those, the ones after which it is only alleged.
ALLEGING = """
absolve
accuse
acquit
blame
charge
reproach
suspect
"""

# "mocked a *promise* to build": the act is of whoever made the promise.
INTENTS = """
agreement
attempt
attempts
bid
call
calls
commitment
deal
decision
demand
demands
effort
efforts
idea
move
offer
order
plan
plans
pledge
pledges
promise
promises
proposal
proposals
request
requests
threat
threats
vow
"""

# "*announced* plans to build": the subject of one of these has the plans itself.
OWNING = """
adopt
announce
approve
conclude
confirm
defend
draft
give
have
hold
introduce
issue
lead
make
outline
present
publish
reach
reaffirm
reiterate
renew
repeat
reveal
sign
take
unveil
voice
win
"""

# "said that *the government* would build": bodies an official speaks for.
OWN_BODIES = """
administration
army
authorities
bank
cabinet
club
council
delegation
embassy
force
forces
government
governments
hospital
ministry
navy
office
party
police
side
sides
state
states
team
troops
university
"""

# What promises nothing: "would build *none* of them".
NOTHING = """
neither
nobody
none
nothing
"""

# "rejected a plan to build": it will hardly be built.
OPPOSING = """
block
cancel
denounce
dismiss
drop
oppose
overturn
reject
resist
scrap
veto
"""

# People without an office: "an *aide* to the minister who resigned" is the one who did.
PERSONS = """
activist
activists
aide
aides
brother
child
children
crew
daughter
engineer
family
father
friend
guard
guards
husband
journalist
journalists
lawyer
lawyers
man
men
mother
people
person
relative
relatives
sister
soldier
soldiers
son
student
students
supporter
supporters
teacher
teachers
widow
wife
woman
women
worker
workers
"""

# "*helped* Kenya to build": the object of one of these is the one who does it.
CONTROLLING = """
allow
enable
encourage
force
help
lead
oblige
order
permit
persuade
require
"""
