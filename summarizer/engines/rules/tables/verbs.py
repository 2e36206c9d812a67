"""Verbs of the news, by their base forms, so that a sentence's verbs and clauses can be seen.

Verbs with a meaning for the four lists stand in `censure.py`, `commitment.py` and `encounter.py`;
those need no second line here.
"""

from __future__ import annotations

COMMON = """
abandon abolish accelerate accept accompany accord account accuse achieve acknowledge acquire act
activate adapt add address adjourn adjust admit adopt advance advise advocate affect afford aim
allege allocate allow amend amount analyse analyze anger answer apologise apologize appeal appear
apply appoint appreciate approach approve argue arise arm arrange arrest arrive ask assemble assess
assert assign assist assume attach attack attempt attend attract attribute authorise authorize
avoid await award
back ban bar base bear beat become befall beg begin behave believe belong benefit bid blame block
boost bomb borrow boycott brand break bring broadcast broker brush build burn burst buy bury
call campaign cancel capture care carry cast catch cause caution cease celebrate challenge change
charge chase check choose circulate cite claim clarify clash classify clean clear climb close
coincide collaborate collapse collect combat come commend comment commission communicate compare
compel compensate compete complain complete comply comprise concede conclude conduct confess
confirm conflict confront congratulate connect consider consist constitute construct consult
contain contest continue contract contradict contribute control convert convey convict convince
cooperate coordinate cope correct cost counter count cover create cross crush cut
damage date deal debate decide declare decline decrease deepen defeat defend defer define defy
delay delegate delete deliver demand demolish demonstrate denote deny depart depend deploy deport
deprive derail describe deserve design designate destroy detain detect deteriorate determine
develop devote die differ dig diminish direct disagree disappear disappoint disarm discover
dismantle dismiss disperse displace display dispute disrupt dissolve distribute disturb divide do
dominate donate double doubt draft drag draw dress drive drop drown
ease eat echo edge edit elect eliminate embrace emerge emphasise emphasize employ empower enable
enact encounter encourage end endanger endorse endure enforce engage enhance enjoy enlarge ensure
enter entitle equip erase erupt escalate escape establish estimate evacuate evade evaluate examine
exceed exchange exclude execute exempt exercise exhibit exist expand expect expel experience expire
explain explode exploit explore export expose express extend extract
face facilitate fail fall favour favor fear feature feed feel fight fill finalise finalize finance
find finish fire fish fit fix flee float flood flow fly focus follow forbid force forecast forge
forget form found free freeze fuel fulfil fulfill function fund further
gain gather generate get give glance go govern grant greet grieve grow guard guide guarantee
halt hand handle hang happen harass harm head hear help hesitate hide highlight hint hire hit hold
hope host house hurt
identify ignore illustrate imagine impede implement imply import impose imprison improve include
incorporate increase incur indicate infiltrate influence inform inherit inhibit initiate injure
inspect inspire install instruct insult integrate intensify interpret interrupt intervene
introduce invade invest investigate invite involve isolate issue
jail join judge jump justify
keep kick kidnap kill kneel knock know
label lack land last laugh launch lay lead leak lean learn leave lend let level liberate license lie
lift limit link list listen live load lobby locate lock look loom lose lower
maintain make manage march mark match mean measure mediate mention merge mind miss mobilise mobilize
moderate modify monitor mount mourn move multiply murder
name narrow need neglect negotiate nominate note notice notify number
obey object oblige observe obstruct obtain occupy occur offend offer open operate oppose order
organise organize originate oust outline outrage overcome overhaul overlook oversee overthrow owe
own
participate pass patrol pause pay penetrate perceive perform permit perpetrate persist persuade
place plant play plead please point poison pose possess postpone pour practise praise pray precede
predict prefer prepare present preserve press pressure prevail prevent proceed process produce
profit progress prohibit project prolong promote prompt propose prosecute protect protest prove
provide provoke publish pull punish purchase pursue push put
qualify question quit quote
raid raise range rank ratify reach react read realise realize rebuild recall receive recognise
recognize recommend reconstruct record recover recruit reduce refer reflect reform refrain refuse
refute regain regard register regret regulate reinforce reject relate release relieve rely remain
remark remember remind remove rename render reopen repair repeal repeat replace reply report
represent request require rescue resemble reside resign resist resolve respect respond rest restore
restrict result resume retain retire retreat retrieve return reveal reverse review revise revive
ride rise risk rob roll rule run rush
sack sacrifice sail sanction satisfy save say scale schedule score search secure see seek seem
seize select sell send sentence separate serve set settle shake shape share shatter shed shell
shift ship shoot shout show shrink shut sign signal simplify sink sit skip sleep slide slow smile
smuggle solve sort sound spare spark speak specify speculate speed spend split sponsor spread stage
stand start state stay steal stem step stop store storm strengthen stress stretch strike strive
struggle study submit succeed suffer suggest summon supply support suppose suppress surge surrender
surround survive suspect suspend sustain swear sweep swing switch
tackle take talk target teach tear tell tend terminate test testify thank think threaten throw tie
tighten tolerate top torture total touch trace track trade train transfer transform translate
transport travel treat trigger triumph trust try turn
uncover undergo underline undermine underscore understand unite unleash unveil update uphold urge
use
vacate vaccinate value vanish vary veto view violate visit voice vote
wage wait walk want warn wash waste watch weaken wear weigh welcome widen win wipe wish withdraw
withhold witness wonder work worry worsen wound wreck write
center centre revolve dwell concern chart donate pencil
plan intend arrange phone fix honour honor chat
yield reconvene co-lead co-host co-chair chair
"""

