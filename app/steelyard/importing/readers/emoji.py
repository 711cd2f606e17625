"""The short codes that stand for signs in Markdown of code hosts and chats, as far as tables use them."""

from __future__ import annotations

import re

SHORT_CODES = {
    "white_check_mark": "✅", "heavy_check_mark": "✔️", "ballot_box_with_check": "☑️", "check": "✅",
    "check_mark": "✔️", "checkmark": "✔️", "x": "❌", "cross_mark": "❌", "heavy_multiplication_x": "✖️",
    "negative_squared_cross_mark": "❎", "no_entry": "⛔", "no_entry_sign": "🚫", "octagonal_sign": "🛑",
    "stop_sign": "🛑", "warning": "⚠️", "exclamation": "❗", "heavy_exclamation_mark": "❗", "bangbang": "‼️",
    "grey_exclamation": "❕", "question": "❓", "grey_question": "❔", "interrobang": "⁉️",
    "construction": "🚧", "arrows_counterclockwise": "🔄", "arrows_clockwise": "🔃", "hourglass": "⌛",
    "hourglass_flowing_sand": "⏳", "soon": "🔜", "on": "🔛", "white_circle": "⚪", "black_circle": "⚫",
    "red_circle": "🔴", "large_orange_circle": "🟠", "orange_circle": "🟠", "yellow_circle": "🟡",
    "large_yellow_circle": "🟡", "green_circle": "🟢", "large_green_circle": "🟢", "blue_circle": "🔵",
    "large_blue_circle": "🔵", "large_blue_diamond": "🔷", "small_blue_diamond": "🔹",
    "large_orange_diamond": "🔶", "small_orange_diamond": "🔸", "green_square": "🟩", "red_square": "🟥",
    "large_green_square": "🟩", "large_red_square": "🟥", "large_yellow_square": "🟨",
    "yellow_square": "🟨", "orange_square": "🟧", "large_orange_square": "🟧", "white_large_square": "⬜",
    "black_large_square": "⬛", "green_heart": "💚", "yellow_heart": "💛", "orange_heart": "🧡", "heart": "❤️",
    "broken_heart": "💔", "star": "⭐", "star2": "🌟", "sparkles": "✨", "dizzy": "💫", "100": "💯",
    "+1": "👍", "thumbsup": "👍", "-1": "👎", "thumbsdown": "👎", "ok": "🆗", "ok_hand": "👌", "fire": "🔥",
    "rocket": "🚀", "trophy": "🏆", "1st_place_medal": "🥇", "2nd_place_medal": "🥈", "3rd_place_medal": "🥉",
    "first_place_medal": "🥇", "second_place_medal": "🥈", "third_place_medal": "🥉", "medal_sports": "🏅",
    "tada": "🎉", "smile": "😄", "smiley": "😃", "grinning": "😀", "slightly_smiling_face": "🙂",
    "neutral_face": "😐", "confused": "😕", "frowning": "😦", "slightly_frowning_face": "🙁",
    "disappointed": "😞", "cry": "😢", "no_good": "🙅", "free": "🆓", "new": "🆕", "lock": "🔒",
    "unlock": "🔓", "lock_with_ink_pen": "🔏", "credit_card": "💳", "dollar": "💵", "moneybag": "💰",
    "globe_with_meridians": "🌐", "eight_pointed_black_star": "✴️", "eight_spoked_asterisk": "✳️",
    "snowflake": "❄️", "heavy_plus_sign": "➕", "heavy_minus_sign": "➖", "zap": "⚡", "bug": "🐛",
    "snail": "🐌", "turtle": "🐢", "rabbit2": "🐇", "arrow_up": "⬆️", "arrow_down": "⬇️", "arrow_right": "➡️",
    "information_source": "\N{INFORMATION SOURCE}", "bulb": "💡", "clock": "🕐", "wrench": "🔧", "gear": "⚙️",
    "package": "📦", "electric_plug": "🔌", "man_shrugging": "🤷", "shrug": "🤷", "radio_button": "🔘",
    "zero": "0️⃣", "one": "1️⃣", "two": "2️⃣", "three": "3️⃣", "four": "4️⃣", "five": "5️⃣", "six": "6️⃣",
    "seven": "7️⃣", "eight": "8️⃣", "nine": "9️⃣", "keycap_ten": "🔟",
    "tick": "✅", "yes": "✅", "no": "❌", "error": "❌", "minus": "➖", "plus": "➕",
}  # fmt: skip
_CODE = re.compile(r":([a-z0-9_+-]{1,40}):")
_PICTURE_TEXTS = {
    "(tick)": "✅", "(error)": "❌", "(warning)": "⚠️", "(minus)": "➖", "(plus)": "➕", "(/)": "✅",
    "(x)": "❌",
    "(!)": "⚠️", "(y)": "👍", "(n)": "👎", "(*)": "⭐", "(star)": "⭐", "(cross)": "❌", "(info)": "💡",
}  # fmt: skip


def resolve_short_codes(text: str) -> str:
    """Replace the short codes that are known; what is not known stays as it is."""
    return _CODE.sub(lambda match: SHORT_CODES.get(match[1], match[0]), text) if ":" in text else text


def picture_text(alternative: str) -> str:
    """Return what the alternative text of a picture says, as a sign where wikis mean one."""
    text = alternative.strip()
    return _PICTURE_TEXTS.get(text.casefold(), resolve_short_codes(text))
