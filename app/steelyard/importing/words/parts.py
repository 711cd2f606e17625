"""How tables name their parts: totals, weights, notes; the heads over criteria and options.

All words are folded: small letters without accents. English, Chinese, German, Japanese, Spanish, French, Korean,
Russian, in this order, one or more lines each.
"""

from __future__ import annotations

import re

TOTAL = "total"
RANK = "rank"
VERDICT = "verdict"
WEIGHT = "weight"
PRIORITY = "priority"
NOTE = "note"
DESCRIPTION = "description"
GROUP = "group"
UNIT = "unit"
DIRECTION = "direction"
SOURCE = "source"
IDENTITY = "id"

ROLE_PATTERNS: dict[str, tuple[str, ...]] = {
    TOTAL: (
        r"((weighted|overall|grand|final|total|aggregate|sum of|net|cumulative|composite|unweighted|raw) )*"
        r"(totals?|sum|scores?|average|mean|avg|points|sums|overall|net|results?|subtotal)"
        r"( (score|points|total|sum|weighted|value|rating|result|average|mean|index))*",
        r"(weighted|overall|final|total|average|mean|net) (rating|grade|value|result|evaluation|assessment)",
        r"(sum|total|number|count|net|#) ?(of )?(all )?(the )?(\\+|-|=|\\+'?s|-'?s|pluses|minuses|positives|negatives|sames|s)|pluses|minuses|positives|negatives|sames|"
        r"σ|Σ|∑|sum of (all )?(weights x scores|products|positives|negatives|\+|-|pluses|minuses)|(score|total) out of \d+",
        r"(加权|综合|最终|总体|平均|总)*(总分|合计|总计|得分|评分|总评|总得分|平均分|均分|分数)|综合|总体评价|总和|小计",
        r"(gewichtete[rs]? |gewogene[rs]? )?(gesamt|end)?(punktzahl|punkte|summe|note|wertung|ergebnis|score|bewertung|wert)"
        r"( gewichtet)?|gesamt|durchschnitt|mittelwert|nutzwert|(gewichteter )?(durchschnitt|mittelwert|score|total|nutzwert)",
        r"(加重|総合|最終|重み付き)*(合計|総合|合計点|得点|平均|総合点|総合評価|スコア|総合スコア|総計|評価点|平均点|合計スコア)|小計|点数",
        r"(puntuacion|puntaje|suma|total|promedio|media|resultado|nota|calificacion|puntos)"
        r"( (total|ponderad[oa]|final|global|general|media))*",
        r"(score|total|somme|moyenne|note|resultat|points)( (total|global|final|pondere|ponderee|finale|globale|totale|general))*",
        r"(가중 ?|종합 ?|최종 ?|전체 ?)*(합계|총점|총합|종합|점수|평균|총계|종합 점수|종합 평가|평점)",
        r"((общ(ая|ий|ее)|итогов(ая|ый|ое)|взвешенн(ая|ый|ое)|средн(яя|ий|ее)) )*"
        r"(итого|итог|сумма|всего|балл|баллы|оценка|среднее|результат)( баллов)?",
        r"(punteggio|pontuacao|totale|totaal|suma|razem|wynik|summa|poang|toplam|celkem|soucet)"
        r"( (totale|total|finale|final|ponderato|ponderada|wazona))*",
    ),
    RANK: (
        r"(overall |final )?(rank|ranking|place|position|standing)s?|rang|platz|platzierung|rangfolge|classement|"
        r"rango|puesto|posicion|clasificacion|ранг|место|рейтинг|排名|名次|排序|順位|ランク|ランキング|순위|등수",
    ),
    VERDICT: (
        r"(final |overall |our )?(verdict|recommendation|decision|conclusion|winner|outcome|recommended|chosen|selected|"
        r"choice|result|status|advantage|best choice|edge|pick|selection|recommend)( \?)?|better( option)?|best( option)?",
        r"结论|推荐|建议|胜者|优胜|推荐度|推荐方案|最终结论|是否推荐|胜出|选择",
        r"fazit|empfehlung|entscheidung|gewinner|sieger|urteil|ergebnis|vorteil|empfohlen",
        r"結論|推奨|判定|採用|採否|勝者|推奨度|優位|選定|選定結果|おすすめ|オススメ",
        r"veredicto|recomendacion|decision|ganador|conclusion|recomendado|eleccion|ventaja|mejor opcion",
        r"verdict|conclusion|recommandation|gagnant|vainqueur|avantage|recommande|choix|decision",
        r"결론|추천|권장|승자|판정|최종 ?결정|선택|우위",
        r"вердикт|вывод|рекомендация|победитель|решение|заключение|выбор|итог",
    ),
    WEIGHT: (
        r"(criteria |criterion |relative )?(weights?|weighting|weightage|wt|importance|multiplier|coefficient|factor weight)"
        r"( (factor|%|percent|percentage|score|in %))*|importance weight|w|weight factor",
        r"权重|比重|权值|重要性|重要程度|权重系数|占比|加权",
        r"gewicht|gewichtung|wichtigkeit|bedeutung|gewichtungsfaktor|faktor|relevanz",
        r"重み|重み付け|重要度|ウェイト|ウエイト|ウェート|配点|比重|加重|係数",
        r"peso|pesos|ponderacion|importancia|factor de peso|relevancia",
        r"poids|ponderation|coefficient|coeff?|coef|importance|facteur",
        r"가중치|비중|중요도|배점|가중",
        r"вес|веса|важность|значимость|коэффициент|весовой коэффициент|вес критерия",
        r"ponderazione|importanza|importancia|weging|wegingsfactor|belang|waga|wagi|vikt|viktning|v[æa]gt|vekt|"
        r"ag[iı]rl[iı]k|onem|vaha|trong so",
    ),
    PRIORITY: (
        r"priority|prio|moscow|must have|must-have|need|prioritat|priorite|prioridad|приоритет|优先级|優先度|우선순위|"
        r"优先度|必要性|pflicht|muss|muss/kann",
    ),
    NOTE: (
        r"(additional |key |other |my |our |extra )?(notes?|comments?|remarks?|rationales?|reasons?|reasoning|justification|explanation|"
        r"why|details?|observations?|evidence|trade-?offs|commentary|analysis|context|caveats|discussion|summary|"
        r"why it matters|other trade-?offs|takeaway|key takeaway|insight|winner reason|rationale/notes)",
        r"备注|说明|注释|理由|备考|详情|补充|解释|评论|差异说明|简评|评价|点评",
        r"begrundung|bemerkung(en)?|kommentar(e)?|anmerkung(en)?|hinweise?|erlauterung(en)?|notiz(en)?|details",
        r"備考|説明|コメント|補足|メモ|理由|注記|特記事項|所見|評価理由|差別化",
        r"notas?|comentarios?|observacion(es)?|justificacion|razon|motivo|detalles|explicacion",
        r"remarques?|commentaires?|justification|explications?|raison|observations?|details|notes?",
        r"비고|메모|참고|코멘트|근거|이유|주석|상세|특이 ?사항",
        r"примечани[ея]|комментари[ий]|обоснование|пояснени[ея]|заметки|причина|подробности",
    ),
    DESCRIPTION: (
        r"(short |brief )?(descriptions?|definition|what it measures|meaning|overview|about|purpose|question|what it is)|"
        r"描述|含义|简介|定义|概述|beschreibung|definition|frage|概要|定義|内容|内訳|descripcion|definicion|"
        r"description|definition|설명|정의|개요|내용|описание|определение",
    ),
    GROUP: (
        r"groups?|category|categories|areas?|theme|section|goal|domain|type|topic|class|pillar|perspective|"
        r"类别|分类|分组|大类|领域|模块|一级指标|类型|kategorien?|gruppe|bereich|thema|カテゴリー?|分類|区分|大項目|グループ|種別|"
        r"categorias?|grupo|area|seccion|categories?|groupe|domaine|rubrique|theme|카테고리|분류|구분|그룹|영역|"
        r"категори[яи]|группа|раздел|область|блок",
    ),
    UNIT: (
        r"units?|unit of measure|uom|单位|einheit(en)?|単位|unidad(es)?|unites?|단위|единиц[аы]( измерения)?|ед\.? ?изм\.?",
    ),
    DIRECTION: (
        r"direction|optimi[sz]ation|objective|min/max|max/min|better|goal|benefit/cost|cost/benefit|type|preference|"
        r"polarity|richtung|方向|优化方向|目标|方向性|direccion|sens|방향|направление|optimum|target direction",
    ),
    SOURCE: (
        r"sources?|references?|refs?\.?|links?|urls?|docs?|documentation link|website|homepage|site|repo|repository|"
        r"来源|参考|链接|出处|quellen?|verweis|出典|参照|リンク|参考|fuentes?|enlaces?|referencias?|references?|liens?|"
        r"출처|링크|참조|источники?|ссылк[аи]",
    ),
    IDENTITY: (
        r"#|no|nr|id|n°|№|num|number|index|s/n|sr|sl|序号|编号|番号|번호|№ п/п|п/п|lfd nr|ref id|key",
    ),
}
WEIGHTED = re.compile(r"(?<!un)(?<!un-)(?:weight|gewicht)|gewogen|pond|взвеш|加权|加重|重み|가중")
MEAN = re.compile(r"average|mean|avg|durchschnitt|mittel|moyenne|promedio|media|средн|平均|평균")
