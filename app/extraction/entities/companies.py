"""Words that end companies' names."""

LEGAL_FORMS = frozenset("co company corp corporation inc ltd plc".split())
LEGAL_ENDINGS = frozenset("ab ag asa bv gmbh llc llp nv oyj sa se spa".split())
"""Those which are such only at the end of a name of several words."""
TRADES = frozenset(
    "airlines airways energy entertainment group holdings industries motors partners pharmaceuticals records software"
    " studios systems technologies".split()
)
