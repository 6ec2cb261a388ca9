"""One small site that several modules build twice after every edit."""

from collections.abc import Iterator
from unittest.mock import patch

import pytest

from showcase.site import builder
from tests.cluster import CompiledOnce
from tests.edited import begun
from tests.twice import Twice


@pytest.fixture(scope="module")
def compiled_once() -> Iterator[None]:
    """Templates are compiled once for all builds of a module."""
    with patch.object(builder, "Compiled", CompiledOnce):
        yield


@pytest.fixture(scope="module")
def built_twice(tmp_path_factory: pytest.TempPathFactory, compiled_once: None) -> Twice:  # noqa: ARG001 (it lasts as long)
    """The site as it is at first, built both ways."""
    made = Twice(tmp_path_factory.mktemp("twice"))
    made.site = begun()
    assert made.settle() == ""
    return made
