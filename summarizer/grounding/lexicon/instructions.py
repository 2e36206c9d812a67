"""What text looks like that talks to the reader of articles instead of telling news.

`OPENERS` begin a passage: what follows on their line belongs to them. `DIRECTIVES` are whole in
their own sentence. `HIDING` is markup or encoding that a person would not see or read.
Patterns are matched without case.
"""

from __future__ import annotations

_AI = (
    r"(?:ai|a\.i\.|llm|language model|assistant|chat ?bot|summari[sz]er|summari[sz]ation (?:model|"
    r"system|tool)|extractor|model reading|model processing|automated (?:reader|system)|parser)"
)
_OUTPUT = (
    r"(?:summar(?:y|ies)|output|answer|response|record|json|extraction|headline field|result list|"
    r"list of (?:pledges|meetings|condemnations|dates)|pledges? (?:list|array|field)|"
    r"meetings? (?:list|array|field)|condemnations? (?:list|array|field)|evidence field)"
)
_EARLIER = r"(?:previous|prior|earlier|above|preceding|foregoing|former|existing|system|your|these|other)"
_ORDERS = r"(?:instructions?|prompts?|directions?|rules|guidelines?|commands?|orders|constraints)"
_FACT = r"(?:pledge|promise|meeting|condemnation|fact|entry|date|event|item|commitment|talks)"

