"""Text in, claims and entities out: the steps of extraction in their order."""

from importlib.metadata import version

from app.extraction.attributions import find_nested, is_likely, settle_attributions, with_carried_quotations
from app.extraction.claims import ClaimBuilder, Surroundings, dated_as_spoken
from app.extraction.dates import find_dates
from app.extraction.entities import BUILT_IN, Authority, gather_entities, governments_meant
from app.extraction.layout import Layout
from app.extraction.media import find_media
from app.extraction.narration import find_narrated
from app.extraction.quantities import find_quantities
from app.extraction.scene import names_of
from app.extraction.speakers import resolve_speakers
from app.extraction.tagging.tagger import Tagger
from app.extraction.values import Extraction


class Extractor:
    """Reads claims, entities, dates and quantities from texts. Loading it takes a moment: keep it for many texts."""

    def __init__(self, authority: Authority = BUILT_IN) -> None:
        """Takes the entities that its user knows beforehand; they are part of its version."""
        self.tagger = Tagger()
        self._authority = authority
        known = f".entities-{self._authority.version}" if self._authority.version else ""
        self.version = f"{version('whosaid')}+{self.tagger.version}{known}"

    def extract(self, text: str, published: str | None = None) -> Extraction:
        """Everything that `text` says; `published` (EDTF) gives dates such as "Dec. 4" their year."""
        tags = self.tagger.tag(text)
        layout = Layout.of(text)
        outer = settle_attributions(layout, tags.attributions, tags.names)
        likely = [attribution for attribution in outer if is_likely(attribution)]
        attributions = with_carried_quotations(layout, [*likely, *find_nested(text, likely, self.tagger.tag)])
        entities = gather_entities(text, tags.names, self._authority)
        entities = governments_meant(text, entities, attributions, self._authority)
        speakers = resolve_speakers(layout, entities, attributions)
        media = find_media(text, layout.sentences, speakers.entities, attributions)
        dates = find_dates(text, published)
        quantities = find_quantities(text, [named.span for named in names_of(entities)])
        around = Surroundings(layout, speakers.entities, dates, quantities, published)
        around = dated_as_spoken(around, attributions)
        build = ClaimBuilder(around, attributions)
        credited = zip(attributions, speakers.references, media, strict=True)
        claims = [
            *(build.attributed(attribution, speaker, via) for attribution, speaker, via in credited),
            *(build.narrated(content) for content in find_narrated(layout, outer)),
        ]
        claims.sort(key=lambda claim: claim.content[0])
        return Extraction(tuple(claims), speakers.entities, tuple(around.dates), tuple(around.quantities))
