"""Countries by their usual English names, with their ISO 3166-1 alpha-2 codes.

Left out are names that mean something else at least as often in news: Georgia.
"""

_NAMES = """
AD Andorra; AE United Arab Emirates, UAE; AF Afghanistan; AG Antigua and Barbuda; AL Albania; AM Armenia; AO Angola;
AR Argentina; AT Austria; AU Australia; AZ Azerbaijan; BA Bosnia and Herzegovina, Bosnia; BB Barbados; BD Bangladesh;
BE Belgium; BF Burkina Faso; BG Bulgaria; BH Bahrain; BI Burundi; BJ Benin; BN Brunei; BO Bolivia; BR Brazil;
BS Bahamas; BT Bhutan; BW Botswana; BY Belarus; BZ Belize; CA Canada; CD Democratic Republic of the Congo, DR Congo;
CF Central African Republic; CG Republic of the Congo; CH Switzerland; CI Ivory Coast, Côte d'Ivoire, Côte d’Ivoire;
CL Chile; CM Cameroon; CN China, People's Republic of China, People’s Republic of China; CO Colombia; CR Costa Rica;
CU Cuba; CV Cape Verde; CY Cyprus; CZ Czech Republic, Czechia; DE Germany; DJ Djibouti; DK Denmark; DM Dominica;
DO Dominican Republic; DZ Algeria; EC Ecuador; EE Estonia; EG Egypt; ER Eritrea; ES Spain; ET Ethiopia; FI Finland;
FJ Fiji; FM Micronesia; FR France; GA Gabon; GB United Kingdom, UK, U.K., Britain, Great Britain; GD Grenada; GH Ghana;
GM Gambia; GN Guinea; GQ Equatorial Guinea; GR Greece; GT Guatemala; GW Guinea-Bissau; GY Guyana; HN Honduras;
HR Croatia; HT Haiti; HU Hungary; ID Indonesia; IE Ireland, Republic of Ireland; IL Israel; IN India; IQ Iraq; IR Iran;
IS Iceland; IT Italy; JM Jamaica; JO Jordan; JP Japan; KE Kenya; KG Kyrgyzstan; KH Cambodia; KI Kiribati; KM Comoros;
KN Saint Kitts and Nevis; KP North Korea; KR South Korea; KW Kuwait; KZ Kazakhstan; LA Laos; LB Lebanon;
LC Saint Lucia; LI Liechtenstein; LK Sri Lanka; LR Liberia; LS Lesotho; LT Lithuania; LU Luxembourg; LV Latvia;
LY Libya; MA Morocco; MC Monaco; MD Moldova; ME Montenegro; MG Madagascar; MH Marshall Islands; MK North Macedonia;
ML Mali; MM Myanmar, Burma; MN Mongolia; MR Mauritania; MT Malta; MU Mauritius; MV Maldives; MW Malawi; MX Mexico;
MY Malaysia; MZ Mozambique; NA Namibia; NE Niger; NG Nigeria; NI Nicaragua; NL Netherlands; NO Norway; NP Nepal;
NR Nauru; NZ New Zealand; OM Oman; PA Panama; PE Peru; PG Papua New Guinea; PH Philippines; PK Pakistan; PL Poland;
PS Palestine; PT Portugal; PW Palau; PY Paraguay; QA Qatar; RO Romania; RS Serbia; RU Russia, Russian Federation;
RW Rwanda; SA Saudi Arabia; SB Solomon Islands; SC Seychelles; SD Sudan; SE Sweden; SG Singapore; SI Slovenia;
SK Slovakia; SL Sierra Leone; SM San Marino; SN Senegal; SO Somalia; SR Suriname; SS South Sudan;
ST São Tomé and Príncipe; SV El Salvador; SY Syria; SZ Eswatini, Swaziland; TD Chad; TG Togo; TH Thailand;
TJ Tajikistan; TL East Timor, Timor-Leste; TM Turkmenistan; TN Tunisia; TO Tonga; TR Turkey, Türkiye;
TT Trinidad and Tobago; TV Tuvalu; TW Taiwan; TZ Tanzania; UA Ukraine; UG Uganda; UY Uruguay; UZ Uzbekistan;
US United States, United States of America, US, U.S., USA, U.S.A.; VA Vatican City; VC Saint Vincent and the Grenadines;
VE Venezuela; VN Vietnam; VU Vanuatu; WS Samoa; XK Kosovo; YE Yemen; ZA South Africa; ZM Zambia; ZW Zimbabwe
"""

_CODES = {
    name.strip(): code
    for code, names in (entry.split(maxsplit=1) for entry in _NAMES.split(";"))
    for name in names.replace("\n", " ").split(",")
}


def country_code(name: str) -> str | None:
    """The code of the country that a name means, None where it is no country's. Kosovo has the usual XK."""
    return _CODES.get(name)
