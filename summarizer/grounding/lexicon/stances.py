"""Words that turn a statement round: negators, refusals, calls on others, and opposites."""

from __future__ import annotations

# Words that negate what follows them within the clause, by their plain form.
NEGATORS = frozenset(
    (
        "not no never neither nor without cannot cant dont doesnt didnt wont wouldnt isnt arent "
        "wasnt werent hasnt havent hadnt couldnt shouldnt hardly nobody none nothing unable "
        # German, French, Spanish, Portuguese, Italian, Dutch, Polish, Turkish, Russian, Arabic
        "nicht kein keine keinen keiner keinem nie niemals weder ohne pas jamais aucun aucune sans "
        "ningun ninguna ninguno nunca jamas tampoco sin nao nenhum nenhuma sem non nessun nessuna "
        "mai senza niet geen nooit zonder nie degil не нет никогда без ни لم لن ليس ليست لا دون غير"
    ).split()
)
# "no" is "in the" in Portuguese and "not" in Spanish; French "ne" alone is too weak.
NOT_A_NEGATOR = {
    "pt": frozenset({"no", "sem"}), "fr": frozenset({"non", "mai"}), "de": frozenset({"no"}),
    "es": frozenset({"mai"}), "it": frozenset({"no"}),
}  # fmt: skip
# Stems of verbs whose object did not happen: "refused to condemn", "denied having met".
REFUSALS = (
    "refus deni deny denie denying reject rebuff shun avoid withh ablehn weiger verweiger bestritt "
    "bestreit dement rifiut recus negó negar odmow отказ отриц رفض نفي"
).split()
REFUSAL_PHRASES = (
    ("declin", "to"), ("fail", "to"), ("stop", "short"), ("fall", "short"), ("rul", "out"), ("rule", "out"), ("instead", "of"),
    ("rather", "than"), ("far", "from"), ("hold", "back"),
)  # fmt: skip
# Verbs that lay the act on others: "urged Kenya to condemn", "called on all to condemn".
CALLS = (
    "urg urge ask call press pressed invit demand implor appeal beg exhort exhorted want lobby "
    "appel demand exig aufgeford forder"
).split()
# Two sides of one scale each, as stems that begin a word: a text may not stand on the other side
# from its evidence.
OPPOSITES = (
    (
        "condemn denounc deplor decr censur critici slam blast rebuk lambast assail excoriat "
        "castigat abhor reprimand reprov",
        "prais welcom applaud hail commend laud congratulat salut endors celebrat",
    ),
    ("support back endors", "oppos"),
    ("increas rais boost expand grow widen rise double", "decreas reduc cut lower shrink slash "
     "halv declin drop narrow"),
    ("accept approv agre adopt ratif", "reject refus rebuff veto"),
    ("open reopen", "clos shut"),
    ("begin start launch resum", "end halt stop suspend cancel ceas"),
    ("lift eas", "impos tighten"),
    ("send deploy dispatch", "withdraw recall pull"),
    ("join enter", "leav quit exit withdraw"),
    ("confirm acknowledg admit", "den"),
    ("win won victor", "los defeat"),
    ("allow permit legali", "ban prohibit forbid bar outlaw"),
    ("releas free", "arrest detain imprison jail seiz"),
    ("strengthen deepen reinforc", "weaken"),
    ("arriv", "depart"),
    ("import", "export"),
    ("buy purchas", "sell sold"),
    ("lend", "borrow"),
    ("verurteil", "begruss lob wurdig"),
    ("condamn denonc", "salu felicit lou"),
    ("conden denunci", "elogi aplaud salud celebr"),
    ("condann", "elogi plaud salut"),
)  # fmt: skip
# Words of censure beyond those a schema's cue lists, by language of the stem.
EQUIVALENTS = {
    "condemn": (
        "savag berat chastis unconscionabl appall disgust sicken scath outrag horrif monstrous "
        "odious contempt vilif revil scandal immoral inhuman repugn repuls revolt unforgiv "
        "indefens deplorabl disgrac reproach scold repudiat flay hypocri "
        "verurteil kritisier anprang rug geissel emport entsetz abscheu inakzeptab "
        "condamn denonc critiqu deplor fustig reprouv inaccept inadmiss injustifi "
        "conden denunci repudi critic censur rechaz inacept repruev conden repud "
        "condann denunci critic deplor inaccett "
        "veroordeel kritiek bekritis afkeur laakbar potepi krytyk kina kinad kinay elestir "
        "осуд осужд критик порица возмущ ادان دان استنكر ندد شجب يدين تدين نستنكر انتقد"
    ).split(),
}
