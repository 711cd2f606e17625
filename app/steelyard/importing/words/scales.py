"""How texts state the scale of scores, and which numbers are counted rather than judged."""

from __future__ import annotations

import re

STATED_SCALE = re.compile(
    r"(?:^|[^\d.,/-])(?P<low>[0-3])\s*(?:\([^()]{1,30}\)|=\s*[\w -]{1,20}?)?\s*(?:-|–|—|~|〜|to|bis|à|a|until|до|至|から|\.\.|,?\s*(?:and|und|et|y)\s)\s*(?P<high>3|4|5|6|7|10|20|100)(?!\d|\.\d|%|\s?(?:users|people|times|x))",
    re.IGNORECASE,
)
SCALE_WORDS = re.compile(
    r"scale|score|scoring|strength|level|rating|rated|rate|points?|stars?|best|worst|higher|lower|excellent|poor|skala|punkte?|bewert|note|echelle|noté|sur|escala|puntua|"
    r"шкал|балл|оцен|评分|打分|分制|满分|点満点|段階|評価|점 ?만점|척도|1 ?="
)
OUT_OF = re.compile(
    r"(?:out of|von|sur|из|/|de|满分|maximum|max\.?)\s*(?P<high>5|10|100|20|4|3)\b|(?P<other>5|10|100)\s*(?:点満点|分制|점 ?만점|段階|分満点)",
    re.IGNORECASE,
)
LEGEND_POINTS = re.compile(
    r"(?P<sign>[^\w\s:=()（）,;|\-–—•*#>]{1,4}\ufe0f?)\s*(?:[\w /-]{0,30}?)\s*(?:=|:|：|→|-|–|—|\(|（)\s*(?:[A-Za-z /-]{0,24}\(?\s*)?(?P<points>[-+−]?\d{1,3}(?:[.,]\d{1,2})?)(?:\s*(?:points?|pts?\.?|p|punkte?|分|点|점|балл\w*|puntos?))?(?![\d%])"
)
NOT_JUDGED = re.compile(
    r"\byears?\b|released|release date|since|founded|version|\bstars\b|downloads|commits|contributors|\bcount\b|number of|# of|\bloc\b|lines of|users|nodes|"
    r"\bage\b|jahr|erschienen|anzahl|annee|nombre de|ano\b|numero de|год|количество|число|数量|年份|发布|リリース|件数|年$|개수|연도"
)
