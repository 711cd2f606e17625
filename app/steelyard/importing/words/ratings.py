"""Words and signs that rate, and the fit, 0 to 5, that each is proposed to stand for.

Each line: the fit, then the words, divided by commas. `amount` says nothing about good or bad by itself; the name
of the row does.
"""

from __future__ import annotations

AMOUNT = "amount"
YES_NO = "yes/no"
QUALITY = "quality"
EASE = "ease"
SPEED = "speed"
MATURITY = "maturity"
COLOUR = "colour"
GRADES = "grades"

WORD_FITS: dict[str, tuple[tuple[float, str], ...]] = {
    YES_NO: (
        (5, "yes, y, true, supported, available, full, fully, full support, fully supported, native, native support, built-in, built in, "
            "included, pass, passed, met, ok, complete, enabled, first-class, natively, out of the box, meets, compliant, present, "
            "ja, j, vorhanden, erfullt, vollstandig, unterstutzt, eingebaut, inklusive, bestanden, "
            "oui, o, complet, pris en charge, disponible, inclus, integre, si, s, soportado, completo, incluido, nativo, cumple, "
            "да, есть, поддерживается, полная, полностью, встроено, имеется, полная поддержка, "
            "是, 有, 支持, 完全支持, 原生支持, 原生, 内置, 强支持, 全面支持, 具备, 满足, 可以, 对, "
            "はい, あり, 対応, 可, 可能, 標準対応, 標準, 有り, 完全対応, ネイティブ対応, 済, 対応済み, 内蔵, "
            "sim, tak, evet, var, ano, "
            "예, 네, 있음, 지원, 가능, 완전 지원, 내장, 지원함, 기본 지원, 네이티브 지원, 충족"),
        (2.5, "partial, p, partially, limited, some, optional, partly, in part, sometimes, workaround, with plugin, via plugin, plugin, plugins, "
              "add-on, addon, beta, preview, planned, in progress, experimental, partial support, limited support, partially supported, depends, "
              "via extension, extension, third-party, third party, manual, basic, mixed, varies, conditional, maybe, possible, wip, coming soon, "
              "teilweise, eingeschrankt, begrenzt, bedingt, uber plugin, geplant, moglich, optional, teils, "
              "partiel, partielle, partiellement, limite, limitee, en partie, via plugin, prevu, "
              "parcial, parcialmente, limitado, limitada, opcional, en parte, con plugin, planificado, "
              "parziale, parzialmente, limitato, limitata, gedeeltelijk, deels, beperkt, czesciowo, częściowo, delvis, kısmen, castecne, "
              "частично, ограничено, ограниченно, частичная, опционально, через плагин, планируется, ограниченная, "
              "部分, 部分支持, 有限, 有限支持, 可选, 需插件, 插件, 插件支持, 计划中, 受限, 需要插件, "
              "一部, 一部対応, 一部可, 部分的, 部分対応, 限定的, 要プラグイン, プラグイン, 条件付き, 予定, 開発中, "
              "부분, 일부, 부분 지원, 일부 지원, 제한적, 제한, 플러그인, 예정, 선택"),
        (0, "no, n, false, none, not supported, unsupported, unavailable, not available, missing, fail, failed, not met, absent, lacking, never, "
            "disabled, not included, no support, not offered, nope, "
            "nein, keine, nicht vorhanden, nicht unterstutzt, nicht erfullt, fehlt, kein, ohne, "
            "non, aucun, aucune, pas de support, non supporte, absent, ninguno, ninguna, no soportado, no disponible, no cumple, "
            "нет, отсутствует, не поддерживается, без поддержки, "
            "nao, nee, nie, nej, hayır, yok, "
            "否, 无, 不支持, 没有, 不可, 不具备, 不满足, 未支持, 不行, "
            "いいえ, なし, 非対応, 不可, 未対応, 無し, 無, 不可能, 対応なし, "
            "아니오, 아니요, 없음, 미지원, 불가, 불가능, 지원 안 함, 지원하지 않음, 지원 안함, 미충족"),
    ),
    QUALITY: (
        (5, "excellent, outstanding, superb, exceptional, great, best, perfect, ideal, top, best in class, best-in-class, superior, amazing, "
            "very good, very strong, sehr gut, hervorragend, ausgezeichnet, exzellent, optimal, bestens, excellente, tres bon, tres bonne, parfait, "
            "tres bien, excelente, muy bueno, muy buena, optimo, optima, отлично, отличная, отличный, отличное, очень хорошо, превосходно, "
            "очень хорошая, 优秀, 极好, 极佳, 很好, 非常好, 优, 卓越, 最佳, 最好, 极强, 很强, 非常强, 完善, 最强, "
            "優秀, 優, 最良, 最高, 非常に良い, とても良い, 優れている, 非常に高品質, 秀, 最適, 抜群, "
            "ottimo, ottima, eccellente, molto buono, molto buona, otimo, otima, muito bom, muito boa, uitstekend, zeer goed, bardzo dobry, "
            "bardzo dobra, bardzo dobre, doskonały, doskonała, utmarkt, mycket bra, cok iyi, mukemmel, vyborny, "
            "매우 좋음, 우수, 매우 우수, 탁월, 최고, 최상, 뛰어남, 매우 뛰어남"),
        (4, "good, strong, solid, well, robust, better, rich, extensive, nice, above average, gut, stark, solide, besser, bon, bonne, bien, fort, forte, "
            "bueno, buena, fuerte, solido, solida, хорошо, хорошая, хороший, хорошее, сильная, сильный, 好, 良好, 良, 较好, 强, 较强, 不错, 丰富, 佳, "
            "buono, buona, bom, boa, goed, dobry, dobra, dobre, bra, iyi, "
            "良い, 優位, 強い, 充実, 良好, 豊富, 좋음, 양호, 강함, 좋다, 풍부"),
        (2.5, "fair, average, moderate, medium, mediocre, acceptable, adequate, ok, okay, satisfactory, decent, sufficient, neutral, so-so, "
              "mittel, mittelmassig, befriedigend, ausreichend, durchschnittlich, akzeptabel, massig, moyen, moyenne, correct, acceptable, passable, "
              "suffisant, regular, medio, media, aceptable, suficiente, promedio, средне, средняя, средний, среднее, удовлетворительно, нормально, "
              "discreto, discreta, sufficiente, razoavel, redelijk, voldoende, przecietny, przeciętny, medel, okej, orta, "
              "приемлемо, 一般, 中等, 中, 普通, 尚可, 可接受, 适中, 较一般, 還行, 还行, 中程度, 並, まあまあ, 平均的, 可もなく不可もなく, ふつう, "
              "보통, 중간, 평균, 무난, 중"),
        (1, "poor, weak, bad, below average, worse, insufficient, inadequate, schlecht, schwach, mangelhaft, ungenugend, schlechter, mauvais, mauvaise, "
            "faible, insuffisant, malo, mala, pobre, debil, deficiente, insuficiente, плохо, плохая, плохой, слабо, слабая, слабый, слабое, "
            "scarso, scarsa, ruim, fraco, fraca, slecht, matig, słaby, słaba, słabe, daligt, svag, kotu, zayıf, "
            "неудовлетворительно, 差, 较差, 弱, 较弱, 不好, 不佳, 悪い, 弱い, 不十分, 劣る, 乏しい, 나쁨, 약함, 부족, 미흡, 열악"),
        (0, "terrible, awful, very poor, very bad, very weak, worst, unacceptable, horrible, sehr schlecht, katastrophal, tres mauvais, tres faible, "
            "muy malo, muy mala, pesimo, muy debil, очень плохо, ужасно, очень слабая, 很差, 极差, 非常差, 最差, 很弱, 非常に悪い, 最悪, 最低, "
            "매우 나쁨, 최악, 매우 약함"),
    ),
    AMOUNT: (
        (5, "very high, extremely high, extreme, highest, huge, massive, very large, sehr hoch, extrem hoch, am hochsten, tres eleve, tres elevee, "
            "tres haut, tres haute, tres fort, muy alto, muy alta, altisimo, очень высокая, очень высокий, очень высокое, максимальная, очень большой, "
            "molto alto, molto alta, molto grande, altissima, muito alto, muito alta, zeer hoog, bardzo wysoki, bardzo wysoka, mycket hog, cok yuksek, "
            "очень большая, 极高, 很高, 非常高, 最高, 很大, 非常大, 极大, 巨大, 最大, 非常に高い, とても高い, 極めて高い, 最大, 非常に大きい, "
            "매우 높음, 아주 높음, 매우 큼, very many, most"),
        (4, "high, h, large, big, many, lots, hoch, hoher, hohe, gross, viel, viele, haut, haute, eleve, elevee, important, grand, grande, alto, alta, "
            "hoog, hoge, wysoki, wysoka, wysokie, duza, duży, duża, hog, hogt, yuksek, elevado, elevada, mucho, высокая, высокий, высокое, большой, большая, много, выше, 高, 较高, 大, 较大, 多, 较多, 高い, やや高い, 大きい, "
            "多い, 高め, 높음, 큼, 많음, 상"),
        (2.5, "medium, moderate, mid, m, average, med, mittel, mittlere, mittelgross, moyen, moyenne, modere, moderee, medio, media, moderado, moderada, "
              "gemiddeld, sredni, srednia, srednie, średnia, medel, orta, "
              "средняя, средний, среднее, умеренная, умеренный, 中, 中等, 一般, 适中, 中程度, 中くらい, 普通, 中規模, やや, 중간, 보통, 중"),
        (1, "low, l, small, little, few, less, niedrig, gering, niedriger, klein, wenig, geringer, kleiner, wenige, bas, basse, faible, petit, petite, peu, bajo, baja, "
            "basso, bassa, piccolo, piccola, baixo, baixa, laag, lage, niski, niska, niskie, mała, mały, lag, lagt, dusuk, "
            "pequeno, pequena, poco, низкая, низкий, низкое, малый, малая, мало, небольшая, небольшой, ниже, 低, 较低, 小, 较小, 少, 较少, 低い, やや低い, "
            "小さい, 少ない, 低め, 낮음, 작음, 적음, 하"),
        (0, "very low, extremely low, minimal, lowest, negligible, tiny, very small, near zero, zero, sehr gering, sehr niedrig, minimal, sehr klein, "
            "kaum, tres bas, tres basse, tres faible, minime, muy bajo, muy baja, minimo, minima, очень низкая, очень низкий, очень низкое, "
            "molto basso, molto bassa, muito baixo, muito baixa, zeer laag, bardzo niski, bardzo niska, mycket lag, cok dusuk, "
            "минимальная, минимальный, очень малая, 极低, 很低, 非常低, 最低, 很小, 极小, 很少, 极少, 非常に低い, とても低い, 極めて低い, 最小, ごく少ない, "
            "非常に小さい, 매우 낮음, 아주 낮음, 매우 작음, 최소"),
    ),
    EASE: (
        (5, "easy, simple, trivial, very easy, very simple, easiest, effortless, straightforward, einfach, sehr einfach, leicht, sehr leicht, facile, "
            "tres facile, simple, facil, sencillo, sencilla, muy facil, simple, легко, легкая, легкий, простой, простая, просто, очень легко, очень просто, "
            "semplice, makkelijk, eenvoudig, łatwy, łatwa, łatwe, prosty, prosta, enkelt, latt, kolay, "
            "низкий порог, 简单, 容易, 非常简单, 很简单, 极简, 易, 轻松, 較簡單, 较简单, 簡単, 容易, とても簡単, 非常に簡単, 易しい, 容易い, シンプル, "
            "쉬움, 매우 쉬움, 간단, 단순, 용이, 매우 간단"),
        (2.5, "moderate, medium, intermediate, average, mittel, moyen, moyenne, modere, medio, media, moderado, intermedio, средне, средняя, средний, "
              "умеренно, 中等, 一般, 适中, 中, 普通, 中程度, やや複雑, やや難しい, 中級, 보통, 중간, 중"),
        (1, "complex, hard, difficult, complicated, steep, tough, challenging, komplex, schwer, schwierig, aufwendig, aufwandig, kompliziert, difficile, complexe, "
            "complesso, complessa, complexo, complexa, moeilijk, lastig, trudny, trudna, trudne, svart, komplext, zor, "
            "complique, dificil, complejo, compleja, complicado, complicada, сложно, сложный, сложная, трудно, трудный, сложное, 复杂, 困难, 难, 较难, 较复杂, "
            "較複雜, 繁琐, 複雑, 難しい, 困難, 高難度, 어려움, 복잡, 어렵다"),
        (0, "very complex, very hard, very difficult, extremely complex, hardest, sehr komplex, sehr schwer, sehr schwierig, tres difficile, tres complexe, "
            "muy dificil, muy complejo, очень сложно, очень сложный, очень сложная, очень трудно, 非常复杂, 很复杂, 极复杂, 很难, 非常难, 非常に複雑, "
            "とても難しい, 非常に難しい, 매우 어려움, 매우 복잡"),
    ),
    SPEED: (
        (5, "fastest, very fast, extremely fast, blazing fast, instant, sehr schnell, am schnellsten, tres rapide, le plus rapide, muy rapido, muy rapida, "
            "очень быстро, очень быстрая, очень быстрый, 极快, 很快, 非常快, 最快, 最速, 非常に速い, とても速い, 高速, 매우 빠름, 가장 빠름"),
        (4, "fast, quick, faster, rapid, schnell, zugig, rapide, rapido, rapida, быстро, быстрая, быстрый, 快, 较快, 速い, 速, やや速い, 빠름"),
        (2.5, "moderate, medium, average, normal, mittel, moyen, medio, media, moderado, normal, средне, средняя, средний, 中等, 一般, 中, 适中, 普通, 中程度, 보통, 중간"),
        (1, "slow, slower, sluggish, langsam, langsamer, lent, lente, lento, lenta, медленно, медленная, медленный, 慢, 较慢, 遅い, 遅, やや遅い, 低速, 느림"),
        (0, "very slow, slowest, extremely slow, sehr langsam, tres lent, tres lente, muy lento, muy lenta, очень медленно, очень медленная, 很慢, 极慢, 非常慢, 最慢, "
            "非常に遅い, とても遅い, 最も遅い, 매우 느림"),
    ),
    MATURITY: (
        (5, "mature, very mature, production-ready, production ready, battle-tested, proven, ga, ausgereift, reif, sehr reif, eprouve, maduro, madura, "
            "muy maduro, зрелый, зрелая, 成熟, 非常成熟, 很成熟, 成熟稳定, 成熟している, 非常に成熟, 성숙, 매우 성숙"),
        (4, "stable, established, stabil, etabliert, estable, establecido, стабильный, стабильная, стабильно, 稳定, 较成熟, 安定, 안정, 안정적"),
        (2.5, "beta, young, maturing, evolving, jung, en desarrollo, развивается, 发展中, 较新, 発展途上, 발전 중"),
        (1, "alpha, immature, experimental, new, unreif, neu, experimentell, nuevo, новый, 新, 不成熟, 未成熟, 実験的, 미성숙, 실험적"),
        (0, "deprecated, abandoned, unmaintained, dead, eol, discontinued, veraltet, obsoleto, устарел, 废弃, 停止维护, 非推奨, 중단"),
    ),
    COLOUR: (
        (5, "green, grun, vert, verde, зеленый, 绿, 緑, 초록"),
        (2.5, "yellow, amber, orange, gelb, jaune, amarillo, желтый, 黄, 노랑"),
        (0, "red, rot, rouge, rojo, красный, 红, 赤, 빨강"),
    ),
    GRADES: (
        (5, "a+, a"), (4.5, "a-"), (4.2, "b+"), (3.75, "b"), (3.3, "b-"), (2.9, "c+"), (2.5, "c"), (2.1, "c-"), (1.7, "d+"), (1.25, "d"),
        (0.8, "d-"), (0, "e, f"),
    ),
}  # fmt: skip
WEAK = frozenset(
    "none optional some manual basic plugin plugins depends varies mixed possible extension native included complete new young small little few less "
    "many lots large big important ok m l h n y j o s p a b c d e f без kein ohne aucun ninguno present enabled full experimental beta preview "
    "normal better best worst top simple well nice rich most mid zero never addon possible medio media important neu jung planned maybe".split()
)
TICKS, GRADE_SIGNS, HARVEY, ARROWS, PRICE_SIGNS, FACES = (
    "ticks",
    "grade signs",
    "circles",
    "arrows",
    "price signs",
    "faces",
)
SIGN_FITS: dict[str, tuple[tuple[float, str], ...]] = {
    TICKS: (
        (5, "✅ ✔ ✓ ☑ 🟢 🟩 👍 💚 😀 😃 😄 😊 🙂 🆗 💯 ⭕ 🥇 🗸 ✳ 👌 💪 🎯 🏆 🔵"),
        (2.5, "🟡 ⚠ 🔄 🔃 🟠 🔶 🔸 🟨 🟧 💛 🧡 😐 😕 🚧 🔜 ⏳ ⌛ ❗ ❕ ⁉ ‼ ◐ 🤷 🔧 🔌 🥈 ☁ 🤏 🆓 🌓 🤔 🧩 🔷 ♻ 🛠 ✴ 🌗"),
        (0, "❌ ✗ ✘ ✖ ❎ 🔴 🛑 🚫 ⛔ 🟥 👎 ☐ 😞 🙁 😦 ☹ 💔 ❤ 🙅 ⬜ 🥉 ☒ 😢 😡 ⚫ 🗙"),
    ),
    GRADE_SIGNS: ((5, "◎"), (3.5, "○ 〇 ◯ O"), (2, "△ Δ"), (1, "▲"), (0, "× ✕ ╳ X x")),
    HARVEY: ((5, "● ⬤ 🌕"), (3.75, "◕ 🌖"), (2.5, "◑ ◐ ◒ ◓ 🌓"), (1.25, "◔ 🌒"), (0, "○ ◯ 〇 🌑")),
    ARROWS: ((5, "⬆ ↑ ▲ 🔼"), (3.75, "↗"), (2.5, "➡ → ↔ ➖ ▶"), (1.25, "↘"), (0, "⬇ ↓ ▼ 🔽")),
    PRICE_SIGNS: ((4, "$ € £ ¥ 💲 💰 💵"), (2.5, "$$ €€ ££ ¥¥ 💲💲 💰💰 💵💵"), (1, "$$$ €€€ £££ ¥¥¥ 💲💲💲 💰💰💰 💵💵💵"),
                  (0, "$$$$ €€€€ ££££ ¥¥¥¥ 💲💲💲💲 💰💰💰💰")),
}  # fmt: skip
