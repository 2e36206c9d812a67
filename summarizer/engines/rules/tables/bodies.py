"""Bodies: words that make a capitalised name a body, and short names with their long ones."""

from __future__ import annotations

# A name that holds one of these is a body, not a person or a place.
HEADS = """
academy administration agency alliance army assembly association authority
bank board bureau
cabinet caucus center centre chamber charity church club coalition commission committee commons
community company confederation conference congress consortium convention corporation corps council
court cross crescent
delegation department directorate division duma
embassy
faction federation fellowship fleet force forces forum foundation front fund
government governments group guard guards guild
house
inc initiative institute institution
knesset
league
majlis market media militia ministry mission movement
network
office opposition organisation organization
parliament partnership party patrol police presidency programme program project
quartet
regime resistance
secretariat sejm senate service services society staff
team treasury tribunal trust
union unions university
watch
airlines bloc borders brigade brotherhood campaign courier inspectorate institutes laboratory museum
newspaper observatory operator press registry syndicate navy
"""

# Short | long, for bodies that news never introduces.
ACRONYMS = """
AFC | Asian Football Confederation
ASEAN | Association of Southeast Asian Nations
AU | African Union
CELAC | Community of Latin American and Caribbean States
ECOWAS | Economic Community of West African States
EU | European Union
FAO | Food and Agriculture Organization
GCC | Gulf Cooperation Council
Houthi | Houthis
IAEA | International Atomic Energy Agency
ICC | International Criminal Court
ICRC | International Committee of the Red Cross
IGAD | Intergovernmental Authority on Development
ILO | International Labour Organization
IMF | International Monetary Fund
IOM | International Organization for Migration
NATO | NATO
OAS | Organization of American States
OECD | Organisation for Economic Co-operation and Development
OIC | Organisation of Islamic Cooperation
OPEC | OPEC
OSCE | Organization for Security and Co-operation in Europe
SCO | Shanghai Cooperation Organisation
UN | United Nations
UNESCO | UNESCO
UNHCR | UNHCR
UNICEF | UNICEF
USAID | U.S. Agency for International Development
WFP | World Food Programme
WHO | World Health Organization
WTO | World Trade Organization
"""

# Armed groups and coalitions that are known by one word.
GROUPS = """
Al-Qaeda Al-Qaida Al-Shabaab Boko_Haram BRICS Daesh ETA FARC G20 G7 G77 Hamas Hezbollah Hizbollah
Houthis Houthi ISIS ISIL Islamic_State Mercosur Taliban PKK Quad Wagner M23 Bundestag Bundesrat
Knesset Duma Sejm Verkhovna_Rada Congress Parliament
"""
