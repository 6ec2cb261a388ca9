"""Who works on a build: so many processes of this machine, and perhaps a Dask cluster, which encodes its pictures.

That is what `--workers` says; a word that is neither a number nor the address of a scheduler is refused.
"""

import re
from collections.abc import Mapping
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from showcase.engine.background import cores
from showcase.records.wrong_setting import WrongSetting
from showcase.schema.label import Message

if TYPE_CHECKING:
    from showcase.engine.pool import Pool

OPTION = "--workers"
SETTING = "SHOWCASE_WORKERS"  # as which the option reaches a build that Pelican runs
MOST = 1024
_ADDRESS = re.compile(r"(?:tcp|tls)://(?:[\w.-]+|\[[0-9A-Fa-f:.]+\]):\d{1,5}", re.ASCII)
_NEITHER = Message(
    "write how many processes of this machine are to work, at most {most}, or the address of a Dask scheduler, "
    "as in {example}"
)


@dataclass(frozen=True, kw_only=True, slots=True)
class Workers:
    """So many processes of this machine; `cluster` is the address of a scheduler whose workers encode, or ""."""

    local: int = field(default_factory=cores)
    cluster: str = ""

    def pool(self, tasks: int) -> "AbstractContextManager[Pool]":
        """Workers that encode so many pictures. Raises Hindered."""
        from showcase.engine import pool  # noqa: PLC0415 (what the option says is asked before anything is loaded)
        from showcase.site import cluster  # noqa: PLC0415 (likewise)

        return cluster.pool(tasks, self.cluster) if self.cluster else pool.local(tasks, self.local)


def from_names(names: Mapping[str, Any]) -> Workers:
    """As it was asked for; as many as may run at once where nothing was. Raises WrongSetting."""
    found = str(names.get(SETTING, ""))
    if not found:
        return Workers()
    if found.isascii() and found.isdecimal() and len(found) <= len(str(MOST)) and 1 <= int(found) <= MOST:
        return Workers(local=int(found))
    if _ADDRESS.fullmatch(found):
        return Workers(cluster=found)
    example = f"{OPTION} 4, {OPTION} tcp://10.0.0.5:8786"
    raise WrongSetting(OPTION, found, _NEITHER, most=MOST, example=example)
