# ruff: noqa: E501 - a pattern reads best on one line
"""What text looks like that talks to the reader of articles instead of telling news.

`OPENERS` begin a passage: what follows on their line belongs to them. `DIRECTIVES` are whole in
their own sentence. What hides text instead is in `hiding.py`.

Each row is a set of lower-case pieces and a pattern, matched without case. The pattern is tried
only where the text holds one of the pieces: most articles hold none, and looking for pieces is
cheap. News speaks of assistants, rules, responses and orders too, so that the patterns ask for the
grammar of an order to a machine, not for its words alone. Patterns whose pieces stand in much news
("hey" in "they") look ahead at the first letter, which rules most places out quickly.
"""

from __future__ import annotations

_NO_PERSON = r"(?! (?:secretar|professor|minister|commission|director|coach|chief|attorney|manager|editor|general|chancellor))"
_AI = (
    rf"(?:ai|a\.i\.|llms?|(?:large )?language models?|assistants?{_NO_PERSON}|chat ?bots?|summari[sz]ers?"
    r"|summari[sz]ation (?:model|system|tool)s?|extractors?|model reading|model processing"
    r"|automated (?:reader|system)s?|parsers?)"
)
_AI_PIECES = (
    *(f" ai{end}" for end in " ,:;-–—…/).!?'’\"”]\n"),
    "(ai)",
    "an ai",
    "a.i.",
    "llm",
    "language model",
    "assistant",
    "chatbot",
    "chat bot",
    "summari",
    "extractor",
    "model reading",
    "model processing",
    "automated",
    "parser",
)
_LISTS = r"(?:pledges?|meetings?|condemnations?|dates|facts|events) (?:list|array|field|section)"
_OUTPUT = rf"(?:summar(?:y|ies)|output|json|extraction|headline field|result list|evidence field|answer|list of (?:pledges|meetings|condemnations|dates|facts)|{_LISTS})"
_EARLIER = r"(?:previous|prior|above|preceding|foregoing|your|system|original|initial)"
_ORDERS = r"(?:instructions?|prompts?|directions?|guidelines?|commands?|system messages?)"
_FACT = r"(?:pledge|promise|meeting|condemnation|fact|entry|date|event|item|commitment|talks)"
_WRITES = r"(?:add|include|report|list|output|write|state|say|record|cite|extract|treat|ignore|mention|summari[sz]e|answer|respond|return|put|note|set)"
_ORDERED = r"(?=[\n.:!?;)\]\"“”pmsy]|^)(?:(?:^|\n|[.:!?;)\]\"“”]\s*)(?:please |now |then |also |and |instead,? )*|\b(?:please|must|should|you(?: will)?) )"