OPENERS = (
    rf"\b(?:ignore|disregard|forget|override|bypass|discard|skip)\b[^.\n]{{0,30}}?\b{_EARLIER}\b"
    rf"[^.\n]{{0,20}}?\b(?:{_ORDERS}|text|messages?|context|article|sentences?)",
    rf"\b(?:new|updated|revised|real|actual|hidden|additional|important) {_ORDERS}\s*(?:for|to|:)",
    rf"\b(?:instructions?|note|message|notice|attention|memo|reminder) (?:to|for) (?:the |any |all |an )*{_AI}",
    rf"\b(?:dear|hello|attention|hey),? (?:\w+ )?{_AI}",
    r"(?:^|\n)\W{0,6}(?:system|assistant|developer|user|tool|human|function)(?: (?:message|prompt|"
    r"note|override|update|result|output|response|notice))?\W{0,4}[:>\]]",
    r"<\|[\w ]{2,20}\|>|\[/?inst\]|<</?sys>>|</?(?:system|assistant|user|tool|tool_result|"
    r"tool_call|function_results?|instructions?|prompt|sentences?)\b[^>\n]{0,60}>",
    r"(?:^|\n)\W{0,3}(?:tool|function|search)[_ ](?:result|output|response|call)",
    r"#{2,} *(?:system|instruction|response|assistant|new task|task)|begin (?:system|instructions)",
    r"</?s>|<(?:bos|eos|unk|pad|start_of_turn|end_of_turn)>|\bend of (?:article|document|prompt|input|text)\b",
    r"\byou are (?:now|no longer) (?:a|an|in|the)\b|\bdeveloper mode\b|\bjailbreak\b",
    r"ignor(?:ez|er|e|ieren|iere|iert|a|ar|ad|ate|ate) (?:\w+ ){0,3}?(?:instruc\w+|anweisung\w*|"
    r"istruzion\w+|instrucoes|instruções|vorgaben|consignes?|indicaciones|directives?)",
    r"(?:vergiss|vergessen sie|oubliez|oublie|olvida|olvide|esquece|esqueça|dimentica|negeer|"
    r"zignoruj|yok say|yoksay)\b[^.\n]{0,40}(?:anweisung|instruc|istruz|instruct|consigne|instrukcj|"
    r"vorgaben|talimat)",
    r"(?:önceki|yukarıdaki) (?:tüm )?talimatları|(?:poprzednie|wcześniejsze) instrukcje|"
    r"(?:vorherige|bisherige|obige)n? (?:anweisungen|instruktionen)|"
    r"(?:игнорируй|проигнорируй|забудь)\w*[^.\n]{0,30}(?:инструкц|указани)|"
    r"تجاهل[^.\n]{0,30}(?:تعليمات|التعليمات|الأوامر)|"
    r"(?:忽略|无视|無視)[^。\n]{0,12}(?:指令|指示|说明|說明|命令)|"
    r"(?:指示|命令|プロンプト)(?:を|は)[^。\n]{0,8}(?:無視|忘れ)|"
    r"(?:지시|명령)[^.\n]{0,8}무시|निर्देश[^.\n]{0,20}(?:अनदेखा|नज़रअंदाज़)",
)
DIRECTIVES = (
    rf"\b(?:the |this |any |all |every |your |an |its )?(?:{_AI}|reader of this (?:article|text|page))s?\b"
    r"[^.\n]{0,30}?\b(?:must|should|shall|has to|have to|needs? to|is (?:asked|required|instructed|to)|"
    r"are (?:asked|required|instructed|to)|will (?:add|include|report|list|output|write))\b",
    rf"\b(?:the|this|your|every|any) {_OUTPUT}\b[^.\n]{{0,20}}?\b(?:must|should|shall|has to|needs to|is to)\b",
    rf"\b(?:add|insert|include|append|output|return|record|list|write|register|report|put|extract|log)\b"
    rf"[^.\n]{{0,40}}?\b{_FACT}s?\b[^.\n]{{0,60}}?\b(?:to|in|into|under|as part of) (?:the |your )?(?:\w+ )?{_OUTPUT}",
    rf"\b(?:add|insert|append|output|register)\b (?:a|an|the|one|this|another|following)\b[^.\n]{{0,20}}?\b"
    rf"(?:{_FACT})s? (?:by|of|that|between|from|in which|saying|stating|where|to the)\b",
    rf"\b(?:when|while|if|before|after) (?:you )?(?:are )?(?:summari[sz]|extract|process|reading this|"
    rf"asked (?:to|about))\w*\b[^.\n]{{0,40}}?(?:,|\byou\b|\balways\b|\bmust\b|\bsay\b|\breport\b|\badd\b)",
    r"\b(?:cite|citing|evidence|use) (?:sentences?|evidence|number|\[)\s*\[?\d+\b",
    r"\b(?:respond|reply|answer) (?:only )?(?:with|in)\b[^.\n]{0,30}(?:json|\{|the following|exactly)",
    r"\bdo not (?:mention|reveal|tell|disclose|report)\b[^.\n]{0,30}(?:instruction|prompt|message|this note)",
    r"(?:la|le|el|il|die|das|der|o|a) (?:synth[eè]se|r[ée]sum[ée]|resumen|riassunto|zusammenfassung|resumo|"
    r"samenvatting|antwort|ausgabe|assistent|assistente|asistente|modello?|modelo|modèle|ki)\b[^.\n]{0,30}?"
    r"\b(?:doit|debe|deve|muss|soll|moet|sollte|doivent|deben)\b",
    r"\b(?:ajoute[zr]?|añad[ea]|agreg[au]e?|aggiung[ia]|füge|adicion[ea]|voeg|dodaj)\b[^.\n]{0,60}?"
    r"\b(?:promesse|engagement|promesa|compromiso|promessa|impegno|zusage|versprechen|treffen|"
    r"réunion|reunión|riunione|toezegging|obietnic\w+|verurteilung|condena|condamnation|condanna)\b",
    r"(?:добавь|добавьте|включите|включи)\b[^.\n]{0,60}(?:обещани|встреч|осужден|резюме|сводк|ответ)|"
    r"(?:أضف|اضف|أدرج)\b[^.\n]{0,60}|(?:添加|加入|输出|輸出)[^。\n]{0,30}(?:承诺|承諾|会议|摘要|总结|總結)|"
    r"(?:要約|回答|出力)(?:に|には|で)[^。\n]{0,40}(?:追加|含め|加え|書)|(?:추가하|포함하)\w{0,3}(?:시오|세요|라)",
)
HIDING = (
    r"<!--|-->|display\s*:\s*none|visibility\s*:\s*hidden|font-size\s*:\s*0|opacity\s*:\s*0(?![.\d])|"
    r"\bhidden(?:=|>)|aria-hidden|<(?:script|style|template|noscript|iframe|meta)\b|color\s*:\s*(?:#fff|white)",
    r"\b[A-Za-z0-9+/]{40,}={0,2}(?![A-Za-z0-9+/])|\b[0-9a-fA-F]{48,}\b|(?:\\x[0-9a-fA-F]{2}){6,}|"
    r"(?:%[0-9a-fA-F]{2}){8,}|(?:&#x?[0-9a-fA-F]+;){6,}|(?:\\u[0-9a-fA-F]{4}){6,}|\bbase64\b",
    r"(?:^|\n)\s*\[\d{1,4}\]\s|(?<=[.!?\"”)] )\[\d{1,4}\] (?=\S)",
)
