"""One played session, written once; each test gets its own copy of the file."""

import pytest
from played import write


@pytest.fixture(scope="session")
def played(tmp_path_factory):
    path = tmp_path_factory.mktemp("played") / "session.jsonl"
    chair = write(path)
    return path.read_bytes(), chair


@pytest.fixture
def record(tmp_path, played):
    raw, chair = played
    path = tmp_path / "session.jsonl"
    path.write_bytes(raw)
    return path, chair
