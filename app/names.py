"""How a name is compared: in the store by the loader, in a request by the query layer."""

import unicodedata

_APOSTROPHES = str.maketrans(dict.fromkeys("’‘ʼʻ`", "'"))


def folded(name: str) -> str:
    """Give a name without case, accents and surplus white space: "Andrés  Manuel" becomes "andres manuel".

    All apostrophes are the typewriter's.
    """
    plain = unicodedata.normalize("NFKD", name.translate(_APOSTROPHES))
    letters = (char for char in plain if not unicodedata.combining(char))
    return " ".join("".join(letters).casefold().split())
