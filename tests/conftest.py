"""Hypothesis profiles: `quick`, or the one HYPOTHESIS_PROFILE names.

With CI=true the same examples are drawn every time.
"""

from __future__ import annotations

import os

from hypothesis import HealthCheck, settings

IN_CI = os.environ.get("CI", "").lower() == "true"
SLOW_TO_DRAW = [HealthCheck.too_slow, HealthCheck.data_too_large]  # a page is a large example

for name, examples in (("quick", 50), ("long", 2000)):
    settings.register_profile(
        name,
        max_examples=examples,
        deadline=None,
        derandomize=IN_CI,
        suppress_health_check=SLOW_TO_DRAW,
    )
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "quick"))
