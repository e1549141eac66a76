"""The command line: whosaid load, serve, extract, export, migrate, check."""

import json
import os
import sys
from collections import Counter
from contextlib import closing, nullcontext
from functools import partial
from pathlib import Path
from typing import Annotated, Literal, Never

import typer
import uvicorn
from pydantic import ValidationError
from rich.console import Console
from rich.progress import Progress
from sqlalchemy import make_url
from sqlalchemy.exc import ArgumentError, DBAPIError

from app.api.protocol import Protocol
from app.database import open_for_writing, open_read_only
from app.extraction.contract import as_contract
from app.extraction.entities import Authority
from app.loading.authority import files_beside, read_authority
from app.loading.check import damage, wrong_spans
from app.loading.document import LoadError
from app.loading.entities import refresh_entities
from app.loading.files import find_articles
from app.loading.load import Extractor, Loader
from app.loading.passages import passages_in_files, passages_in_lines
from app.loading.writer import Outcome
from app.memory import give_back_what_is_free
from app.querying.errors import InvalidParametersError, UnreadableError
from app.schema import newest_revision, upgrade
from app.settings import Settings

_SECONDS_TO_FINISH_REQUESTS = 5
_GIVING_WAY = 10
"""How nice a load is, as Unix counts it: from 0 (as any process) to 19."""
_EXTRAS = {"pyarrow": "parquet"}
"""What is installed only if asked for, and the name to ask for it by."""

_on_stderr = Console(stderr=True)
Entities = Annotated[
    Path | None,
    typer.Option(metavar="FILE", help="Your own entities (CSV), in place of the entities.csv beside the articles."),
]
cli = typer.Typer(help="Who claimed what, in your news articles.", no_args_is_help=True, add_completion=False)


def main() -> None:
    """Run the command line; an error that its user can mend ends it with one line and exit status 2."""
    try:
        cli()
    except ValidationError as error:
        fault = error.errors()[0]
        setting = f"{Settings.model_config['env_prefix']}{fault['loc'][0]}".upper()
        _fail(f"{setting}={fault['input']}: {fault['msg']}")
    except ArgumentError as error:
        _fail(f"WHOSAID_DATABASE_URL: {error}")
    except ModuleNotFoundError as error:
        extra = _EXTRAS.get(error.name or "")
        _fail(f"{error.name} is needed and not installed" + (f"; install whosaid[{extra}]" if extra else ""))
    except DBAPIError as error:
        _fail(_database_fault(error))
    except UnreadableError as error:
        _fail(_database_fault(error.__cause__))
    except InvalidParametersError as error:
        _fail("; ".join(f"{fault.parameter} {fault.problem} (expected {fault.remedy})" for fault in error.faults))
    except BrokenPipeError:
        # Whoever read standard output has enough. Nothing is left to be flushed there when Python ends.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(1)
    except OSError as error:
        _fail(str(error))


@cli.command()
def load(
    paths: Annotated[list[Path], typer.Argument(metavar="PATH…", help="Article files, and folders of them.")],
    entities: Entities = None,
) -> None:
    """Load articles (.txt, .md) into the database; what is there already is not loaded again.

    Gives way to other processes, so that a server on the same machine keeps answering.
    """
    if hasattr(os, "nice"):
        os.nice(max(0, _GIVING_WAY - os.nice(0)))
    settings = Settings()
    upgrade(settings.database_url)
    refused = _Refused()
    authority = read_authority([entities] if entities else files_beside(paths), refused)
    engine = open_for_writing(settings.database_url)
    refresh_entities(engine, authority.own)
    loader = Loader(engine, _extractor(authority), settings.max_article_bytes, authority)
    outcomes: Counter[str] = Counter()
    files = list(find_articles(paths, refused))
    with Progress(console=_on_stderr, disable=not _on_stderr.is_terminal) as progress:
        for file in progress.track(files, description="Loading"):
            try:
                outcomes[loader.load(file)] += 1
            except LoadError as error:
                refused(error)
    typer.echo(", ".join([*(f"{name} {outcomes[name]}" for name in Outcome), f"failed {refused.count}"]))
    refused.exit_if_any()


@cli.command()
def serve(
    host: Annotated[str | None, typer.Option(help="Address to listen on; else WHOSAID_HOST.")] = None,
    port: Annotated[int | None, typer.Option(help="Port to listen on; else WHOSAID_PORT.")] = None,
) -> None:
    """Serve the database as a read-only REST API."""
    give_back_what_is_free()
    settings = Settings()
    uvicorn.run(
        "app.main:create_app",
        factory=True,
        http=Protocol,
        host=host or settings.host,
        port=settings.port if port is None else port,
        root_path=settings.root_path.rstrip("/"),
        access_log=False,  # a line for each request is work that a proxy in front does better
        timeout_graceful_shutdown=_SECONDS_TO_FINISH_REQUESTS,
    )


