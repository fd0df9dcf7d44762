"""The packet on A4. Set in the fonts that every reader of PDF brings along; letters these do not have are written without their accents."""

import unicodedata
from typing import Final

from django.utils.formats import date_format
from django.utils.translation import gettext as _
from fpdf import FPDF
from fpdf.fonts import FontFace

from athletes.hand_over import Packet, Section

INK: Final = (42, 37, 33)
SOFT: Final = (101, 91, 81)
ACCENT: Final = (42, 106, 87)
HEAD_GROUND: Final = (242, 235, 225)
LINE: Final = (214, 205, 190)
MARGIN: Final = 18
LETTERS: Final = "cp1252"
PLAIN: Final = str.maketrans({"−": "-", "→": "->", "◆": "*", "○": "o", "ł": "l", "Ł": "L", "đ": "d", "ı": "i", "ğ": "g", "ş": "s"})


def plain(text: str) -> str:
    """As far as the font goes: first as it is, then without accents, then a question mark."""
    return "".join(letter if can_write(letter) else bare(letter) for letter in text.translate(PLAIN))


def can_write(letter: str) -> bool:
    try:
        letter.encode(LETTERS)
    except UnicodeEncodeError:
        return False
    return True


def bare(letter: str) -> str:
    kept = "".join(part for part in unicodedata.normalize("NFKD", letter) if can_write(part))
    return kept or "?"


class Paper(FPDF):
    def __init__(self, packet: Packet) -> None:
        super().__init__(format="A4")
        self.core_fonts_encoding = LETTERS
        self.packet = packet
        self.set_margins(MARGIN, MARGIN, MARGIN)
        self.set_auto_page_break(auto=True, margin=24)
        self.set_title("Lumbar")
        self.set_lang("en")

    def footer(self) -> None:
        self.set_y(-18)
        self.set_font("helvetica", size=8)
        self.set_text_color(*SOFT)
        words = _("What an athlete said and did, as it was said. Lumbar concludes nothing from it. Given out by the athlete.")
        self.multi_cell(0, 4, plain(f"{words} {self.page_no()}"), align="C")


def pdf_of(packet: Packet) -> bytes:
    paper = Paper(packet)
    paper.add_page()
    heading(paper, packet)
    for section in packet.sections:
        table(paper, section)
    return bytes(paper.output())


def heading(paper: Paper, packet: Packet) -> None:
    paper.set_text_color(*ACCENT)
    paper.set_font("helvetica", "B", 11)
    paper.cell(0, 6, "lumbar", new_x="LMARGIN", new_y="NEXT")
    paper.set_text_color(*INK)
    paper.set_font("helvetica", "B", 20)
    paper.multi_cell(0, 10, plain(packet.athlete.name), new_x="LMARGIN", new_y="NEXT")
    paper.set_font("helvetica", size=10)
    paper.set_text_color(*SOFT)
    born = f"{packet.athlete.birth_month:02}/{packet.athlete.birth_year}" if packet.athlete.birth_year else "–"
    span = _("Born %(born)s. %(first)s to %(last)s.") % {
        "born": born,
        "first": date_format(packet.window.first, "j F Y"),
        "last": date_format(packet.window.last, "j F Y"),
    }
    private = _("Private answers are left out of this copy.") if packet.is_masked else ""
    paper.multi_cell(0, 5, plain(f"{span} {private}".strip()), new_x="LMARGIN", new_y="NEXT")
    paper.ln(4)


def table(paper: Paper, section: Section) -> None:
    paper.set_text_color(*INK)
    paper.set_font("helvetica", "B", 12)
    paper.multi_cell(0, 8, plain(section.title), new_x="LMARGIN", new_y="NEXT")
    paper.set_font("helvetica", size=9)
    paper.set_draw_color(*LINE)
    style = FontFace(emphasis="BOLD", fill_color=HEAD_GROUND, color=SOFT)
    with paper.table(headings_style=style, line_height=5, borders_layout="HORIZONTAL_LINES", text_align="LEFT", padding=1) as drawn:
        for cells in (section.head, *section.rows):
            row = drawn.row()
            for cell in cells:
                row.cell(plain(str(cell)))
    paper.ln(5)
