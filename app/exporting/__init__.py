"""Whole results into files, in the formats of the API and in Parquet."""
