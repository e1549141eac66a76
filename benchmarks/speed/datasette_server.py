"""Runs Datasette in its own environment: `python datasette_server.py FILE QUERIES --port PORT`.

Its command line always logs requests; this does not, so that neither side pays for it.
"""

import argparse
import json
from pathlib import Path

import uvicorn
from datasette.app import Datasette

parser = argparse.ArgumentParser()
parser.add_argument("file")
parser.add_argument("queries", type=json.loads, help="JSON object of names and SQL")
parser.add_argument("--port", type=int)
options = parser.parse_args()

_PATIENT = {"sql_time_limit_ms": 60_000, "max_csv_mb": 0}

datasette = Datasette(
    [options.file],
    metadata={"databases": {Path(options.file).stem: {"queries": options.queries}}},
    # Queries give whole results, as slowly as they come; Datasette would cut them off. It streams tables by pages.
    settings={**({"max_returned_rows": 1_000_000} if options.queries else {}), **_PATIENT},
)
uvicorn.run(datasette.app(), port=options.port, access_log=False, log_level="warning")
