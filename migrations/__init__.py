"""The schema's history, written by hand: one file a step under `versions/`, applied by `app.schema.upgrade`."""
