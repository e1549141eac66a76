"""JSON-LD as other programs read it: expanded by a processor, loaded by an RDF library, without a network."""

from collections.abc import Iterator
from typing import Any

import pytest
from pyld import jsonld
from rdflib import Graph, Literal, Namespace, URIRef
from rdflib.namespace import RDF
from starlette.testclient import TestClient

from tests.api.asking import get, nickname

HOST = "https://archive.example"
SCHEMA = Namespace("https://schema.org/")
OA = Namespace("http://www.w3.org/ns/oa#")


@pytest.fixture(autouse=True)
def _no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(url: str, *_: object) -> None:
        raise AssertionError(f"{url} was to be loaded")

    monkeypatch.setattr("socket.create_connection", refuse)
    jsonld.set_document_loader(refuse)


def document(client: TestClient, path: str) -> str:
    response = client.get(path, headers={"accept": "application/ld+json"})
    assert response.status_code == 200, response.text
    assert response.headers["content-type"] == "application/ld+json"
    return response.text


def graph(client: TestClient, path: str) -> Graph:
    return Graph().parse(data=document(client, path), format="json-ld", publicID=f"{HOST}{path}")


def members(client: TestClient, path: str) -> Iterator[str]:
    return (row["links"]["self"] for row in get(client, path, limit=100)["data"])


def claim_called(client: TestClient, name: str) -> dict[str, Any]:
    (row,) = (row for row in get(client, "/claims", limit=100)["data"] if nickname(row["content"]["text"]) == name)
    return row


@pytest.mark.parametrize("path", ["/claims", "/articles", "/entities"])
def test_a_list_and_each_of_its_members_expand_to_nodes_with_a_type(client: TestClient, path: str) -> None:
    listed = get(client, f"{path}?limit=100&format=jsonld")
    nodes = jsonld.expand(listed, {"base": f"{HOST}{path}"})
    assert {node["@id"] for node in nodes} == {HOST + member for member in members(client, path)}
    for member in members(client, path):
        (node,) = jsonld.expand(get(client, f"{member}?format=jsonld"), {"base": HOST + member})
        assert node["@id"] == HOST + member
        assert node["@type"][0].startswith(str(SCHEMA))


@pytest.mark.parametrize("path", ["/claims", "/articles", "/entities"])
def test_no_term_is_left_without_a_meaning(client: TestClient, path: str) -> None:
    def terms(node: Any) -> Iterator[str]:
        if isinstance(node, dict):
            yield from node
        for inner in node.values() if isinstance(node, dict) else node if isinstance(node, list) else ():
            yield from terms(inner)

    for term in terms(jsonld.expand(get(client, f"{path}?limit=100&format=jsonld"), {"base": HOST})):
        assert term.startswith(("@", str(SCHEMA), str(OA)))


def test_a_claim_is_said_by_its_speaker_in_an_article_of_an_outlet(client: TestClient) -> None:
    row = claim_called(client, "rates")
    triples = graph(client, row["links"]["self"])
    claim, article = URIRef(HOST + row["links"]["self"]), URIRef(HOST + row["links"]["article"])
    speaker = URIRef(f"{HOST}/entities/{row['speaker']['id']}")
    assert (claim, RDF.type, SCHEMA.Claim) in triples
    assert (claim, RDF.type, SCHEMA.Quotation) not in triples
    assert (claim, SCHEMA.text, Literal(row["content"]["text"])) in triples
    assert (claim, SCHEMA.author, speaker) in triples
    assert (speaker, RDF.type, SCHEMA.Organization) in triples
    assert (speaker, SCHEMA.name, Literal("European Central Bank")) in triples
    assert (claim, SCHEMA.dateCreated, Literal("2023-12-14", datatype=SCHEMA.Date)) in triples
    assert (claim, SCHEMA.appearance, article) in triples
    assert (article, RDF.type, SCHEMA.NewsArticle) in triples
    assert (article, SCHEMA.url, URIRef("https://gazette.example/rates")) in triples
    assert (article, SCHEMA.datePublished, Literal("2023-12-14", datatype=SCHEMA.Date)) in triples
    assert [str(name) for name in triples.objects(None, SCHEMA.publisher / SCHEMA.name)] == ["Example Gazette"]


