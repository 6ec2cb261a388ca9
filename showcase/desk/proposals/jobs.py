"""The two jobs of the workflow that takes proposals from issues: one reads, the other hands in what was read."""

from collections.abc import Mapping
from pathlib import Path

from showcase.desk import forge
from showcase.desk.project import Project
from showcase.desk.proposals import issue, publish


def run(event: Path, here: Project, folder: Path, environment: Mapping[str, str]) -> None:
    """Hand in what stands in `folder`, or, where there is no such folder, read the issue of `event` into it.

    Raises ValueError, OSError and ForgeError, as `publish` and `issue` do.
    """
    server = environment.get("GITHUB_SERVER_URL", "https://github.com")
    if not folder.exists():
        issue.run(event, here, folder, server=server)
        return
    known, branch = forge.from_environment(environment), environment["GITHUB_REF_NAME"]
    publish.run(folder, event, here, known, server=server, into=branch)
