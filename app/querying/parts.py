"""The other parts that tables play beside a claim or an article."""

from app.tables import articles, entities

speaker = entities.alias("speaker")
via = entities.alias("via")
outlet = entities.alias("outlet")
mentioned = entities.alias("mentioned")
revisions = articles.alias("revisions")
