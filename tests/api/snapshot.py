"""The contract as it was when it was last looked at; `make contract` writes it anew."""

import json
from pathlib import Path
from typing import Any

from app.main import create_app
from app.settings import Settings

FILE = Path(__file__).with_name("openapi.json")


def current_contract() -> dict[str, Any]:
    """Give the contract that the application has now."""
    return create_app(Settings(database_url="sqlite:///unused.db", root_path="")).openapi()


def write() -> None:
    """Keep the contract that the application has now."""
    FILE.write_text(json.dumps(current_contract(), indent=1, ensure_ascii=False) + "\n", "utf8")


if __name__ == "__main__":
    write()
