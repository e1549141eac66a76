"""Whose paragraph it is in an interview or a transcript: "KOLAR: I think so", "AM: I do", "**Mr. Kolar:** No"."""

from app.extraction.interviews import LABEL
from app.extraction.scene import Scene
from app.extraction.values import Entity, EntityKind
from app.names import folded


def label_at(scene: Scene, position: int) -> str | None:
    """The label that begins the paragraph at a position, or None."""
    label = LABEL.match(scene.text, *scene.paragraph_at(position))
    return label["label"] if label else None


def labelled(scene: Scene, label: str) -> Entity | None:
    """The only person with these initials, this name, or the surname that a label ends with."""
    surname = label.split()[-1]
    known = scene.initials.get(label) or scene.known.get(folded(label)) or scene.known.get(folded(surname))
    return known if known and known.kind is EntityKind.PERSON else None
