"""States of the U.S. and provinces of Canada as newspapers abbreviate them."""

STATES = {
    **{"Ala.": "Alabama", "Ariz.": "Arizona", "Ark.": "Arkansas", "Calif.": "California", "Colo.": "Colorado"},
    **{"Conn.": "Connecticut", "Del.": "Delaware", "Fla.": "Florida", "Ga.": "Georgia", "Ill.": "Illinois"},
    **{"Ind.": "Indiana", "Kan.": "Kansas", "Ky.": "Kentucky", "La.": "Louisiana", "Md.": "Maryland"},
    **{"Mass.": "Massachusetts", "Mich.": "Michigan", "Minn.": "Minnesota", "Miss.": "Mississippi"},
    **{"Mo.": "Missouri", "Mont.": "Montana", "Neb.": "Nebraska", "Nev.": "Nevada", "N.C.": "North Carolina"},
    **{"N.D.": "North Dakota", "N.H.": "New Hampshire", "N.J.": "New Jersey", "N.M.": "New Mexico", "N.Y.": "New York"},
    **{"Okla.": "Oklahoma", "Ore.": "Oregon", "Pa.": "Pennsylvania", "R.I.": "Rhode Island", "S.C.": "South Carolina"},
    **{"S.D.": "South Dakota", "Tenn.": "Tennessee", "Tex.": "Texas", "Va.": "Virginia", "Vt.": "Vermont"},
    **{"Wash.": "Washington state", "Wis.": "Wisconsin", "W.Va.": "West Virginia", "Wyo.": "Wyoming"},
    **{"Alta.": "Alberta", "B.C.": "British Columbia", "N.B.": "New Brunswick", "N.S.": "Nova Scotia"},
    **{"Ont.": "Ontario", "Que.": "Quebec", "Sask.": "Saskatchewan"},
}
"""Their names by abbreviation."""
