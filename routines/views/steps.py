"""A step as a page shows it: with its pose's words and drawing."""

from typing import Any

from poses.services import ShownPose


def step_of(step: dict[str, Any], poses: dict[str, ShownPose], fault: Any) -> dict[str, Any]:
    pose = poses.get(step["pose"])
    chosen = next((variant for variant in pose.variants if variant.slug == step["variant"]), None) if pose else None
    faults = [str(words) for each in fault.values() for words in each] if isinstance(fault, dict) else []
    return {**step, "shown": pose, "figure": figure_of(pose), "chosen": chosen, "faults": faults, "sides": len(pose.sides) if pose else 1}


def figure_of(pose: ShownPose | None) -> str | None:
    held = next((step for step in pose.steps if step.is_hold), None) if pose else None
    return next(iter(held.sides.values())).figure if held else None
