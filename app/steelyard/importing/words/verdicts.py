"""How authors name a winner, in texts and in tables."""

from __future__ import annotations

import re

CHOICE_LINE = re.compile(
    r"(?:chosen(?: option)?|selected(?: option)?|winner|we (?:chose|choose|have chosen|selected|will use|decided (?:to use|on|for)|recommend|use|adopt|go with|picked)|"
    r"decision(?: is| outcome)?|recommendation|recommended(?: option)?|our choice|verdict|final choice|selected solution|"
    r"gewinner|entscheidung|empfehlung|gewahlt|wir (?:wahlen|nehmen|verwenden|entscheiden uns fur|empfehlen)|sieger|"
    r"gagnant|decision|choix|recommandation|nous (?:choisissons|avons choisi|recommandons|retenons)|"
    r"ganador|eleccion|recomendacion|elegimos|recomendamos|elegido|hemos elegido|opcion elegida|"
    r"победитель|решение|выбор|рекомендация|выбираем|выбрано|мы выбрали|рекомендуем|"
    r"结论|推荐|选择|最终选择|决定|胜出|采用|我们选择|推荐方案|结果|"
    r"結論|推奨|採用|選定|決定|勝者|採用案|推奨案|결론|추천|선택|결정|채택)"
)
DECISION_HEADING = re.compile(
    r"(?:decision(?: outcome)?|recommendation|conclusion|outcome|verdict|winner|selected option|chosen option|entscheidung|empfehlung|fazit|ergebnis|"
    r"decision|recommandation|conclusion|decision|recomendacion|conclusion|решение|рекомендация|вывод|结论|决定|推荐|決定|結論|推奨|결정|결론|추천)"
)
BECAUSE = re.compile(
    r"\b(?:because|since|due to|as it|weil|da |parce que|car |porque|ya que|потому что|так как)|因为|由于|ため|ので|때문",
    re.IGNORECASE,
)
MARKED = re.compile(
    r"✅|🏆|🥇|👑|⭐|✔|chosen|selected|winner|recommended|yes|best|★|gewahlt|empfohlen|推荐|採用|추천|1st|^1$|^#1$",
    re.IGNORECASE,
)
NOT_A_CHOICE = re.compile(
    r"\s*(?:matrix|drivers|criteria|table|guide|framework|tree|factors|date|record|status|log|makers?|matrix)\b"
)
JOINED = re.compile(r"(?:[、,/&+]|and|or|und|oder|et|ou|y|o|и|или|和|或|と|や|및)\s*", re.IGNORECASE)
CHOSEN = re.compile(
    r"\s*[(（\[]?\s*(?:✅\s*)?\b(chosen|selected|winner|recommended|our choice|our pick|preferred|proposed|accepted|decision|adopted|"
    r"gewahlt|gewählt|ausgewahlt|ausgewählt|empfohlen|gewinner|choisie?|retenue?|recommandee?|recommandée?|elegid[oa]|recomendad[oa]|"
    r"выбрано?|рекомендуется|推荐|已选|选定|採用|推奨|選定|채택|추천|선택)\s*(?:✅\s*)?[)）\]]\s*$",
    re.IGNORECASE,
)
