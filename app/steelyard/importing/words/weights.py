"""Words for weights, and the numbers they are taken as."""

from __future__ import annotations

import re

WEIGHT_WORDS: tuple[tuple[float, str], ...] = (
    (10, "critical, very high, highest, essential, key, p0, very important, sehr hoch, kritisch, sehr wichtig, tres haute, tres eleve, tres elevee, critique, "
         "muy alta, muy alto, critico, critica, очень высокий, очень высокая, критично, критический, критичная, 极高, 非常高, 很高, 关键, 重大, 最重要, 非常に高い, 매우 높음, 핵심, "
         "tres important, muy importante, очень важно, 非常重要, とても重要, blocker, crucial"),
    (8, "fort, forte, wysoka, wysoki, hog, hogt, hoog, yuksek, high, h, important, should, should have, should-have, major, p1, hoch, wichtig, soll, haute, haut, eleve, elevee, alta, alto, importante, "
        "высокий, высокая, высокое, важно, 高, 重要, 高い, 높음, 상, 중요"),
    (5, "srednia, sredni, medel, gemiddeld, orta, medium, m, moderate, normal, average, mid, p2, could, could have, could-have, mittel, moyen, moyenne, media, medio, средний, средняя, среднее, 中, 中等, 普通, 一般, "
        "중간, 보통, 중, kann"),
    (2, "bassa, basso, baixa, baixo, niska, niski, lag, lagt, laag, dusuk, low, l, minor, nice to have, nice-to-have, optional, p3, niedrig, gering, faible, basse, bas, baja, bajo, низкий, низкая, низкое, 低, 低い, 낮음, 하, "
        "opcional, optionnel, желательно, 可选"),
    (1, "very low, lowest, trivial, p4, sehr gering, sehr niedrig, tres faible, muy baja, muy bajo, очень низкий, очень низкая, 极低, 很低, 非常に低い, 매우 낮음"),
    (0, "none, won't, wont, won't have, no, not needed, ignore, keine, aucun, ninguno, нет, 无, なし, 없음"),
)  # fmt: skip
WEIGHT_WORD = re.compile(
    r"^(?:very |sehr |tres |muy |очень |매우 |非常に?|极|很)?(?:high|medium|low|critical|important|essential|must(?:[- ]have)?|should(?:[- ]have)?|"
    r"could(?:[- ]have)?|won'?t(?:[- ]have)?|nice[- ]to[- ]have|optional|required?|mandatory|major|minor|moderate|core goal|h|m|l|normal|key|"
    r"p[0-4]|hoch|mittel|niedrig|gering|kritisch|wichtig|muss|soll|kann|pflicht|haute?|eleve|elevee|moyen|moyenne|faible|basse?|critique|obligatoire|forte?|bass[ao]|baix[ao]|wysok[ai]|niska|niski|sredni[a]?|hoog|laag|gemiddeld|"
    r"alta?|alto|media|medio|baja|bajo|critic[oa]|obligatorio|высок\w*|средн\w*|низк\w*|критич\w*|обязательн\w*|"
    r"高|中|低|高い|低い|重要|必须|必需|必須|重大|关键|높음|중간|보통|낮음|상|중|하|필수)(?: priority| weight|优先级)?$"
)
