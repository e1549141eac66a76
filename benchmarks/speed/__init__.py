"""How fast the API answers, beside Datasette on the same file: `make bench`, or `make bench SCALE=small`."""
