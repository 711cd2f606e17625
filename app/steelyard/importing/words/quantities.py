"""How numbers are bounded, scaled and measured: words of bounds, suffixes, units, what is free."""

from __future__ import annotations

import re

CURRENCY = r"(?:US\$|USD|EUR|GBP|CHF|JPY|CNY|RMB|KRW|INR|CAD|AUD|[A-Z]{1,2}\$|[$€£¥₩₽₹]|Fr\.|R\$)"
CURRENCY_AFTER = (
    r"(?:USD|EUR|GBP|CHF|JPY|CNY|RMB|KRW|INR|CAD|AUD|[$€£¥₩₽₹]|元|円|원|руб\.?|dollars?|euros?|Euro)"
)
BOUND_WORDS = {
    "<": "<", "≤": "<", "<=": "<", "=<": "<", "less than": "<", "under": "<", "below": "<", "up to": "<", "at most": "<", "max": "<",
    "max.": "<", "bis zu": "<", "unter": "<", "weniger als": "<", "jusqu'a": "<", "moins de": "<", "hasta": "<", "menos de": "<",
    "до": "<", "менее": "<", "не более": "<", "不到": "<", "最大": "<", "最多": "<", "小于": "<", "未満": "<", "최대": "<",
    ">": ">", "≥": ">", ">=": ">", "=>": ">", "more than": ">", "greater than": ">", "over": ">", "above": ">", "at least": ">", "min": ">",
    "min.": ">", "uber": ">", "mehr als": ">", "mindestens": ">", "ab": ">", "plus de": ">", "au moins": ">", "mas de": ">",
    "al menos": ">", "desde": ">", "from": ">", "starting at": ">", "от": ">", "более": ">", "свыше": ">", "超过": ">", "大于": ">",
    "至少": ">", "最小": ">", "최소": ">",
    "~": "~", "≈": "~", "≃": "~", "±": "~", "about": "~", "around": "~", "approx": "~", "approx.": "~", "approximately": "~", "circa": "~",
    "ca.": "~", "ca": "~", "c.": "~", "roughly": "~", "etwa": "~", "rund": "~", "environ": "~", "unos": "~", "aprox.": "~",
    "aproximadamente": "~", "около": "~", "примерно": "~", "约": "~", "大约": "~", "約": "~", "およそ": "~", "약": "~", "est.": "~",
}  # fmt: skip
SCALES = {
    "k": 1e3, "thousand": 1e3, "тыс": 1e3, "тыс.": 1e3, "千": 1e3, "천": 1e3, "m": 1e6, "mn": 1e6, "mio": 1e6, "mio.": 1e6,
    "million": 1e6, "millions": 1e6, "млн": 1e6, "百万": 1e6, "b": 1e9, "g": 1e9, "bn": 1e9, "mrd": 1e9, "mrd.": 1e9, "billion": 1e9,
    "t": 1e12, "万": 1e4, "萬": 1e4, "만": 1e4, "億": 1e8, "亿": 1e8, "억": 1e8,
}  # fmt: skip
TIME = {
    1e-9: "ns", 1e-6: "µs μs us usec 微秒", 1e-3: "ms msec msecs millisecond milliseconds 毫秒 ミリ秒 мс 밀리초",
    1: "s sec secs second seconds sek sekunde sekunden 秒 초 сек с seconde secondes segundo segundos",
    60: "min mins minute minutes minuten 分 分钟 分鐘 분 мин минут minuto minutos",
    3600: "h hr hrs hour hours std stunde stunden 小时 時間 시간 ч час часа часов heure heures hora horas",
    86400: "d day days tag tage tagen 天 日 일 дн дней день дня jour jours dia dias", 604800: "week weeks wk wks woche wochen 周 週間 주 недель недели неделя semaine semaines semana semanas",
    2629800: "month months mo mos monat monate monaten 月 个月 ヶ月 か月 カ月 개월 мес месяцев месяца mois mes meses",
    31557600: "year years yr yrs jahr jahre jahren 年 년 лет год года an ans annee annees ano anos",
}  # fmt: skip
DATA = {
    1: "b byte bytes", 1e3: "kb kbyte", 1e6: "mb mbyte мб", 1e9: "gb gbyte гб", 1e12: "tb тб", 1e15: "pb", 1024: "kib", 1048576: "mib",
    1073741824: "gib", 1099511627776: "tib",
}  # fmt: skip
COUNTED = (
    "req reqs request requests op ops msg msgs message messages event events tx txn transaction transactions row rows write "
    "writes read reads doc docs record records query queries call calls"
)
PER_SECOND = {
    "rps": "req/s",
    "qps": "req/s",
    "tps": "req/s",
    "iops": "op/s",
    "mbps": "mb/s",
    "gbps": "gb/s",
    "ops": "op/s",
}
OTHERS = frozenset(
    "% percent ‰ pt pts points point px dpi fps hz khz mhz ghz w kw kwh wh v core cores vcpu vcpus cpu cpus node nodes user users people person persons "
    "fte pd pm loc lines line star stars x times °c °f km m cm mm kg g nodes instances partitions topics plugins connectors "
    "languages clients contributors commits downloads forks issues developers engineers regions integrations tokens "
    "personentage pt人日 人日 人月 人 名 件 台 行 個 개 명 건 級 级 пользователей человек чел".split()
)
UNLIMITED = frozenset(
    "unlimited,no limit,no limits,infinite,∞,unbounded,unbegrenzt,unbeschrankt,illimite,illimitee,ilimitado,ilimitada,sin limite,illimitato,"
    "без ограничений,не ограничено,неограниченно,无限,无限制,不限,無制限,無限,무제한".split(",")
)
RETAINED = re.compile(
    r"retention|battery|uptime|warranty|history|support (?:period|window)|mtbf|experience|validity|between failures|age|since|保持|保留|保存"
)
CAPACITY = re.compile(
    r"max|limit|capacity|storage|quota|included|transfer|free tier|bandwidth|最大|上限|容量|макс|maximal"
)
PER = re.compile(
    r"^\s?(?P<per>(?:(?:/|per|pro|par|por|p\.|je|each|a|an|в|за|每)\s?[A-Za-zÀ-ÿа-яА-Я一-龥ァ-ヶ가-힣]+\.?\s?){1,3}|/\s?(?:月|年|月額)|"
    r"monthly|yearly|annually|mtl\.?)",
    re.IGNORECASE,
)
FREE = re.compile(
    r"^(?:free|free of charge|no cost|no charge|kostenlos|kostenfrei|gratis|gratuite?|gratuito|бесплатно|бесплатный|免费|無料|무료|zero cost|\$0)"
    r"(?=$|[\s(（,;:/+\n])(?P<rest>.*)$",
    re.IGNORECASE | re.DOTALL,
)
SUFFIX = (
    r"(?:\s?(?:k|K|M|B|G|T|mn|bn|Mio\.?|Mrd\.?|mio|million|millions|billion|thousand|тыс\.?|млн|万|萬|億|亿|千|百万|만|억|천)"
    r"(?![A-Za-zА-Яа-я]))?"
)
PERIODS = {
    "month": 1.0, "mo": 1.0, "monthly": 1.0, "monat": 1.0, "mois": 1.0, "mes": 1.0, "мес": 1.0, "месяц": 1.0, "月": 1.0, "월": 1.0, "개월": 1.0, "月額": 1.0,
    "mtl": 1.0, "year": 1 / 12, "yr": 1 / 12, "yearly": 1 / 12, "annually": 1 / 12, "jahr": 1 / 12, "an": 1 / 12, "ano": 1 / 12, "год": 1 / 12, "年": 1 / 12,
    "년": 1 / 12, "annum": 1 / 12, "a": 1 / 12, "week": 52 / 12, "day": 365 / 12, "tag": 365 / 12,
}  # fmt: skip
