"""The fields of every list, one entry each: from here come the parameters, their OpenAPI text and their SQL.

To add a filter, add a `Field` to the tuple of its list, and a test.
"""