# Base | third person is regular | past | participle, for those that are not regular.
IRREGULAR = """
be was been
bear bore borne
beat beat beaten
become became become
begin began begun
bid bid bid
break broke broken
bring brought brought
broadcast broadcast broadcast
build built built
burn burned burnt
burst burst burst
buy bought bought
cast cast cast
catch caught caught
choose chose chosen
come came come
cost cost cost
cut cut cut
deal dealt dealt
dig dug dug
do did done
draw drew drawn
drive drove driven
eat ate eaten
fall fell fallen
feed fed fed
feel felt felt
fight fought fought
find found found
flee fled fled
fly flew flown
forbid forbade forbidden
forecast forecast forecast
forget forgot forgotten
freeze froze frozen
get got gotten
give gave given
go went gone
grow grew grown
hang hung hung
have had had
hear heard heard
hide hid hidden
hit hit hit
hold held held
hurt hurt hurt
keep kept kept
know knew known
lay laid laid
lead led led
lean leaned leant
learn learned learnt
leave left left
lend lent lent
let let let
lie lay lain
lose lost lost
make made made
mean meant meant
meet met met
oversee oversaw overseen
overcome overcame overcome
overthrow overthrew overthrown
pay paid paid
put put put
quit quit quit
read read read
rebuild rebuilt rebuilt
ride rode ridden
ring rang rung
rise rose risen
run ran run
say said said
see saw seen
seek sought sought
sell sold sold
send sent sent
set set set
shake shook shaken
shed shed shed
shoot shot shot
show showed shown
shrink shrank shrunk
shut shut shut
sink sank sunk
sit sat sat
sleep slept slept
slide slid slid
speak spoke spoken
spend spent spent
split split split
spread spread spread
stand stood stood
steal stole stolen
strike struck stricken
swear swore sworn
sweep swept swept
swing swung swung
take took taken
teach taught taught
tear tore torn
tell told told
think thought thought
throw threw thrown
undergo underwent undergone
understand understood understood
undertake undertook undertaken
uphold upheld upheld
wear wore worn
win won won
withdraw withdrew withdrawn
withhold withheld withheld
write wrote written
co-lead co-led co-led
"""
# Verbs whose last consonant doubles although the last syllable is short: "slammed", "planned".
DOUBLED = """
abet admit ban bar beg chat clap commit compel control defer drag drop equip expel flag grip incur
jam knit man map nod occur omit permit pin plan plug pop prefer quit rap refer regret rip rob rub
scrap ship shop skip slam slap snap stem step stop strip submit top transfer transmit trap trim
wrap slip spot fulfil patrol label travel cancel
"""
