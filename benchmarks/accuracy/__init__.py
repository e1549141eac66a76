"""Measures how well texts are read, each part against a corpus: `python -m benchmarks.accuracy`."""
