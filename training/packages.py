"""Files of the packages that are installed for the texts they carry (`carriers.txt`)."""

from importlib.metadata import PackageNotFoundError, files
from pathlib import Path

from training.labelled import AbsentError


def packed_files(package: str, folder: str = "") -> list[Path]:
    """The files of an installed package, those in one of its folders alone where one is given, in order.

    Raises AbsentError where the package is not installed.
    """
    try:
        packed = files(package) or []
    except PackageNotFoundError:
        raise AbsentError(f"{package} is not installed: `make train` installs it for the texts it carries") from None
    return sorted(Path(str(file.locate())) for file in packed if file.parent.as_posix().startswith(folder))


def packed_file(package: str, name: str) -> Path:
    """The file of that name in an installed package. Raises AbsentError where the package is not installed."""
    return next(path for path in packed_files(package) if path.name == name)
