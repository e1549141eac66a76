"""The HTTP API in JSON: one file for each resource, and what they share."""
