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
REFUSALS = tuple(
    (
        "refus deni deny denie denying reject rebuff shun avoid withh ablehn weiger verweiger "
        "bestritt bestreit dement rifiut recus negó negar odmow отказ отриц رفض نفي"
    ).split()
)
REFUSAL_PHRASES = (
    ("declin", "to"),
    ("fail", "to"),
    ("stop", "short"),
    ("fall", "short"),
    ("rul", "out"),
    ("rule", "out"),
    ("instead", "of"),
    ("rather", "than"),
    ("far", "from"),
    ("hold", "back"),
)
# Between a negation and what it denies: "did not hold new talks", "never made a promise".
LIGHT = frozenset(
    (
        "hold held holding have had having take took taking agree agreed accept go going give gave "
        "given make made making"
    ).split()
)
# Between these and a word something else is denied: "did not sign it at the meeting".
BARS = frozenset(
    (
        "after before when while because although though but however at during in on from with "
        "amid until by following since for about of over who which where whether if as than "
        "except beyond"
    ).split()
)
# Verbs that lay an act to somebody: "accused Reis of condemning it".
ACCUSES = tuple("accus suspect blam mock criticis criticiz attack ridicul".split())
# A clause of its own: "denied that they met".
CLAUSES = frozenset("that he she they it we".split())
# Verbs that lay the act on others: "urged Kenya to condemn", "called on all to condemn".
CALLS = tuple(
    (
        "urge urging ask call press invit demand implor appeal beg$ begs$ begged$ begging$ "
        "exhort want "
        "lobby appel exig aufgeford forder"
    ).split()
)
# Two sides of one scale each, as stems that begin a word, or as whole words where a "$" ends them.
# A text may not stand on the other side from its evidence.
OPPOSITES = (
    (
        (
            "condemn denounc deplor decr censur critici slam blast rebuk lambast assail excoriat "
            "castigat abhor reprimand reprov"
        ),
        "prais welcom applaud hail commend laud congratulat salut endors celebrat",
    ),
    ("support endors", "oppose$ opposes$ opposed$ opposing$"),
    (
        "increas rais boost expand grow widen rise$ rises$ risen$ doubl",
        "decreas reduc cut$ cuts$ cutting$ lower shrink slash halv declin dropp narrow",
    ),
    ("accept approv agre adopt ratif", "reject refus rebuff veto"),
    ("open$ opens$ opened$ opening$ reopen", "close$ closes$ closed$ closing$ closure$ shut"),
    ("begin start launch resum", "halt suspend cancel ceas"),
    ("lift$ lifts$ lifted$ lifting$ easing$ eased$", "impos tighten"),
    ("send deploy dispatch", "withdraw recall"),
    ("join$ joins$ joined$ joining$", "leave$ leaves$ left$ leaving$ quit$ quits$ withdraw"),
    ("confirm acknowledg admit", "deny$ denies$ denied$ denial$ denying$"),
    ("win$ wins$ won$ winning$ victor", "lose$ loses$ lost$ losing$ defeat"),
    ("allow permit legali", "ban$ bans$ banned$ banning$ prohibit forbid outlaw"),
    ("releas freed$ freeing$", "arrest detain imprison jail"),
    ("strengthen deepen reinforc", "weaken"),
    ("arriv", "departs$ departed$ departure$"),
    ("imports$ imported$ importing$", "export"),
    ("buy$ buys$ bought$ buying$ purchas", "sell$ sells$ sold$ selling$"),
    ("lend$ lends$ lent$ lending$", "borrow"),
    ("verurteil", "begruss lob wurdig"),
    ("condamn denonc", "salu felicit lou"),
    ("conden denunci", "elogi aplaud salud celebr"),
    ("condann", "elogi plaud salut"),
)
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
