"""Words of meeting, and who stands where in the sentence. To add one, add a line."""

from __future__ import annotations

# "A and B *met*", "A *met* B", "A *met* with B": two sides, subject and object or "with".
VERBS = """
meet
confer
huddle
"""
# "A *received* B", "A *hosted* B": the object must be a party who comes.
HOSTING = """
host
receive
welcome
greet
"""
# "A *spoke with* B", "A *talked to* B": the other side follows the particle.
SPEAKING = """
speak with
speak to
speak by phone with
talk with
talk to
sit down with
sit with
consult with
phone
ring
telephone
"""
# "A *held* talks with B": a verb and one of `NOUNS`.
HOLDING = """
attend
begin
chair
co-chair
co-host
co-lead
conclude
conduct
continue
convene
end
have
hold
host
join
launch
lead
open
renew
resume
start
"""
# "The ministers *gathered*": one side, plural.
GATHERING = """
assemble
convene
gather
meet
reconvene
"""
# "A and B *discussed* trade": both sides before it; what follows are the topics.
DISCUSSING = """
discuss
"""
# What follows these are topics once a meeting is known.
TOPIC_VERBS = """
address
cover
debate
discuss
exchange
explore
include
review
tackle
examine
"""
# What follows these with "on", "about", "with" or "into" are topics too.
TOPIC_VERBS_WITH = """
center
centre
deal
dwell
focus
go
speak
talk
touch
turn
"""
NOUNS = """
assembly
audience
call
conference
consultation
consultations
conversation
dialogue
dialogues
discussion
discussions
meeting
meetings
negotiations
round
session
summit
talks
visit
"""
# Meetings that a capitalised name can be: "U.S.-Pakistan Health *Dialogue*".
NAMED = """
dialogue
summit
meeting
conference
consultations
talks
session
forum
"""
# Words after which a meeting is still to come, or not to come at all.
PLANNED = """
agree
announce
arrange
due
expect
intend
invitation
invite
pencil
plan
plans
propose
schedule
scheduled
set
upcoming
next
forthcoming
"""
CANCELLED = """
cancel
cancelled
canceled
postpone
scrap
suspend
"""
# Prepositions that lead to what was discussed.
TOPIC_PREPOSITIONS = "on about over regarding concerning"
"""Between "talks" and what they were about."""
# Nouns that two sides are called by once they have been named.
BOTH_SIDES = """
sides
parties
ministers
leaders
countries
nations
delegations
governments
men
women
presidents
diplomats
officials
states
two
three
four
five
pair
trio
envoys
"""
# Plain plurals that are parties to a meeting even when nobody says whose they are.
COMPANY = """
ambassadors
counterparts
diplomats
donors
envoys
lawmakers
leaders
mediators
ministers
negotiators
officials
"""
# Bodies whose own gathering is a meeting: "the *Council* held a session".
ASSEMBLIES = """
alliance
assembly
board
cabinet
caucus
commission
committee
conference
congress
council
forum
group
league
organisation
organization
union
"""
# "A *told* B at a meeting": the object is the other side.
ADDRESSING = """
ask
assure
brief
congratulate
hand
inform
offer
present
press
promise
tell
thank
urge
"""
# "A *took part*", "A *sat in*": who was there too; a particle or a noun follows.
TAKING_PART = """
take part
sit in
participate
attend
"""
# "was *joined* by A", "delegations *led* by A": who was there too.
BRINGING = """
accompany
head
join
lead
represent
"""
# Words for a meeting's name that say nothing of its subject.
NO_SUBJECT = """
annual
bilateral
extraordinary
fifth
first
fourth
high-level
joint
ministerial
next
ordinary
regular
second
strategic
third
trilateral
"""
# Contests and ceremonies: a sentence with these words tells of no talks.
NOT_TALKS = """
final
game
goal
goals
league
match
race
semi-final
semifinal
tournament
trophy
stadium
concert
exhibition
wedding
"""
