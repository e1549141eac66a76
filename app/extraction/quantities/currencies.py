"""Money: the signs, codes and names of currencies, each as its ISO 4217 code."""

import re
from collections.abc import Sequence

SYMBOLS = {
    "US$": "USD", "C$": "CAD", "CA$": "CAD", "CDN$": "CAD", "Cdn$": "CAD", "A$": "AUD", "AU$": "AUD", "NZ$": "NZD",
    "$US": "USD", "$A": "AUD", "$NZ": "NZD", "$C": "CAD",
    "HK$": "HKD", "S$": "SGD", "R$": "BRL", "$": "USD", "£": "GBP", "€": "EUR", "¥": "JPY", "₹": "INR", "₽": "RUB",
    "₩": "KRW", "₴": "UAH", "₪": "ILS", "₺": "TRY", "₿": "BTC",
    "₦": "NGN", "₱": "PHP", "NKr": "NOK", "SKr": "SEK", "DKr": "DKK", "Rs": "INR", "Rs.": "INR",
}  # fmt: skip
CODES = [
    *(code for code in dict.fromkeys(SYMBOLS.values()) if code != "PHP"),
    "CNY", "CHF", "PLN", "MXN", "ZAR", "SAR", "IRR", "PKR", "EGP", "KES", "THB", "IDR", "MYR", "CZK", "HUF", "AED",
]  # fmt: skip
"""What stands before a number as the code of a currency; PHP is a language as well."""
_CROWNS = {"norwegian": "NOK", "danish": "DKK", "swedish": "SEK", "icelandic": "ISK", "czech": "CZK"}
_RUBLES = {"russian": "RUB", "belarusian": "BYN"}
_NATIONAL = {
    "dollar": {
        "us": "USD", "u.s.": "USD", "american": "USD", "canadian": "CAD", "australian": "AUD", "new zealand": "NZD",
        "hong kong": "HKD", "singapore": "SGD", "taiwan": "TWD", "jamaican": "JMD",
    },
    "pound": {
        "british": "GBP", "egyptian": "EGP", "lebanese": "LBP", "sudanese": "SDG", "south sudanese": "SSP",
        "syrian": "SYP",
    },
    "rupee": {"indian": "INR", "pakistani": "PKR", "sri lankan": "LKR", "nepali": "NPR", "nepalese": "NPR"},
    "franc": {"swiss": "CHF"},
    "peso": {
        "mexican": "MXN", "philippine": "PHP", "argentine": "ARS", "chilean": "CLP", "colombian": "COP", "cuban": "CUP",
    },
    "dinar": {
        "iraqi": "IQD", "kuwaiti": "KWD", "jordanian": "JOD", "serbian": "RSD", "algerian": "DZD", "libyan": "LYD",
        "tunisian": "TND",
    },
    "dirham": {"uae": "AED", "emirati": "AED", "moroccan": "MAD"},
    "riyal": {"saudi": "SAR", "qatari": "QAR"},
    "rial": {"iranian": "IRR", "omani": "OMR", "yemeni": "YER"},
    "shilling": {"kenyan": "KES", "ugandan": "UGX", "tanzanian": "TZS", "somali": "SOS"},
    "lira": {"turkish": "TRY"},
    "won": {"korean": "KRW", "south korean": "KRW"},
    "real": {"brazilian": "BRL"},
    "rand": {"south african": "ZAR"},
    "ruble": _RUBLES, "rouble": _RUBLES, "crown": _CROWNS, "krona": _CROWNS, "krone": _CROWNS, "kroner": _CROWNS,
    "kronor": _CROWNS, "koruna": _CROWNS,
}  # fmt: skip
"""The currencies of several countries, and those whose names alone may mean something else: "crowns", "won"."""
CURRENCY_NAMES = {
    "dollar": "USD", "euro": "EUR", "pound sterling": "GBP", "yen": "JPY", "yuan": "CNY", "renminbi": "CNY",
    "ruble": "RUB", "rouble": "RUB", "rupee": "INR", "hryvnia": "UAH", "shekel": "ILS", "zloty": "PLN", "rand": "ZAR",
    "naira": "NGN", "baht": "THB", "rupiah": "IDR", "ringgit": "MYR", "forint": "HUF", "koruna": "CZK", "reais": "BRL",
    **{f"{country} {name}": code for name, countries in _NATIONAL.items() for country, code in countries.items()},
}  # fmt: skip
CODE = "(?:" + "|".join(CODES) + ")"
SYMBOL = "(?:" + "|".join(map(re.escape, sorted(SYMBOLS, key=len, reverse=True))) + ")"
_LONGEST = max(map(len, [*SYMBOLS, *CODES])) + 1
_BEFORE = re.compile(rf"(?:(?<![A-Za-z])(?P<symbol>{SYMBOL})|\b(?P<code>{CODE}))[ \u00a0]?\Z")
_MOST_WORDS = 3


def currency_named(words: Sequence[str]) -> str | None:
    """The currency that `words` end with, as its ISO 4217 code: "fresh Thai baht".

    None where it is of a country whose money is not known here: "Liberian dollars".
    """
    name = words[-1].lower()
    name = name if name in CURRENCY_NAMES else name.removesuffix("s")
    for count in range(min(_MOST_WORDS, len(words)), 1, -1):
        if code := CURRENCY_NAMES.get(" ".join([*words[-count:-1], name]).lower()):
            return code
    return None if name in _NATIONAL and len(words) > 1 and words[-2][0].isupper() else CURRENCY_NAMES.get(name)


def currency_before(text: str, position: int) -> tuple[str, int] | None:
    """The currency written right before `position`, as its ISO 4217 code and where it starts."""
    # One more than the sign itself, so that a letter before it is seen.
    window = max(0, position - _LONGEST - 1)
    match = _BEFORE.search(text[window:position])
    return (match["code"] or SYMBOLS[match["symbol"]], window + match.start()) if match else None
