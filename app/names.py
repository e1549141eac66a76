"""How a name is compared: in the store by the loader, in a request by the query layer."""

import unicodedata


def folded(name: str) -> str:
    """Give a name without case, accents and surplus white space: "Andrés  Manuel" becomes "andres manuel"."""
    letters = (char for char in unicodedata.normalize("NFKD", name) if not unicodedata.combining(char))
    return " ".join("".join(letters).casefold().split())
