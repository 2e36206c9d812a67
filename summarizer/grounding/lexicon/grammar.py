"""Small words, irregular forms, suffixes and spellings."""

from __future__ import annotations

from collections.abc import Mapping


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


ENGLISH = _words(
    "a an the this that these those some any each every all both of in on at to for from by with "
    "without within into onto over under about against between among through during before after "
    "since until till per via as than like and or but nor so yet if when while where who whom "
    "whose which what why how i me my we us our ours you your he him his she her hers it its they "
    "them their theirs be is am are was were been being do does did done have has had having will "
    "would shall should can could may might must not no never also too very more most much many "
    "such other others another own same there here then now just only still even already again "
    "up down out off s t said says say told saying one ones including near around outside according"
)
OTHERS = _words(
    "le la les l un une des du de d et ou mais que qui dans sur pour par avec sans sous au aux ce "
    "cet cette ces son sa ses leur leurs il elle ils elles on se ne pas est sont a ont ete etre "
    "der die das den dem des ein eine einen einem einer eines und oder aber nicht mit von vom zu "
    "zum zur im in am an auf aus bei fur uber nach vor sich ist sind war waren hat haben wird "
    "werden wurde wurden dass als auch er sie es "
    "el los las una unos unas y o pero del al en con por para sin sobre su sus se no es son fue "
    "ha han que como mas lo le "
    "il lo gli i uno e ed o ma che di da dal della dei delle degli nel nella con per non sono e "
    "os as um uma do da dos das no na nos nas em ao aos pelo pela com nao foi "
    "een het van voor met niet op te "
    "في من الي علي عن مع ان التي الذي هذا هذه ما لا قد كان و "
    "и в во не на с со что как по из за к о от для его ее их был была"
)
# Hiragana stand alone as tokens and carry grammar.
KANA = frozenset(chr(code) for code in range(0x3041, 0x3097))
FUNCTION_WORDS = ENGLISH | OTHERS | KANA

IRREGULAR: Mapping[str, str] = {
    form: base
    for base, forms in {
        "meet": "met", "hold": "held", "give": "gave given", "speak": "spoke spoken", "speech": "",
        "send": "sent", "build": "built", "pay": "paid", "make": "made", "take": "took taken",
        "begin": "began begun", "break": "broke broken", "strike": "struck", "fall": "fell fallen",
        "lead": "led", "leave": "left", "lose": "lost", "win": "won", "rise": "rose risen",
        "go": "went gone", "come": "came", "see": "saw seen", "kill": "dead death deaths die died",
        "fly": "flew flown flight", "bring": "brought", "buy": "bought", "sell": "sold", "teach":
        "taught", "seek": "sought", "keep": "kept", "know": "knew known", "write": "wrote written",
        "shoot": "shot", "fight": "fought", "find": "found", "grow": "grew grown", "draw": "drew "
        "drawn", "choose": "chose chosen", "swear": "swore sworn", "spend": "spent", "lay": "laid",
        "undertake": "undertook undertaken", "withdraw": "withdrew withdrawn withdrawal",
        "man": "men", "woman": "women", "child": "children", "person": "people", "country":
        "countries", "arrive": "arrival", "launch": "", "elect": "election elections elected",
        "destroy": "destruction destroyed", "reduce": "reduction", "produce": "production",
        "negotiate": "negotiations negotiation", "invade": "invasion", "decide": "decision",
        "explode": "explosion exploded", "receive": "reception", "succeed": "success",
        "describe": "description", "provide": "provision", "extend": "extension",
        "deliver": "delivery deliveries", "discuss": "discussion discussions", "sign":
        "signature signing signed signatory", "talk": "talks", "visit": "", "free": "freedom",
        "repair": "", "remove": "removal", "arrest": "", "assure": "assurance", "vote": "",
    }.items()
    for form in forms.split()
}  # fmt: skip
SUFFIXES = (
    "izations ization ations ation itions ition ements ement ments ment ances ance ences ence "
    "ities ity ings ing ions ion ists ist isms ism ness ively ive ally ial ical ical als al ers er "
    "ors or ed es ly en ian ans an ful less able ible ary"
).split()  # fmt: skip
# British and American spellings that a stem does not bring together.
SPELLINGS: Mapping[str, str] = {
    "defence": "defense", "centre": "center", "centres": "centers", "labour": "labor",
    "programme": "program", "programmes": "programs", "organisation": "organization",
    "organisations": "organizations", "organised": "organized", "organise": "organize",
    "harbour": "harbor", "neighbour": "neighbor", "neighbours": "neighbors", "honour": "honor",
    "aeroplane": "airplane", "theatre": "theater", "licence": "license", "offence": "offense",
    "normalisation": "normalization", "stabilisation": "stabilization", "travelling": "traveling",
    "kiev": "kyiv", "colour": "color", "favour": "favor", "criticise": "criticize", "criticised":
    "criticized", "criticises": "criticizes", "criticising": "criticizing", "recognise":
    "recognize", "recognised": "recognized", "mobilise": "mobilize", "tonne": "ton",
    "tonnes": "tons", "metre": "meter", "metres": "meters", "kilometre": "kilometer",
    "kilometres": "kilometers", "grey": "gray", "cheque": "check", "per cent": "percent",
}  # fmt: skip
