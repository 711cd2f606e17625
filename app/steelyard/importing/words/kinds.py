"""The heads of tables that compare nothing: glossaries, if-then lists, registers, and tables on one option."""

from __future__ import annotations

import re

SITUATION = re.compile(
    r"(?:your |the )?(?:situations?|scenarios?|use cases?|conditions?|if|when|if you|if you need|you need|need|requirement|goal|problem|case|"
    r"question|symptom|signal|context|wenn|fall|anwendungsfall|situation|si|cas|caso|cas d'usage|когда|если|ситуация|сценарий|задача|"
    r"场景|情况|需求|使用场景|应用场景|如果|業務场景|シーン|状況|場合|ケース|用途|상황|경우|사용 사례|요구 ?사항)(?: .{0,20})?"
)
ADVICE = re.compile(
    r"(?:our |the )?(?:recommend(?:ation|ed)?s?(?: .{0,30})?|use|choose|choice|then|pick|best choice|solution|decision|action|answer|suggestion|suggested .{1,20}|"
    r"best (?:option|tool|fit|for)|go with|approach|empfehlung|dann|losung|recommandation|alors|solution|recomendacion|entonces|"
    r"рекомендация|решение|выбор|тогда|推荐|建议|选择|推荐方案|方案|推奨|おすすめ|選択|추천|권장|선택)"
)
MEANING = re.compile(
    r"meanings?|descriptions?|definitions?|explanations?|what it means|details?|notes?|purpose|value|values|information|summary|what it is|"
    r"interpretation|bedeutung|beschreibung|erklarung|signification|significado|definicion|значение|описание|определение|"
    r"含义|说明|描述|解释|定义|意味|説明|定義|内容|의미|설명|정의|내용"
)
TERM = re.compile(
    r"terms?|symbols?|icons?|signs?|legend|key|columns?|fields?|words?|acronyms?|abbreviations?|emoji|rating|score|scores?|levels?|marks?|grade|"
    r"begriff|symbol|zeichen|legende|terme|symbole|termino|simbolo|термин|символ|обозначение|术语|符号|图标|字段|名词|用語|記号|項目|용어|기호"
)
PROS = re.compile(r"pros?|cons?|advantages?|disadvantages?|benefits?|drawbacks?|strengths?|weaknesses|vorteile?|nachteile?|avantages?|inconvenients?|ventajas?|"
                   r"desventajas?|inconvenientes|плюсы|минусы|преимущества|недостатки|优点|缺点|优势|劣势|メリット|デメリット|長所|短所|장점|단점")  # fmt: skip
