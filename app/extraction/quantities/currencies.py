"""Money: the signs, codes and names of currencies, each as its ISO 4217 code."""

import re

SYMBOLS = {
    "US$": "USD", "C$": "CAD", "CA$": "CAD", "CDN$": "CAD", "Cdn$": "CAD", "A$": "AUD", "AU$": "AUD", "NZ$": "NZD",
    "$US": "USD", "$A": "AUD", "$NZ": "NZD", "$C": "CAD",
    "HK$": "HKD", "S$": "SGD", "R$": "BRL", "$": "USD", "£": "GBP", "€": "EUR", "¥": "JPY", "₹": "INR", "₽": "RUB",
    "₩": "KRW", "₴": "UAH", "₪": "ILS", "₺": "TRY", "₿": "BTC",
}  # fmt: skip
CODES = [*dict.fromkeys(SYMBOLS.values()), "CNY", "CHF", "SEK", "NOK", "DKK", "PLN", "MXN", "ZAR", "SAR", "IRR", "PKR"]
CURRENCY_NAMES = {
    "dollar": "USD", "euro": "EUR", "pound sterling": "GBP", "yen": "JPY", "yuan": "CNY", "renminbi": "CNY",
    "ruble": "RUB", "rouble": "RUB", "rupee": "INR", "hryvnia": "UAH", "shekel": "ILS", "zloty": "PLN",
    "swiss franc": "CHF", "canadian dollar": "CAD", "australian dollar": "AUD", "new zealand dollar": "NZD",
    "hong kong dollar": "HKD", "singapore dollar": "SGD", "us dollar": "USD", "u.s. dollar": "USD",
    "british pound": "GBP", "pakistani rupee": "PKR", "mexican peso": "MXN", "turkish lira": "TRY",
    "south korean won": "KRW", "brazilian real": "BRL",
}  # fmt: skip
CODE = "(?:" + "|".join(CODES) + ")"
SYMBOL = "(?:" + "|".join(map(re.escape, sorted(SYMBOLS, key=len, reverse=True))) + ")"
_LONGEST = max(map(len, [*SYMBOLS, *CODES])) + 1
_BEFORE = re.compile(rf"(?:(?<![A-Za-z])(?P<symbol>{SYMBOL})|\b(?P<code>{CODE}))[ \u00a0]?\Z")


def currency_before(text: str, position: int) -> tuple[str, int] | None:
    """The currency written right before `position`, as its ISO 4217 code and where it starts."""
    # One more than the sign itself, so that a letter before it is seen.
    window = max(0, position - _LONGEST - 1)
    match = _BEFORE.search(text[window:position])
    return (match["code"] or SYMBOLS[match["symbol"]], window + match.start()) if match else None
