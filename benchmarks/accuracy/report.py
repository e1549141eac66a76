"""What a part of the benchmark reports: figures by row and column, and the corpus that they were measured on."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field

Figures = dict[str, dict[str, float]]
"""Row → column → figure. Figures are in percent unless their column says otherwise."""


@dataclass
class Report:
    """Figures on one corpus; `errors` say what is missed or wrong, for people."""

    name: str
    corpus: str
    size: str
    figures: Figures
    errors: list[str] = field(default_factory=list)

    def as_table(self) -> str:
        """The figures, a row on a line, under the names of the columns."""
        columns = list(dict.fromkeys(column for row in self.figures.values() for column in row))
        widest = max(map(len, self.figures))
        lines = [f"{self.name}: {self.corpus}, {self.size}", " " * widest + "".join(f"  {c}" for c in columns)]
        for name, row in self.figures.items():
            cells = (f"{row[c]:{len(c)}g}" if c in row else " " * len(c) for c in columns)
            lines.append("  ".join([f"{name:{widest}}", *cells]))
        return "\n".join(lines)


def percent(part: float, whole: float) -> float:
    """A share in percent, to a tenth; 0 of nothing."""
    return round(100 * part / whole, 1) if whole else 0.0


def precision_recall(counts: Mapping[str, int]) -> dict[str, float]:
    """Precision, recall and F1 by how many were `gold`, `given` and `right`."""
    gold, given, right = (counts[name] for name in ("gold", "given", "right"))
    return {
        "gold": gold,
        "given": given,
        "precision": percent(right, given),
        "recall": percent(right, gold),
        "F1": percent(2 * right, gold + given),
    }


Counts = dict[str, Counter[str]]
"""Row → how many of what."""
