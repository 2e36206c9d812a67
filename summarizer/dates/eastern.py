"""Relative and joining words of Arabic and Japanese, in the rows of `foreign.py`.

Arabic words are written as they stand in the news; `languages.py` brings spellings together.
"""

from __future__ import annotations

from typing import Final

from summarizer.dates.rows import Rows, numbers

ARABIC: Final[Rows] = (
    ("today:0", "اليوم, الليلة"),
    ("today:-1", "أمس, الأمس, البارحة"),
    ("today:1", "غدا, الغد, غد"),
    ("today:-2", "أول أمس, أول من أمس"),
    ("today:2", "بعد غد"),
    ("last:-1", "الماضي, الماضية, الفائت, الفائتة, المنصرم, المنصرمة"),
    ("next:1", "القادم, القادمة, المقبل, المقبلة"),
    ("this:0", "هذا, هذه, الحالي, الحالية, الجاري, الجارية"),
    ("unit_week", "أسبوع, الأسبوع, لأسبوع"),
    ("unit_month", "شهر, الشهر"),
    ("unit_year", "عام, العام, سنة, السنة"),
    ("units:0", "أيام"),
    ("units:2", "أسابيع"),
    ("units:4", "أشهر, شهور"),
    ("units:7", "أعوام, سنوات"),
    ("ago", "قبل"),
    ("in", "في, خلال"),
    ("since", "منذ"),
    ("until", "حتى"),
    ("from", "من"),
    ("to", "إلى"),
    ("at", "يوم"),
    ("part", "صباح, مساء, ظهر, ليلة"),
    ("edge", "أوائل, أواخر, منتصف, مطلع, نهاية, بداية"),
    ("thin", "م"),
    ("weekday:0", "الاثنين, الإثنين"),
    *numbers("اثنين ثلاثة أربعة خمسة ستة سبعة ثمانية تسعة عشرة"),
    ("fiscal", "المالي, المالية"),
    ("vague", "مؤخرا, قريبا, حاليا, الآن"),
)
JAPANESE: Final[Rows] = (
    ("today:0", "今日, 本日, きょう, 今朝, 今夜, 今晩"),
    ("today:-1", "昨日, きのう, 昨夜, 昨晩"),
    ("today:1", "明日, あす, あした"),
    ("today:-2", "一昨日, おととい"),
    ("today:2", "明後日, あさって"),
    ("last:-1 unit_week", "先週"),
    ("this:0 unit_week", "今週"),
    ("next:1 unit_week", "来週"),
    ("last:-1 unit_month", "先月"),
    ("this:0 unit_month", "今月"),
    ("next:1 unit_month", "来月"),
    ("last:-1 unit_year", "昨年, 去年"),
    ("this:0 unit_year", "今年, 本年"),
    ("next:1 unit_year", "来年"),
    ("last:-1", "先の, この前の, 前回の"),
    ("next:1", "次の"),
    ("this:0", "今度の"),
    ("unit_weekend", "週末"),
    ("part", "午前, 午後, 朝, 夜, 夕方, 未明, 正午, 深夜, 夕"),
    ("thin", "の, に, は, （, ）, (, ), 付, 付け, で"),
    ("edge", "上旬, 中旬, 下旬, 初め, 末, 半ば, 前半, 後半"),
    ("onward", "以降, 以来"),
    ("to", "から"),
    ("until", "まで, までに"),
    ("season:1", "春"),
    ("season:2", "夏"),
    ("season:3", "秋"),
    ("season:4", "冬"),
    *(
        (f"weekday:{number}", f"{day}曜, （{day}）, ({day})")
        for number, day in enumerate("月火水木金土日")
    ),
    ("fiscal", "年度, 会計年度"),
    ("vague", "最近, 近く, 間もなく, 現在"),
)
