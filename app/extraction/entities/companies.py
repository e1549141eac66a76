"""Words that end companies' names."""

LEGAL_FORMS = frozenset("co company corp corporation inc ltd plc".split())
TRADES = frozenset(
    "airlines airways energy entertainment group holdings industries motors partners pharmaceuticals records software"
    " studios systems technologies".split()
)
