"""Marks and words for nothing known, and words that only soften a rating."""

from __future__ import annotations

import re

BLANKS = {
    "": "", "-": "-", "--": "-", "---": "-", "/": "-", ".": "-", "...": "-", "…": "-", "_": "-", "·": "-",
    "n/a": "n/a", "na": "n/a", "n.a.": "n/a", "n.a": "n/a", "not applicable": "n/a", "#n/a": "n/a", "entfallt": "n/a",
    "nicht zutreffend": "n/a", "sans objet": "n/a", "s/o": "n/a", "no aplica": "n/a", "n/c": "n/a", "不适用": "n/a", "対象外": "n/a",
    "該当なし": "n/a", "해당 없음": "n/a", "해당없음": "n/a", "не применимо": "n/a", "неприменимо": "n/a", "nil": "n/a",
    "?": "?", "??": "?", "???": "?", "❓": "?", "❔": "?", "unknown": "unknown", "tbd": "tbd", "tba": "tbd", "tbc": "tbd", "todo": "tbd",
    "to be determined": "tbd", "to be confirmed": "tbd", "not known": "unknown", "unclear": "unknown", "not tested": "unknown",
    "untested": "unknown", "no data": "unknown", "n/k": "unknown", "not stated": "unknown", "not specified": "unknown", "undocumented": "unknown",
    "unbekannt": "unknown", "k.a.": "unknown", "k. a.": "unknown", "keine angabe": "unknown", "offen": "unknown", "unklar": "unknown",
    "inconnu": "unknown", "n/d": "unknown", "nd": "unknown", "n.d.": "unknown", "non disponible": "unknown", "desconocido": "unknown",
    "sin datos": "unknown", "por determinar": "tbd", "a definir": "tbd", "未知": "unknown", "不明": "unknown", "待定": "tbd", "未定": "tbd",
    "不清楚": "unknown", "未確認": "unknown", "要確認": "tbd", "要調査": "tbd", "모름": "unknown", "알 수 없음": "unknown", "미정": "tbd",
    "미확인": "unknown", "неизвестно": "unknown", "нет данных": "unknown", "н/д": "unknown", "не указано": "unknown", "(none)": "-",
    "unclear/unknown": "unknown", "⬜": "",
}  # fmt: skip
MODIFIERS = re.compile(
    r"^(?:fairly|quite|pretty|relatively|rather|mostly|generally|somewhat|typically|usually|overall|slightly|reasonably|often|potentially|"
    r"relativ|ziemlich|recht|eher|meist|assez|plutot|plutôt|relativement|bastante|relativamente|довольно|относительно|достаточно|比较|相对|比較的|비교적)\s*",
    re.IGNORECASE,
)
