"""What the workflows meet: a forge of this machine."""

from collections.abc import Iterator

import pytest

from tests.forge import FakeForge, serving


@pytest.fixture
def forge() -> Iterator[FakeForge]:
    with serving() as one:
        yield one
