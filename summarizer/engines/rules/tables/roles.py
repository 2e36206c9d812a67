"""Offices: words that head a title, words that stand before or behind them, forms of address."""

from __future__ import annotations

# The head of an office: "Acting US *Ambassador*", "*Minister* of State for Interior".
HEADS = """
administrator admiral adviser advisor ambassador analyst archbishop attaché attorney
bishop brigadier
cardinal chair chairman chairperson chairwoman chairwoman chancellor chief colonel commander
commissioner congressman congresswoman consul convenor coordinator councillor counsellor counselor
delegate deputy diplomat director doctor
emir envoy executive
founder
general governor
head
imam
judge justice
king
lawmaker leader legislator lieutenant
major mayor member minister moderator monitor mp
negotiator nuncio
officer official ombudsman organiser organizer
patriarch pope premier president prince princess principal professor prosecutor provost
queen
rapporteur rector representative researcher
scientist secretary senator speaker spokesman spokesperson spokeswoman sultan
superintendent supervisor
taoiseach treasurer tsar
undersecretary under-secretary
vice-president vice-chancellor
co-chair co-chairman co-leader co-founder
secretary-general director-general ombudswoman chargé
"""

# Words that qualify a head from the left, in any case of letters.
MODIFIERS = """
acting additional agriculture associate assistant attorney
cabinet caretaker chief climate commerce communications congressional county crown culture
defence defense deputy development
economy education elder elect electricity energy environment ex executive external
federal finance first fisheries foreign forestry former
general
health high higher home honorary housing
immigration incoming industry information infrastructure interim interior internal international
joint junior justice
labour labor land lead
maritime managing military mining
national newly
opposition outgoing
pacific parliamentary party permanent planning plenipotentiary police policy political press prime
principal provincial
regional relief research resident rights
science security senior shadow special state
technology telecommunications tourism trade transport transportation treasury
under union
vice veteran
water works
managing climate-change
junta army navy rebel union business municipal city village school
"""

# What offices are for: they end a title and are never a person's name.
FIELDS = """
affairs africa agency agriculture americas analysis army arts asia bureau business care
central change climate coast commerce committee communications control cooperation coordination
council counterterrorism counter-terrorism court culture customs
defence defense democracy department development digital diplomacy disaster drugs
east economy education employment energy environment equality europe eurasia exchequer
families finance fisheries fishing food foreign forestry forests guard
gender global government health home homeland housing human humanitarian
immigration industry infrastructure innovation integration intelligence interior international
investment
justice labor labour land law legal livestock
management maritime migration military mines minorities minority
northern southern eastern mining railways indigenous islands
narcotics national natural neighbourhood neighborhood nuclear
office operations
parliament peace peacekeeping petroleum planning policy pacific ports poverty power programmes
protection public
railways refugees regulations relief religious resources rights river roads rural
science security service services social sport sports staff state statistics supply
technology telecommunications tourism trade transport transportation treasury
veterans water welfare western women works world youth
european eurasian political economic civil nations
and for of the
"""

# Before a surname, and never a part of it.
ADDRESS = """
mr mrs ms miss mx dr prof sir dame lord lady madam madame sheikh hon rev fr st
h.e excellency honourable honorable his_excellency highness majesty
gen col maj capt lt sgt cmdr adm brig sen rep gov pres mister
"""
FEMALE = "mrs ms miss dame lady madam madame queen princess spokeswoman chairwoman congresswoman"
MALE = "mr sir lord king prince spokesman chairman congressman mister"

# Offices that only one state has: they say whom the holder acts for.
OF_ONE_STATE = """
chancellor of the exchequer | United Kingdom
defense secretary | United States
home secretary | United Kingdom
national security advisor | United States
secretary of defense | United States
secretary of state | United States
secretary of the treasury | United States
taoiseach | Ireland
tánaiste | Ireland
treasury secretary | United States
"""

# Plurals and bare nouns that name a group of people who can act.
GROUPS = """
agencies aides allies ambassadors armies artists authorities bishops businesses chiefs citizens
coalition colleagues commanders commissioners companies counterparts countries creditors crews
delegates delegations deputies diplomats directors donors
economists embassies employers envoys executives experts farmers fighters firefighters firms
fishermen forces foreigners generals governments governors groups guards
heads insurgents investigators investors islamists judges lawmakers lawyers leaders
legislators mayors mediators members militants militias ministers ministries mps nations negotiators
neighbours neighbors officers officials operators opponents parliamentarians parties partners
police presidents prosecutors protesters
rebels refugees regulators representatives residents rivals scientists secretaries senators
separatists settlers
soldiers spokesmen states students survivors teachers teams terrorists troops unions victims
villages villagers volunteers
workers
"""

# Offices of which a state has one: "the president" is somebody even when no name is given.
HIGH = """
chancellor king minister president prince premier pope queen secretary secretary-general
"""
