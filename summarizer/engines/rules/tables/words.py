"""Function words and the words that never begin or make a name."""

from __future__ import annotations

DETERMINERS = """
a an the this that these those his her its their our my your each every both all any some no
another such several many few most either neither whose half
"""
POSSESSIVES = "his her its their our my your whose"
PREPOSITIONS = """
about above across after against along alongside amid among amongst around as at before behind below
beneath beside besides between beyond by despite during except for from in including inside into
like near of off on onto out outside over past per since through throughout till to toward towards
under underneath until up upon via with within without concerning regarding following versus
"""
CONJUNCTIONS = "and or but nor"
SUBORDINATORS = """
although because if though unless when whenever where whereas wherever whether while once lest
provided
"""
MODALS = "will would shall should can could may might must 'll ’ll cannot"
NEGATIONS = "not n't n’t never no neither nor hardly"
ADVERBS = """
again ago ahead almost already also altogether always away back close earlier even ever far first
forward here however indeed instead jointly just late later long meanwhile more moreover much
nevertheless next now often once only otherwise perhaps publicly quite rather really second
so sometimes soon still strongly then there therefore thus today tomorrow together tonight too
twice unequivocally very well yesterday yet least alone alike both further in_turn
"""
# Capitalised at the start of sentences and in headlines without being names.
CALENDAR = """
monday tuesday wednesday thursday friday saturday sunday january february march april may june july
august september october november december spring summer autumn winter easter christmas ramadan
mon tue wed thu fri sat sun jan feb mar apr jun jul aug sep sept oct nov dec
"""
# Nouns that follow a name of a place and make the whole a place.
PLACES = """
airport avenue base bay beach border bridge camp canal capital castle city coast corridor county
desert district gulf hall harbour harbor hill hills hotel island islands lake mosque mount mountain
mountains ocean palace park peninsula plant port province region residence river road sea square
stadium station strait street town valley village villa hospital school reactor barracks summit cape
"""
# Nouns for things, not actors, that are often written with a capital.
THINGS = """
accord act agreement article bill charter code constitution consensus convention covenant day
declaration dialogue doctrine framework goals index initiative law memorandum pact plan prize
programme program protocol project report resolution statement strategy summit treaty week year war
attack attacks games cup award awards olympics express talks meeting session drive review series
conferences level advisory
"""

NUMBERS = """
two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand
million billion trillion dozen dozens hundreds thousands millions billions
"""
# Words besides the calendar's that a date can be made of.
TIMES = """
afternoon ago century centuries day days decade decades diwali easter eid evening fall hanukkah
holiday hour hours later midnight millennium month months morning new night noon now quarter season
shabbat thanksgiving tonight today tomorrow week weekend weeks year years yesterday overnight
fortnight half eighties nineties seventies sixties fifties twenties thirties
monday's tuesday's wednesday's thursday's friday's saturday's sunday's sept. jan. feb. aug. oct.
nov. dec. mid-january mid-february mid-march mid-april mid-may mid-june mid-july mid-august
mid-september mid-october mid-november mid-december mid-week midweek mondays tuesdays wednesdays
thursdays fridays saturdays sundays
"""
# Verbs whose base form is no noun, so that after a plural it can only be the verb.
HARDLY_NOUNS = """
acknowledge affirm agree announce attend become begin believe commend commit condemn confirm
continue convene decide declare decry denounce deplore emphasise emphasize express intend invite
oppose propose provide reaffirm recognise recognize reiterate reject remain resolve
seek strengthen underline underscore undertake urge welcome
"""
# Nouns and adjectives that look like adverbs: "a Dutch weekly".
NO_ADVERBS = """
anomaly assembly bully butterfly daily deadly elderly family friendly lovely monopoly monthly
quarterly rally reply supply weekly
"""
