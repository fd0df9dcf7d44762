"""The wording lint: what no text of ours may say. It spares questions about a condition, since they ask and do not tell."""

from __future__ import annotations

import re
from typing import Final

# naming what it is
CONDITIONS: Final = {
    "en": r"""sciatica sciatic dis[ck]s? herniat\w* hernia nerves? stenosis fractures? cauda equina syndrome arthritis strokes? tumou?rs?
        cancers? piriformis impingement infection inflam\w+ spondyl\w+ pinched strains? sprains? torn""",
    "de": r"""ischias\w* bandscheiben?\w* nerv(en?)?\w* stenose\w* fraktur\w* br[uü]ch\w* syndrom\w* arthr\w* schlaganf\w+ tumor\w*
        krebs\w* entz[uü]nd\w+ zerrung\w* eingeklemmt\w*""",
}
# saying that nothing is wrong, guessing a cause, foretelling, treating, urging on; a space is written _
PROMISES: Final = {
    "en": r"""safe normal fine harmless cleared all_clear ok okay healthy nothing_to_worry do(n't|_not)_worry not_serious
        you_have_(?!told|been|pain|spoken) caused_by because_of due_to comes_from will_(go_away|get_better|heal|pass|recover|improve)
        cures? heals? fix(es)? treat(s|ment|ments)? relieves? diagnos\w+ ibuprofen paracetamol painkillers? tablets? medicines?
        x-?rays? mri scans? stretch_(it|this)_out (push|work)_through no_pain_no_gain risk_(score|of_injury) injury_risk
        posture resilien\w+""",
    "de": r"""sicher normal\w* harmlos\w* unbedenklich\w* ungef[aä]hrlich\w* entwarnung alles_(gut|klar|in_ordnung) gesund keine_sorge
        freigegeben nicht_schlimm du_hast_(?!uns|deine|etwas|schmerzen|fieber) verursacht liegt_an kommt_von wird_(wieder|besser|heilen)
        vergeht heilt heilung behandl\w+ diagnos\w+ schmerzmittel tabletten? medikamente? r[oö]ntgen\w* mrt
        durchhalten durchbei(ss|ß)en verletzungsrisiko
        haltungssch\w+""",
}


def forbidden_words(text: str, language: str = "en", *, asks: bool = False) -> list[str]:
    """What must not stand in a text, in lower case. `asks` is for the caution questions, the red flags and the "ask first" lists."""
    listed = PROMISES[language] if asks else f"{CONDITIONS[language]} {PROMISES[language]}"
    pattern = "|".join(listed.split()).replace("_", r"\s")
    return [found.group(0) for found in re.finditer(rf"\b({pattern})(?!\w)", text.lower())]
