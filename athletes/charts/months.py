"""Sessions of a whole team, month by month."""

from collections.abc import Sequence
from datetime import date

from django.utils.formats import date_format
from django.utils.translation import gettext as _, ngettext

from athletes.charts.drawing import WIDTH, Chart, drawn, mark

HEIGHT, HEAD, FOOT, EDGE = 150, 18, 22, 6
WIDEST = 44


def month_chart(months: Sequence[tuple[date, int]]) -> Chart:
    most = max((n for _month, n in months), default=0) or 1
    step = (WIDTH - 2 * EDGE) / max(len(months), 1)
    parts = []
    for number, (month, n) in enumerate(months):
        middle, height = EDGE + (number + 0.5) * step, n / most * (HEIGHT - HEAD - FOOT)
        wide = min(step * 0.7, WIDEST)
        parts.append(mark("rect", x=middle - wide / 2, y=HEIGHT - FOOT - height, width=wide, height=height, rx=3, class_="done"))
        parts.append(mark("text", n, x=middle, y=HEIGHT - FOOT - height - 5, text_anchor="middle", class_="label"))
        parts.append(mark("text", date_format(month, "M"), x=middle, y=HEIGHT - 6, text_anchor="middle"))
    total = sum(n for _month, n in months)
    says = ngettext("%(n)s session in all.", "%(n)s sessions in all.", total) % {"n": total}
    return Chart(
        title=_("Sessions by month"),
        says=says,
        svg=drawn(parts, width=WIDTH, height=HEIGHT, says=says),
        head=[_("Month"), _("Sessions")],
        rows=[[date_format(month, "F Y"), str(n)] for month, n in months],
    )