SCORE = re.compile(
    r"(?:our )?(?:scores?|ratings?|points?|value|grade|assessment|evaluation|stars|result|rank|bewertung|punkte|wertung|note|notation|puntuacion|valoracion|"
    r"calificacion|оценка|балл|баллы|评分|得分|分数|评价|評価|点数|スコア|점수|평가)(?: .{0,16})?"
)
COUNTED_TITLE = re.compile(
    r"^(?:(?:option|alternative|candidate|variant|variante|方案|选项|案|вариант|옵션|opcion|opción)\s*)?[0-9A-Za-zА-Я]?\d*\s*[.):：-]\s*",
    re.IGNORECASE,
)
LISTS: tuple[tuple[str, str, frozenset[str]], ...] = (
    ("a risk register", "rules", frozenset({"mitigation", "mitigations", "countermeasure", "massnahme", "gegenmassnahme", "缓解措施", "対策", "меры"})),
    ("a list of parameters", "other", frozenset({"default", "default value", "required", "type", "parameter", "默认值", "类型", "standardwert"})),
    ("a list of changes", "other", frozenset({"date", "author", "version", "change", "changes", "revision", "datum", "autor", "anderung", "日期", "作者"})),
    ("a list of tasks", "other", frozenset({"owner", "due", "due date", "assignee", "deadline", "task", "milestone", "responsible", "status", "action item",
                                          "phase", "timeline", "deliverable", "deliverables", "負責人", "担当", "期限", "负责人"})),
    ("a log of decisions", "other", frozenset({"decision", "date", "made by", "decided by", "alternatives considered", "detailed doc", "work required", "decided", "entscheidung"})),
    ("a list of steps", "other", frozenset({"step", "command", "schritt", "befehl", "步骤", "命令", "手順", "コマンド"})),
)  # fmt: skip
DESCRIBED = frozenset(
    {
        "structure",
        "features",
        "feature",
        "use",
        "uses",
        "usage",
        "used for",
        "used by",
        "purpose",
        "responsibility",
        "responsibilities",
        "role",
        "function",
        "contents",
        "content",
        "contains",
        "location",
        "path",
        "files",
        "file",
        "directory",
        "inputs",
        "outputs",
        "input",
        "output",
        "depends on",
        "dependencies",
        "description",
        "what it does",
        "aufbau",
        "struktur",
        "zweck",
        "verantwortung",
        "aufgabe",
        "inhalt",
        "ort",
        "structure et role",
        "responsabilite",
        "role et usage",
        "contenu",
        "utilisation",
        "estructura",
        "responsabilidad",
        "proposito",
        "uso",
        "contenido",
        "структура",
        "назначение",
        "ответственность",
        "содержание",
        "结构",
        "职责",
        "功能",
        "用途",
        "内容",
        "位置",
        "構成",
        "役割",
        "機能",
        "場所",
        "구조",
        "역할",
        "기능",
        "용도",
        "내용",
        "위치",
    }
)
"""Heads of columns that describe the parts of one thing."""
GENERIC_TITLE = re.compile(
    r"(?:\d[\d.]* ?)?(?:(?:feature|decision|evaluation|scoring|trade-?off|weighted|quick|detailed|full) )*(?:comparison|compare|matrix|table|summary|features?|results?|scores?|weights?|options?|"
    r"options considered|considered options|overview|decision outcome|pros and cons(?: of the options)?|alternatives?|evaluation|analysis|criteria|sheet ?\d*|tabelle ?\d*|feuil\d*|hoja ?\d*|"
    r"vergleich|ubersicht|comparaison|comparacion|сравнение|对比|比较|総括|比較表?|比較|비교)(?: (?:matrix|table|chart|summary|overview|results))?"
)
GENERIC_HEAD = re.compile(
    r"(?:current |our |your |default |overall )?(?:status|state|score|scores|points|evidence|implementation|metric|metrics|threshold|minimum|maximum|calculation|examples?|method|results?|raw|signal|"
    r"assessment|grade|rating|value|values|target|actual|coverage|weighted|verdict|measurement|how|where|who|when|test|range|level|formula|what .{1,40}|why .{0,40}|passing .{1,20}|min|max|"
    r"статус|порог|метрика|результат|балл|баллы|оценка|расчет|пример|состояние|"
    r"estado|minimo|donde|implementacion|puntaje|modulo|metodo|evidencia.*|resultado|ejemplo|aprobado minimo|"
    r"statut|calcul|exemple|methode|score|seuil|ce qu'on mesure|"
    r"status|punkte|beispiel|bewertung|schwellwert|berechnung|erfullt|"
    r"状态|评分|得分|分数|占比|标准|示例|评估要点|计算|阈值|状態|評価|スコア|点数|例|計算|状況|점수|등급|상태|지표|배점|평가|예시|핵심 요약|구현 상태)"
)
"""Heads of columns that say something about criteria; where only they are left, nothing is compared."""
RUBRIC_HEAD = re.compile(
    r"(?:\d+(?:[.,]\d+)?(?:\s?-\s?\d+)?(?: ?(?:points?|pts?|punkte|puntos|баллов?|балла?|分|点|점))?(?: ?[(\[:=-].*)?|(?:level |stufe |nivel |niveau )\d.*|excellent|very good|good|fair|poor|"
    r"needs (?:work|improvement)|satisfactory|unsatisfactory|proficient|developing|beginning|exemplary|"
    r"sehr gut|gut|befriedigend|ausreichend|mangelhaft|excelente|bueno|regular|insuficiente|отлично|хорошо|удовлетворительно|неудовлетворительно|优秀|良好|合格|不合格|一般)"
)