@cli.command()
def extract(
    files: Annotated[list[Path] | None, typer.Argument(metavar="FILE…", help="Article files.")] = None,
    jsonl: Annotated[bool, typer.Option("--jsonl", help='Read {"id", "text", "published"?} lines instead.')] = False,
    entities: Entities = None,
) -> None:
    """Print what articles claim: one JSON object for each file, or with --jsonl for each line of standard input."""
    if jsonl == bool(files):
        raise typer.BadParameter("give article files, or --jsonl and lines on standard input")
    refused = _Refused()
    if files:
        passages = passages_in_files(files, Settings().max_article_bytes, refused)
    else:
        passages = passages_in_lines(sys.stdin.buffer, refused)
    extractor = _extractor(read_authority([entities] if entities else files_beside(files or []), refused))
    for passage in passages:
        try:
            extraction = extractor.extract(passage.text, passage.published)
        except Exception as error:
            refused(f"{passage.id}: the extractor failed on its text: {error!r}")
            continue
        typer.echo(json.dumps(as_contract(passage.id, passage.text, extraction), ensure_ascii=False))
    refused.exit_if_any()


@cli.command()
def export(
    what: Annotated[Literal["claims", "articles", "entities"], typer.Argument(help="Which list.")],
    form: Annotated[
        str | None,
        typer.Option("--format", help="json, ndjson, csv, jsonld, atom, jsonfeed or parquet; else as FILE ends."),
    ] = None,
    filters: Annotated[
        list[str] | None,
        typer.Option("--filter", metavar="NAME=VALUE", help="A parameter of the API's list, such as speaker=Zelensky."),
    ] = None,
    output: Annotated[
        Path | None, typer.Option("--output", "-o", metavar="FILE", help="Where to write; else standard output.")
    ] = None,
) -> None:
    """Write every row of a list to a file, in the formats of the API or in Parquet."""
    from app.exporting.export import RESOURCES, Export, whole_file  # here, since only this command needs the API's

    name = form or (output.suffix.removeprefix(".") if output else "")
    if not name:
        raise typer.BadParameter("say which with --format, or give --output a name that ends in it")
    pairs = [_pair(text) for text in filters or []]
    exported = Export(open_read_only(Settings().database_url), RESOURCES[what], name, pairs)
    with closing(exported), Progress(console=_on_stderr, disable=not (output and _on_stderr.is_terminal)) as progress:
        bar = progress.add_task("Exporting", total=None if progress.disable else exported.count())
        with whole_file(output) if output else nullcontext(sys.stdout.buffer) as file:
            exported.write(file, partial(progress.advance, bar))


def _pair(text: str) -> tuple[str, str]:
    name, equals, value = text.partition("=")
    if not equals:
        raise typer.BadParameter(f"'{text}' is not NAME=VALUE, such as speaker=Zelensky", param_hint="--filter")
    return name, value


@cli.command()
def migrate() -> None:
    """Bring the database to the newest schema; load does so too."""
    upgrade(Settings().database_url)
    typer.echo(f"the schema is at {newest_revision()}")


@cli.command()
def check(entities: Entities = None) -> None:
    """Verify that every span in the database equals its text, and that database and entities are sound."""
    refused = _Refused()
    if entities:
        read_authority([entities], refused)
        typer.echo(f"entities: {f'{refused.count} wrong' if refused.count else 'sound'}")
    with open_read_only(Settings().database_url).connect() as connection:
        for what, find_faults in (("spans", wrong_spans), ("database", damage)):
            before = refused.count
            for fault in find_faults(connection):
                refused(fault)
            faults = refused.count - before
            typer.echo(f"{what}: {f'{faults} wrong' if faults else 'sound'}")
    refused.exit_if_any()


class _Refused:
    """Tells of what is wrong, a line each on standard error, and counts it."""

    def __init__(self) -> None:
        self.count = 0

    def __call__(self, fault: LoadError | str) -> None:
        self.count += 1
        _on_stderr.print(str(fault), markup=False, highlight=False, soft_wrap=True)

    def exit_if_any(self) -> None:
        """End the command with status 1 if anything was wrong."""
        if self.count:
            raise typer.Exit(1)


def _extractor(authority: Authority) -> Extractor:
    from app.extraction.extractor import Extractor as Trained  # here, since onnxruntime is slow to import

    return Trained(authority)


def _database_fault(error: BaseException | None) -> str:
    """What is wrong with the database, in one line."""
    url = make_url(Settings().database_url)
    if url.get_backend_name() == "sqlite" and url.database and not Path(url.database).exists():
        return (
            f"there is no database {url.database}: `whosaid load PATH` makes it, or WHOSAID_DATABASE_URL names another"
        )
    return f"the database {url}: {error.orig if isinstance(error, DBAPIError) else error}"


def _fail(message: str) -> Never:
    typer.echo(f"whosaid: {message}", err=True)
    sys.exit(2)
