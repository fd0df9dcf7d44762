import pytest

from routines.rules import gentle_hold_seconds, routine_seconds


def test_the_article_s_seven_holds_take_seven_to_fourteen_minutes():
    poses = [2, 2, 1, 2]
    assert routine_seconds((sides, 60, 0) for sides in poses) == 7 * 60
    assert routine_seconds((sides, 120, 0) for sides in poses) == 14 * 60


def test_a_rest_follows_each_pose():
    assert routine_seconds([(2, 60, 10), (1, 30, 5)]) == 165


@pytest.mark.parametrize(
    ("hold_seconds", "days_without", "starts_at"), [(60, 13, 60), (60, 14, 30), (20, 40, 20), (120, 14, 30), (60, None, 60), (60, 0, 60)]
)
def test_after_fourteen_days_without_it_starts_gently(hold_seconds, days_without, starts_at):
    assert gentle_hold_seconds(hold_seconds, days_without=days_without) == starts_at
