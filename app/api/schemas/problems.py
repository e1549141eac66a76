"""What is wrong, and how the service is."""

from pydantic import Field

from app.api.examples import FAULT, PROBLEM
from app.api.schemas.described import Model, like, shown


class Fault(Model):
    """One parameter that is wrong."""

    parameter: str = shown("The parameter's name.", FAULT["parameter"])
    problem: str = shown("What is wrong with it.", FAULT["problem"])
    remedy: str = shown("What would be right.", FAULT["remedy"])


class Health(Model):
    """How the service is."""

    status: str = shown("“ok” where all is well.", "ok")


class Problem(Model):
    """An error, RFC 9457."""

    model_config = like(PROBLEM)

    type: str = shown("A URI for the sort of problem; about:blank where the status says it all.", PROBLEM["type"])
    title: str = shown("The status in words.", PROBLEM["title"])
    status: int = shown("The HTTP status.", PROBLEM["status"])
    detail: str = shown("What went wrong, for people.", PROBLEM["detail"])
    errors: list[Fault] | None = Field(
        default=None, description="The parameters that are wrong.", examples=[PROBLEM["errors"]]
    )
    request_id: str = shown("What the service's log calls the request; X-Request-ID, where it had one.", "front-page-7")
