"""The trained tagger: words, their windows, the model's labels, and spans decoded from its scores."""
