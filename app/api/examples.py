"""What the API answers about the seed article: the examples in OpenAPI. A test asks for each and compares."""

from typing import Any

Example = dict[str, Any]

_ARTICLE_ID, _CLAIM_ID, _SPEAKER_ID = "fgyssfooffooswbb", "uom5gqfltbd3rpu7", "vho7bv3lvumdv3wh"

CLAIM: Example = {
    "id": _CLAIM_ID,
    "kind": "indirect",
    "content": {
        "text": "that Russia is treating the first batch of North Korean soldiers well to attract tens of thousands"
        " more",
        "spans": [[740, 843]],
    },
    "cue": {"text": "said", "spans": [[735, 739]]},
    "speaker": {
        "id": _SPEAKER_ID,
        "kind": "person",
        "name": "Volodymyr Zelensky",
        "text": "President Volodymyr Zelensky",
        "spans": [[706, 734]],
    },
    "via": {
        "id": "rlapkmr4idvulwvy",
        "kind": "organization",
        "name": "Kyodo News",
        "text": "Kyodo News",
        "spans": [[694, 704]],
    },
    "article": {"id": _ARTICLE_ID, "revision": 1, "url": None, "title": None, "outlet": None, "published": None},
    "said_on": None,
    "said_first": None,
    "said_last": None,
    "hedged": False,
    "negated": False,
    "denied": False,
    "confidence": 0.9112,
    "current": True,
    "mentions": [
        {"id": "2y6b7ggxr3umvzfm", "kind": "group", "name": "North Korean"},
        {"id": "27em5meo42ouehif", "kind": "place", "name": "Russia"},
    ],
    "quantities": [
        {
            "low": 10000.0,
            "high": None,
            "unit": None,
            "approximate": True,
            "text": "tens of thousands",
            "span": [821, 838],
        }
    ],
    "links": {"self": f"/claims/{_CLAIM_ID}", "article": f"/articles/{_ARTICLE_ID}"},
}

ARTICLE: Example = {
    "id": _ARTICLE_ID,
    "revision": 1,
    "current": True,
    "url": None,
    "title": None,
    "outlet": None,
    "authors": [],
    "language": None,
    "published": None,
    "published_first": None,
    "published_last": None,
    "text_sha256": "8f7a80ac769c5c50d054f8f2eff01fe7d889d65be3245a29bca2bbf09d47cc20",
    "source_file": "north-korean-troops-kursk.txt",
    "loaded_at": "2026-12-01T08:00:00Z",
    "extractor": "0.1.0+5df1a0590d31",
    "links": {"self": f"/articles/{_ARTICLE_ID}", "claims": f"/articles/{_ARTICLE_ID}/claims"},
}

TEXT = "North Korean soldiers have been stationed at observation posts and checkpoints in Russia's Kursk Oblast …"
"""How the article's text begins."""

ENTITY: Example = {
    "id": _SPEAKER_ID,
    "kind": "person",
    "name": "Volodymyr Zelensky",
    "aliases": ["Zelensky"],
    "country": None,
    "url": None,
    "links": {
        "self": f"/entities/{_SPEAKER_ID}",
        "claims": f"/entities/{_SPEAKER_ID}/claims",
        "articles": f"/articles?mentions={_SPEAKER_ID}",
        "timeline": f"/timeline?entity={_SPEAKER_ID}",
    },
}

PAGE: Example = {"limit": 25, "next": None, "total": {"value": 1, "exact": True}, "version": 1}

BUCKET: Example = {"value": _SPEAKER_ID, "name": "Volodymyr Zelensky", "count": 4}

FACET: Example = {"buckets": [BUCKET], "distinct": 6, "missing": 3, "exact": True}
"""How the claims of the article are counted by `facet=speaker&facet_limit=1`."""

FAULT: Example = {
    "parameter": "hedged",
    "problem": "'maybe' is neither true nor false",
    "remedy": "true or false",
}

PROBLEM: Example = {
    "type": "about:blank",
    "title": "Unprocessable Content",
    "status": 422,
    "detail": f"{FAULT['parameter']} {FAULT['problem']} (expected {FAULT['remedy']})",
    "errors": [FAULT],
    "request_id": "front-page-7",
}

EVIDENCE: Example = {
    "start": 740,
    "end": 843,
    "exact": CLAIM["content"]["text"],
    "prefix": "concentrated, the center said. Their deployment has reportedly allowed the Kremlin to reas"
    "sign more Russian soldiers to front-line positions.\nSpeaking to Kyodo News, President Volo"
    "dymyr Zelensky said ",
    "suffix": ". At the same time, Zelensky revealed that the first North Korean troops had been killed i"
    "n the war without revealing the number.\nSeparately, a Ukrainian military intelligence spok"
    "esperson told the me",
}

WARNING: Example = {
    "parameter": "speaker",
    "problem": "'Zelenski' is not known; did you mean 'Zelensky'?",
    "remedy": "an entity's id, name or alias",
}
