import pytest

from tests.support.places import Place, in_folder, in_memory


@pytest.fixture(params=["memory", "file"])
def place(request, tmp_path) -> Place:
    return in_memory() if request.param == "memory" else in_folder(tmp_path)


@pytest.fixture
def folder_place(tmp_path) -> Place:
    return in_folder(tmp_path)
