"""One small site that several modules build twice after every edit."""

from collections.abc import Iterator
from unittest.mock import patch

import pytest

from showcase.site import builder
from tests.cluster import CompiledOnce
from tests.edited import Site, begun, few
from tests.twice import Twice


@pytest.fixture(scope="module")
def compiled_once() -> Iterator[None]:
    """Templates are compiled once for all builds of a module."""
    with patch.object(builder, "Compiled", CompiledOnce):
        yield


@pytest.fixture(scope="module")
def built_twice(tmp_path_factory: pytest.TempPathFactory, compiled_once: None) -> Twice:  # noqa: ARG001 (it lasts as long)
    """The site as it is at first, built both ways."""
    return _built(tmp_path_factory, begun())


@pytest.fixture(scope="module")
def few_built_twice(tmp_path_factory: pytest.TempPathFactory, compiled_once: None) -> Twice:  # noqa: ARG001 (it lasts as long)
    """A site of a few records, built both ways."""
    return _built(tmp_path_factory, few())


def _built(temporary: pytest.TempPathFactory, site: Site) -> Twice:
    made = Twice(temporary.mktemp("twice"))
    made.site = site
    assert made.settle() == ""
    return made
