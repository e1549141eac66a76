"""The rooms import one another as pyproject.toml's contracts say."""

import tomllib
from pathlib import Path
from typing import Any

import pytest
from importlinter.cli import EXIT_STATUS_SUCCESS, lint_imports

PYPROJECT = Path(__file__).parent.parent / "pyproject.toml"
CONTRACTS: list[dict[str, Any]] = tomllib.loads(PYPROJECT.read_text())["tool"]["importlinter"]["contracts"]


@pytest.mark.parametrize("contract", CONTRACTS, ids=lambda contract: contract["id"])
def test_this_import_contract_is_kept(contract: dict[str, Any], capsys: pytest.CaptureFixture[str]) -> None:
    status = lint_imports(str(PYPROJECT), (contract["id"],), no_cache=True, no_logo=True)
    assert status == EXIT_STATUS_SUCCESS, f"{contract['name']}\n{capsys.readouterr().out}"
