"""Two taggers that share embeddings, of which the second has a say in roles where the first is in doubt."""

from torch import Tensor, nn

from training.model import Tagger, at_words


class FirstTagger(nn.Module):
    """A tagger that gives its embeddings too."""

    def __init__(self, tagger: Tagger) -> None:
        super().__init__()
        self.tagger = tagger

    def forward(self, pieces: Tensor, shapes: Tensor, at: Tensor) -> tuple[Tensor, Tensor, Tensor, Tensor, Tensor]:
        """As a tagger's, and the embeddings [batch, pieces, size]."""
        embedded = self.tagger.encoder.embedded(pieces, shapes)
        return (*self.tagger.scores(_words(self.tagger, embedded, at)), embedded)


class SecondTagger(nn.Module):
    """A tagger that was trained with the first's embeddings (`training.train --hold-embeddings`), for roles alone.

    Names and links of two are no better than those of one (training/README.md).
    """

    def __init__(self, tagger: Tagger, first: Tagger) -> None:
        """Raises ValueError if its embeddings are not the first's."""
        super().__init__()
        if not tagger.encoder.has_embeddings_of(first.encoder):
            raise ValueError("the second tagger's embeddings are not the first's: train both with --hold-embeddings")
        self.tagger = tagger

    def forward(self, embedded: Tensor, at: Tensor) -> Tensor:
        """Roles [batch, words, labels] of the words whose first pieces are `at` [batch, words]."""
        return self.tagger.roles(_words(self.tagger, embedded, at))


def _words(tagger: Tagger, embedded: Tensor, at: Tensor) -> Tensor:
    """Hidden states [batch, words, size] of the words whose first pieces are `at`."""
    return at_words(tagger.encoder.from_embedded(embedded)[-1], at)
