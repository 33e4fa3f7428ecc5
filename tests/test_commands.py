"""What every command says when its database does not answer, or is not the one it needs."""

from typing import Any

import pytest
from django.core.management import CommandError, call_command
from django.db import OperationalError, ProgrammingError

from partnerships.management import base
from partnerships.management.commands import check_records


@pytest.mark.parametrize(
    ("error", "answers", "sentence"),
    [
        (
            OperationalError("connection refused"),
            False,
            "does not answer (connection refused). Is it running",
        ),
        (OperationalError("no such table: partnerships_region"), True, "Run setup_register first."),
        (ProgrammingError("relation exists"), True, "If another setup is running, let it end"),
    ],
)
def test_a_command_ends_with_a_sentence(
    monkeypatch: pytest.MonkeyPatch, error: Exception, answers: bool, sentence: str
) -> None:
    def fails() -> Any:
        raise error

    monkeypatch.setattr(check_records, "RULES", {"any": fails})
    monkeypatch.setattr(base, "_answers", lambda: answers)
    with pytest.raises(CommandError) as caught:
        call_command("check_records")
    assert sentence in str(caught.value)