Row = tuple[tuple[str, ...], str]
OPENERS: tuple[Row, ...] = (
    (
        ("ignore", "disregard", "forget", "override", "bypass", "discard"),
        rf"\b(?:ignore|disregard|forget|override|bypass|discard)\b[^.\n]{{0,30}}?\b{_EARLIER}\b[^.\n]{{0,20}}?\b(?:{_ORDERS}|text|messages?|context|article|sentences?|rules)\b",
    ),
    (
        ("ignore everything", "ignore all", "disregard the", "forget everything", "forget all"),
        r"\b(?:ignore|disregard|forget) (?:everything|all of (?:the|this)|all that|the (?:text|article|sentences|rest))\b",
    ),
    (
        ("instruction", "prompt", "command"),
        rf"\b(?:new|updated|revised|real|actual|hidden|additional|important|special) (?:instructions?|prompt|commands?)\s*:|\binstructions? (?:to|for) (?:the |any |all |an )*{_AI}\b",
    ),
    (
        _AI_PIECES,
        rf"(?=[nmawrdh])\b(?:(?:note|message|notice|attention|memo|reminder|warning)s? (?:to|for) (?:the |any |all |an )*|(?:dear|hello|attention|hey),? (?:\w+ )?){_AI}\b",
    ),
    (
        ("system", "assistant", "developer", "user", "tool", "human", "function"),
        r"(?:^|\n|[.!?] )[^\w\n]{0,6}(?:system|assistant|developer|user|tool|human|function)(?:[ _-](?:message|prompt|note|override|update|result|output|response|notice|call|instruction)s?)?[^\w\n]{0,4}[:>\]}]",
    ),
    (
        (
            "<|",
            "[inst",
            "[/inst",
            "<<sys",
            "<system",
            "<assistant",
            "<user",
            "<tool",
            "<function",
            "<instruction",
            "<prompt",
            "<sentence",
            "</s",
            "<s>",
            "<bos",
            "<eos",
            "_of_turn",
            "</p",
            "</i",
            "</t",
            "</a",
            "</u",
            "</f",
            "[system",
            "[assistant",
            "[tool",
            '{"role',
            "{'role",
        ),
        r"<\|[\w ]{2,24}\|>|\[/?inst\]|<</?sys>>|</?(?:system|assistant|user|tool|tool_result|tool_call|function_results?|instructions?|prompt|sentences?)\b[^>\n]{0,60}>|</?s>|<(?:bos|eos|start_of_turn|end_of_turn)>|\[(?:system|assistant|tool)[^\]\n]{0,30}\]|\{[\"']role[\"']",
    ),
    (
        (
            "tool result",
            "tool_result",
            "tool output",
            "tool_output",
            "function result",
            "function_result",
            "search result:",
            "tool response",
            "tool_call",
            "function_call",
            "function output",
        ),
        r"\b(?:tool|function)[_ ](?:result|output|response|call)\b|\bsearch result:",
    ),
    (
        ("##", "begin system", "begin instructions", "end of", "---"),
        r"#{2,} *(?:system|instructions?|response|assistant|new task|task|output)\b|begin (?:system|instructions)|\bend of (?:the )?(?:article|document|prompt|input)\b[^.\n]{0,4}(?:$|[\n.\-–—=#*\]])",
    ),
    (
        ("you are now", "you are no longer", "developer mode", "jailbreak", "from now on you"),
        r"\byou are (?:now|no longer) (?:a|an|in|the)\b|\bdeveloper mode\b|\bjailbreak(?:en|ed)? mode\b|\bfrom now on,? you\b",
    ),
    (
        (
            "ignor",
            "vergiss",
            "vergessen",
            "oubli",
            "olvid",
            "esquec",
            "esqueç",
            "dimentic",
            "negeer",
            "zignoruj",
            "yok say",
            "yoksay",
            "talimat",
            "instrukcj",
            "instruktion",
        ),
        r"(?:ignor\w*|vergiss|vergessen sie|oublie[zr]?|olvid[ae]|esque[cç]a|dimentica\w*|negeer|zignoruj\w*)\b[^.\n]{0,40}?(?:instruc|instruç|instruk|instrukc|anweisung|istruz|instructies|consigne|vorgaben|indicaciones)|talimat[^.\n]{0,20}yok ?say|(?:önceki|yukarıdaki) (?:tüm )?talimat",
    ),
    (
        (
            "игнорир",
            "забуд",
            "تجاهل",
            "忽略",
            "无视",
            "無視",
            "忘れ",
            "무시",
            "अनदेखा",
            "नज़रअंदाज़",
            "نظر انداز",
            "نادیده",
        ),
        r"(?:игнориру\w*|забуд\w*)[^.\n]{0,40}(?:инструкц|указани)|تجاهل[^.\n]{0,30}(?:تعليمات|التعليمات|الأوامر)|(?:忽略|无视|無視)[^。\n]{0,12}(?:指令|指示|说明|說明|命令)|(?:指示|命令|プロンプト)(?:を|は)[^。\n]{0,8}(?:無視|忘れ)|(?:지시|명령)[^.\n]{0,8}무시|निर्देश[^.\n]{0,20}(?:अनदेखा|नज़रअंदाज़)|ہدایات[^.\n۔]{0,20}نظر ?انداز|دستورالعمل[^.\n]{0,20}نادیده",
    ),
)
DIRECTIVES: tuple[Row, ...] = (
    (
        (*_AI_PIECES, "reader of this"),
        rf"\b(?:{_AI}|reader of this (?:article|text|page))\b[^.\n]{{0,40}}?\b(?:must|should|shall|has to|have to|needs? to|(?:is|are) (?:asked|required|instructed|told|to)(?: to)?|will)\b[^.\n]{{0,30}}?\b{_WRITES}\b",
    ),
    (
        ("summar", "output", "json", "extraction", "field", "list", "array", "section"),
        rf"\b(?:the|this|your|every|any|a) (?:correct |final |complete )?(?:summar(?:y|ies)|output|json|extraction|headline field|evidence field|{_LISTS})\b[^.\n]{{0,20}}?\b(?:must|should|shall|has to|needs to|is to)\b",
    ),
    (
        ("summar", "output", "json", "extraction", "field", "list", "array", "answer", "section"),
        rf"\b(?:add|insert|include|append|output|return|record|list|write|register|report|put|log)\b[^.\n]{{0,60}}?\b(?:to|in|into|under|as part of) (?:the |your )?(?:\w+ )?{_OUTPUT}\b",
    ),
    (
        ("add ", "insert ", "append ", "output ", "register ", "include ", "report ", "record "),
        rf"{_ORDERED}(?:add|insert|append|output|register|include|record|report)\b (?:a|an|the|one|this|another|following|that)\b[^.\n]{{0,30}}?\b{_FACT}s?\b",
    ),
    (
        ("summari", "extract", "reading this", "processing this", "if you are"),
        rf"\b(?:when|while|if|before|after) (?:you )?(?:are )?(?:summari[sz]\w*|extract\w*|reading this|processing this|asked to summari[sz]e)\b[^.\n]{{0,60}}?\b(?:you|always|{_WRITES})\b|\bif you are (?:an? )?{_AI}\b",
    ),
    (
        (
            "cite sentence",
            "citing sentence",
            "cite [",
            "cite evidence",
            "evidence:",
            "evidence [",
            "as evidence",
        ),
        r"\bcit(?:e|ing) (?:sentences?|evidence|\[)\s*\[?\d+\b|\bevidence\W{1,3}\[?\d+|\bas evidence,? (?:cite|use|give)\b",
    ),
    (
        ("respond", "reply", "answer"),
        r"\b(?:respond|reply|answer) (?:only )?(?:with|in)\b[^.\n]{0,30}?(?:json|\{|the following|exactly)",
    ),
    (
        (
            "do not mention",
            "do not reveal",
            "do not tell",
            "do not disclose",
            "don't mention",
            "never mention",
        ),
        r"\b(?:do not|don't|never) (?:mention|reveal|tell|disclose)\b[^.\n]{0,40}?(?:instruction|prompt|this note|this message|system)",
    ),
    (
        (
            "synth",
            "résum",
            "resum",
            "riassunt",
            "zusammenfassung",
            "samenvatting",
            "ausgabe",
            "assistent",
            "asistente",
            "assistant",
            "modell",
            "modelo",
            "modèle",
            "podsumowani",
            "streszczeni",
            "özet",
        ),
        r"\b(?:la|le|el|il|die|das|der|o|a|l'|l’|de|het|any|cualquier|jede|toute)\s?(?:synth[eè]se|r[ée]sum[ée]|resumen|riassunto|zusammenfassung|resumo|samenvatting|ausgabe|assistent|assistente|asistente|assistant|modello|modell|modelo|modèle|ki)\b[^.\n]{0,40}?\b(?:doit|debe|deve|muss|soll|moet|sollte|doivent|deben)\b|(?:podsumowanie|streszczenie)[^.\n]{0,30}(?:musi|powinno)|özet[^.\n]{0,40}(?:ekle|içermeli)",
    ),
    (
        (
            "ajoute",
            "añad",
            "agreg",
            "agrég",
            "aggiung",
            "füge",
            "fügen",
            "adicion",
            "voeg",
            "dodaj",
            "ekle",
            "nimm",
            "incluy",
            "inclua",
            "inclui",
            "incluez",
            "inclus",
        ),
        r"(?:^|\n|[.:!?;,\"«“„]\s*|\b(?:doit|debe|deve|muss) )(?:ajoute[zr]?|añad[ea]|agreg(?:a|ue)|aggiung[ia]|fügen? (?:sie )?|nimm|adicione|inclu(?:ya|ye|a|i|ez|s)|voeg|dodaj)\b[^.\n]{0,80}?\b(?:promesse|engagement|promesa|compromiso|promessa|impegno|zusage|versprechen|treffen|réunion|reunión|reunião|riunione|toezegging|obietnic\w+|verurteilung|condena|condamnation|condanna|résumé|resumen|resumo|zusammenfassung|riassunto)\b|\b(?:vaat|taahhüt|toplantı)\w*[^.\n]{0,30}\bekle(?:yin|y)?\b",
    ),
    (
        (
            "добав",
            "включи",
            "أضف",
            "اضف",
            "أدرج",
            "添加",
            "加入",
            "输出",
            "輸出",
            "要約",
            "出力",
            "추가하",
            "포함하",
            "شامل کر",
            "जोड़",
        ),
        r"(?:добавь\w*|включи\w*)\b[^.\n]{0,60}(?:обещани|встреч|осужден|резюме|сводк|ответ)|(?:أضف|اضف|أدرج)[^.\n]{0,60}(?:تعهد|وعد|اجتماع|لقاء|إدانة|ملخص)|(?:添加|加入|输出|輸出)[^。\n]{0,30}(?:摘要|总结|總結)|(?:摘要|总结|總結)(?:中|里|裡)[^。\n]{0,20}(?:添加|加入|写|寫)|(?:要約|出力)(?:に|には|で)[^。\n]{0,60}(?:追加|含め|加え|書)|(?:추가하|포함하)(?:시오|세요|라)|خلاصے میں[^۔\n]{0,60}شامل کر|सारांश में[^।\n]{0,60}जोड़",
    ),
)
