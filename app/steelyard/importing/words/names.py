"""Names that tell what stands on a side of a table, and which way it is better; folded."""

from __future__ import annotations

import re

CRITERION = re.compile(
    "(?:.* )?(?:criteri(?:on|a|ons|um)|features?|factors?|aspects?|attributes?|dimensions?|requirements?|capabilit(?:y|ies)|"
    "characteristics?|propert(?:y|ies)|metrics?|parameters?|considerations?|qualit(?:y|ies)|concerns?|areas?|topics?|"
    "categor(?:y|ies)|items?|functionalit(?:y|ies)|functions?|drivers?|tests?|benchmarks?|indicators?|measures?|kpis?|points?|"
    "goals?|use cases?|questions?|trade-?offs?|facets?|subjects?|needs?|comparison|specs?|specifications?|workloads?|"
    "kriteri(?:um|en)|merkmale?|eigenschaft(?:en)?|aspekte?|anforderung(?:en)?|faktor(?:en)?|was|funktion(?:en)?|thema|themen|"
    "bewertungskriteri(?:um|en)|kategorie|kennzahl|"
    "criteres?|caracteristiques?|fonctionnalites?|facteurs?|exigences?|besoins?|"
    "criterios?|caracteristicas?|aspectos?|requisitos?|factores?|funcionalidad(?:es)?|funcion(?:es)?|parametros?|"
    "критери[ий]|характеристик[аи]|параметры?|аспекты?|признаки?|показател[ьи]|свойств[оа]|возможност[ьи]|функци[яи]|"
    "фактор|требовани[ея]|kryteri(?:um|a)|cech[ay]|kriter(?:ler)?|kriterier|kenmerk(?:en)?|caratteristic(?:a|he)|"
    "ozellik(?:ler)?|egenskap(?:er)?|vlastnost(?:i)?)"
    "|.*(?:维度|特性|指标|标准|对比项|比较项|项目|因素|功能|方面|考量|要素|特征|属性|能力|特点|"
    "項目|観点|評価軸|基準|特徴|機能|要件|比較軸|指標|要素|性質|視点|ポイント|"
    "기준|항목|특징|기능|요소|특성|지표|구분|요건|측면)"
)
OPTION = re.compile(
    "(?:.* )?(?:options?|alternatives?|candidates?|tools?|systems?|solutions?|products?|projects?|names?|models?|vendors?|"
    "providers?|frameworks?|librar(?:y|ies)|platforms?|databases?|db|technolog(?:y|ies)|approach(?:es)?|services?|softwares?|"
    "engines?|methods?|languages?|packages?|designs?|strateg(?:y|ies)|brokers?|variants?|offerings?|apps?|applications?|"
    "apis?|stacks?|implementations?|competitors?|scenario options?|plans?|editors?|managers?|clients?|servers?|formats?|"
    "protocols?|queues?|clouds?|compan(?:y|ies)|suppliers?|bundlers?|orms?|algorithms?|architectures?|patterns?|devices?|"
    "varianten?|alternativen?|werkzeuge?|losung(?:en)?|produkte?|anbieter|ansatz|ansatze|technologien?|modelle?|kandidat(?:en)?|"
    "datenbank(?:en)?|programm|programme|sprache|systeme?|dienste?|"
    "outils?|produits?|fournisseurs?|approches?|langages?|logiciels?|modeles?|nom|noms|bases? de donnees|"
    "opcion(?:es)?|alternativas?|herramientas?|solucion(?:es)?|productos?|proveedor(?:es)?|enfoques?|tecnologias?|lenguajes?|"
    "nombres?|modelos?|sistemas?|base de datos|plataformas?|"
    "варианты?|инструменты?|решени[ея]|продукты?|альтернатив[аы]|систем[аы]|технологи[яи]|подходы?|названи[ея]|имя|опци[яи]|"
    "модел[ьи]|язык|фреймворк|библиотека|платформа|сервис|поставщик|субд|бд)"
    "|.*(?:方案|选项|工具|产品|名称|技术|框架|系统|候选|选型|模型|平台|语言|数据库|中间件|软件|厂商|组件|"
    "案|選択肢|候補|ツール|製品|方式|競合|名称|手法|技術|フレームワーク|ライブラリ|サービス|言語|ソフト|プラン|製品名|名前|"
    "옵션|대안|도구|제품|방안|솔루션|이름|후보|방식|기술|프레임워크|라이브러리|언어|서비스|플랫폼|제품명)"
)
CRITERION_NAMES = re.compile(
    "^(?:purpose|use|uses|usage|why.*|when.*|how.*|what.*|causes?|likely cause|fix|implications?|triggers?|examples?|behaviou?r|response|limitations?|best (?:for|suited.*)|"
    "ideal for|use cases?|key .*|main .*|typical .*|common .*|notes|location|path|default.*|output|input|impact)$|"
    "作用|说明|用途|特点|原因|代价|优势|劣势|短板|风险|关键|怎么|示例|代表|适合|适用|常见|典型|路径|默认|方式|内容|含义|行为|解决|表现|方案$|重点|思路|"
    "用途|特徴|内容|理由|例$|利点|欠点|注意|概要|용도|특징|이유|예시|장점|단점|설명|"
    "назначение|описание|пример|причина|когда|zweck|beispiel|grund|einsatz|usage|exemple|raison|cas d'usage|uso|ejemplo|motivo|"
    "cost|pric|performan|throughput|latenc|scalab|reliab|securit|complex|maturit|communit|support|licen[sc]|document|ease|"
    "learning|integrat|mainten|maintain|usab|flexib|availab|durab|ecosystem|portab|compatib|speed|effort|risk|lock-?in|"
    "qualit|memory|size|^pros|^cons$|advantag|disadvantag|strength|weakness|deploy|operat|persist|ordering|replic|testing|"
    "accuracy|time|efficien|adoption|monitoring|observab|resilien|consisten|popular|feature|experience|tooling|setup|"
    "kosten|preis|leistung|sicherheit|wartbar|aufwand|skalier|lizenz|reife|geschwindig|dokumentation|einarbeitung|zuverlass|"
    "cout|prix|facilite|qualite|maturite|fiabilite|scalabil|securite|"
    "coste?|precio|rendimiento|seguridad|facilidad|escalab|mantenim|madurez|fiabilidad|curva|comunidad|"
    "стоимост|цена|производит|безопас|сложност|масштаб|надежн|надёжн|поддерж|скорост|лиценз|удобств|экосистем|документ|"
    "成本|价格|性能|吞吐|延迟|可靠|安全|复杂|社区|生态|学习|扩展|维护|稳定|可用|支持|效率|难度|持久|成熟|场景|优点|缺点|"
    "コスト|価格|費用|速度|学習|保守|拡張|信頼|容易|開発|運用|サイズ|セキュリティ|対応|難易度|安定|実績|料金|機能性|"
    "비용|가격|성능|속도|보안|확장|유지|학습|난이도|안정|지원|생태계|커뮤니티|신뢰"
)
LOWER_IS_BETTER = re.compile(
    r"\b(?:costs?|pric(?:e|es|ing)|latenc\w*|risks?|complexit\w*|efforts?|lock-?in|overhead|downtime|fees?|tco|"
    r"response times?|load times?|(?:train(?:ing)?|inference|build|compile|startup|start-up|start|boot|setup|install|delivery|"
    r"migration|recovery|implementation|onboarding|cold start|lead|execution|processing|run|query|ramp-?up|development) times?|"
    r"time to \w+|footprint|(?:memory|ram|cpu|disk|resource|energy|power|storage|bandwidth)(?: (?:usage|consumption|use|footprint|"
    r"requirements?|needed))|memory|ram|(?:bundle|binary|image|package|model|file|install|download|artifact|container) size|"
    r"size|error rate|errors?|bugs?|defects?|delays?|difficult\w*|learning curve|steepness|maintenance burden|burden|debt|"
    r"vulnerabilit\w*|failures?|loss|disadvantages?|weight in|duration|jitter|startup|expens\w*|open issues|"
    r"false (?:positives?|negatives?|alarms?)(?: rate)?|attack surface|boilerplate|fragmentation|drawbacks?|churn|"
    r"\w*kosten|preise?|\w*aufwand|\w*risik(?:o|en)|komplexitat|latenz\w*|einarbeitung\w*|lernkurve|\w*dauer|ladezeit|"
    r"startzeit|antwortzeit|reaktionszeit|speicherverbrauch|speicherbedarf|binargro\w+|gro(?:ss|sz)e|abhangigkeit(?:en)?|fehlerrate|wartungsaufwand|"
    r"couts?|prix|risques?|complexite|effort|latence|temps de \w+|courbe d'apprentissage|taille|consommation|dependance|delai|"
    r"costi|prezz[oi]|rischio?|complessita|latenza|custos?|precos?|riscos?|complexidade|esforco|prijs|risico|complexiteit|"
    r"koszt\w*|cena|ryzyko|złożonosc|złożoność|kostnad\w*|pris|maliyet|fiyat|"
    r"costo?s?|coste|precios?|riesgos?|complejidad|esfuerzo|latencia|tiempo de \w+|curva de aprendizaje|tamano|consumo|"
    r"dependencia|licencias? cost)\b"
    r"|(?:стоимост|цена|цен[ыа]\b|риск|сложност|задержк|трудоемк|трудозатрат|затрат|время|порог вхожд|размер|потреблени|расход)"
    r"|(?:成本|价格|费用|延迟|时延|风险|复杂度|复杂性|难度|学习曲线|开销|耗时|占用|体积|大小|门槛|内存|启动时间|响应时间)"
    r"|(?:コスト|価格|費用|料金|遅延|レイテンシ|リスク|複雑|難易度|学習曲線|工数|負荷|負担|サイズ|消費|ロックイン|時間|使用量|メモリ)"
    r"|(?:비용|가격|요금|지연|위험|리스크|복잡|난이도|학습 ?곡선|부담|크기|사용량|소비|시간|종속)"
)
HIGHER_IS_BETTER = re.compile(
    r"\b(?:ease|easy|easily|affordab\w*|cost[- ]?(?:efficien|effective|saving)\w*|savings?|efficien\w*|simplicity|low[- ](?:cost|latency|risk|"
    r"effort|complexity|overhead|memory)|performance|fast|speed|memory[- ]safe\w*|memory safety|community size|max\w* (?:file|message|payload|record|"
    r"cluster|queue|batch) size|(?:team|ecosystem|context|window|market|user ?base) size|risk (?:mitigation|management|reduction|tolerance)|error (?:handling|"
    r"reporting|messages?|recovery)|uptime|time zones?|real[- ]?time|failure (?:handling|recovery|isolation|detection)|bug ?fix\w*|delay(?:ed)? "
    r"(?:messages?|queues?|delivery|jobs?)|dependency (?:management|injection|resolution)|loss(?:less)?|data loss (?:protection|prevention)|"
    r"cost (?:control|transparency|management|predictability|allocation|visibility)|vulnerability (?:scanning|management)|"
    r"kosteneffizien\w*|wirtschaftlich\w*|einfachheit|leichtigkeit|facilite|simplicite|facilidad|simplicidad)\b"
    r"|(?:простота|удобство|легкость|экономи|эффективн)|(?:性价比|易用|容易|简单|简易|效率|内存安全|成本效益|低成本|低延迟)"
    r"|(?:容易|簡単|コストパフォーマンス|コスパ|効率|低コスト|しやすさ|やすさ|リアルタイム)|(?:용이|편의|효율|간편|가성비|실시간)"
)
STATED_LOWER = re.compile(
    r"lower(?: is|=|:)? (?:is )?better|less is better|smaller is better|the (?:lower|less|fewer) the better|fewer is better|"
    r"low(?:er)? ?= ?(?:good|better)|(?:gunstig|niedrig|gering|wenig|klein|kurz)(?:er)? ?(?:=|ist) ?(?:gut|besser)|weniger ist besser|"
    r"\bminimi[sz]e\b|\bmin\b|↓|⬇|(?:moins|plus bas|plus petit) (?:est|c'est) mieux|menos es mejor|menor es mejor|меньше ?[-=]? ?лучше|"
    r"чем меньше|чем ниже|越低越好|越小越好|越少越好|低いほど良|小さいほど良|少ないほど良|낮을수록|작을수록|적을수록|5 ?= ?(?:low|lowest|cheap\w*|none|easy) (?:is )?worst|"
    r"1 ?= ?best|cost criterion"
)
STATED_HIGHER = re.compile(
    r"higher(?: is|=|:)? (?:is )?better|more is better|bigger is better|the (?:higher|more) the better|high(?:er)? ?= ?(?:good|better)|"
    r"(?:hoch|hoher|mehr|viel|gross) ?(?:=|ist) ?(?:gut|besser)|\bmaximi[sz]e\b|\bmax\b|↑|⬆|5 ?= ?(?:best|cheap\w*|easy|easiest|low\w*|good)|"
    r"plus (?:haut|grand|eleve) (?:est )?mieux|mas es mejor|mayor es mejor|больше ?[-=]? ?лучше|чем больше|чем выше|越高越好|越大越好|越多越好|"
    r"高いほど良|大きいほど良|多いほど良|높을수록|클수록|많을수록|benefit criterion"
)
MUST_HAVE = re.compile(
    r"must(?:[- ]have)?s?|required?|mandatory|core goal|essential|ko|k\.o\.|knock-?out|hard requirement|non-negotiable|deal-?breaker|"
    r"muss|pflicht|zwingend|notwendig|obligatoire|indispensable|obligatorio|imprescindible|requerido|обязательн\w*|"
    r"必须|必需|必要|必須|マスト|필수"
)
DIRECTION_WORDS = {
    "max": "higher", "maximize": "higher", "maximise": "higher", "higher": "higher", "higher is better": "higher",
    "benefit": "higher", "more": "higher", "more is better": "higher", "↑": "higher", "⬆": "higher", "up": "higher", "high": "higher",
    "min": "lower", "minimize": "lower", "minimise": "lower", "lower": "lower", "lower is better": "lower",
    "cost": "lower", "less": "lower", "less is better": "lower", "↓": "lower", "⬇": "lower", "down": "lower",
    "hoher": "higher", "niedriger": "lower", "越大越好": "higher", "越小越好": "lower", "正向": "higher", "负向": "lower",
    "maximizar": "higher", "minimizar": "lower", "maximiser": "higher", "minimiser": "lower", "low": "lower",
    "макс": "higher", "мин": "lower", "最大化": "higher", "最小化": "lower", "+": "higher", "-": "lower",
}  # fmt: skip
UNSURE_DIRECTIONS = frozenset({"high", "low", "cost", "more", "less", "+", "-", "up", "down"})
PRICE_NAME = re.compile(
    r"price|pricing|cost|fee|preis|kosten|prix|cout|coût|precio|costo|цена|стоимость|价格|成本|费用|価格|費用|料金|コスト|가격|비용|요금",
    re.IGNORECASE,
)