def test_words_in_quotation_marks_are_a_quotation(client: TestClient) -> None:
    row = claim_called(client, "joined")
    triples = graph(client, row["links"]["self"])
    claim = URIRef(HOST + row["links"]["self"])
    assert set(triples.objects(claim, RDF.type)) == {SCHEMA.Claim, SCHEMA.Quotation}
    assert [str(name) for name in triples.objects(claim, SCHEMA.recipient / SCHEMA.name)] == [row["via"]["name"]]


def test_who_denies_a_claim_is_not_its_author(client: TestClient) -> None:
    row = claim_called(client, "aid")
    triples = graph(client, row["links"]["self"])
    assert not list(triples.objects(None, SCHEMA.author))
    (speaker,) = triples.objects(None, SCHEMA.contributor / SCHEMA.name)
    assert str(speaker) == row["speaker"]["name"]
    properties = {
        str(triples.value(node, SCHEMA.name)): str(triples.value(node, SCHEMA.value))
        for node in triples.objects(None, SCHEMA.additionalProperty)
    }
    assert properties == {
        "kind": "indirect",
        "hedged": "true",
        "negated": "true",
        "denied": "true",
        "confidence": "0.5",
        "cue": "démenti",
    }


def test_who_says_that_something_is_not_so_is_the_author_of_that(client: TestClient) -> None:
    row = claim_called(client, "rates")
    assert (row["negated"], row["denied"]) == (True, False)
    triples = graph(client, row["links"]["self"])
    (speaker,) = triples.objects(None, SCHEMA.author / SCHEMA.name)
    assert str(speaker) == row["speaker"]["name"]


def test_a_date_of_unknown_year_is_no_date_of_schema_org(client: TestClient) -> None:
    row = claim_called(client, "supporting")
    triples = graph(client, row["links"]["self"])
    claim = URIRef(HOST + row["links"]["self"])
    assert [str(date) for date in triples.objects(claim, SCHEMA.temporal)] == ["XXXX-11-27"]
    assert not list(triples.objects(claim, SCHEMA.dateCreated))


def test_selectors_find_every_claim_in_the_text_of_its_revision(client: TestClient) -> None:
    for path in members(client, "/claims"):
        triples = graph(client, path)
        annotation = triples.value(predicate=OA.hasBody, object=URIRef(HOST + path))
        assert (annotation, RDF.type, OA.Annotation) in triples
        for target in triples.objects(annotation, OA.hasTarget):
            article = str(triples.value(target, OA.hasSource)).removeprefix(HOST)
            text = get(client, article)["text"]
            (quote,) = triples.subjects(RDF.type, OA.TextQuoteSelector)
            (place,) = triples.subjects(RDF.type, OA.TextPositionSelector)
            assert {quote, place} == set(triples.objects(target, OA.hasSelector))
            start, end = (int(str(triples.value(place, each))) for each in (OA.start, OA.end))
            prefix, exact, suffix = (str(triples.value(quote, each)) for each in (OA.prefix, OA.exact, OA.suffix))
            assert exact == text[start:end]
            assert prefix == text[max(start - 32, 0) : start]
            assert suffix == text[end : end + 32]


def test_an_article_by_itself_has_its_text(client: TestClient) -> None:
    (row,) = get(client, "/articles", outlet="Example Courier")["data"]
    triples = graph(client, row["links"]["self"])
    article = URIRef(HOST + row["links"]["self"])
    assert str(triples.value(article, SCHEMA.articleBody)) == get(client, row["links"]["self"])["text"]
    assert not list(graph(client, "/articles").objects(None, SCHEMA.articleBody))


def test_an_entity_has_its_other_names(client: TestClient) -> None:
    (row,) = get(client, "/entities", name="Zelensky")["data"]
    entity = URIRef(HOST + row["links"]["self"])
    names = graph(client, row["links"]["self"]).objects(entity, SCHEMA.alternateName)
    assert {str(name) for name in names} == set(row["aliases"])
