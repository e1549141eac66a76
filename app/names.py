"""How a name is compared: in the store by the loader, in a request by the query layer."""

import unicodedata

_APOSTROPHES = str.maketrans(dict.fromkeys("’‘ʼʻ`", "'"))


def folded(name: str) -> str:
    """Give a name without case, accents and surplus white space: "Andrés  Manuel" becomes "andres manuel".

    All apostrophes are the typewriter's.
    """
    plain = name.translate(_APOSTROPHES)
    if not plain.isascii():
        decomposed = unicodedata.normalize("NFKD", plain)
        plain = "".join(char for char in decomposed if not unicodedata.combining(char))
    return " ".join(plain.casefold().split())


def normalized(name: str) -> str:
    """Give a name as entities are told apart by: folded, without full stops and an article before it.

    "The U.S. Senate" and "US SENATE" become "us senate".
    """
    plain = folded(name)
    return plain.replace(".", "").removeprefix("the ").strip() or plain
