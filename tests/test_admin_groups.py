"""What the groups that set-up makes may do at the editors' desk."""

from typing import Any

import pytest
from django.contrib.auth.models import Group, User
from django.test import Client

from partnerships.admin.groups import EDITORS, SENIOR_EDITORS, make_groups
from partnerships.models import Agreement, Article, Mention, Partnership, Region, Sector
from tests import admin_helpers as desk
from tests.admin_records import make

pytestmark = pytest.mark.django_db


def member_of(name: str) -> Client:
    client = desk.desk(superuser=False)
    User.objects.get(pk=client.session["_auth_user_id"]).groups.add(Group.objects.get(name=name))
    return client


def status(client: Client, model: Any, page: str, *args: Any) -> int:
    return int(client.get(desk.address(model, page, *args)).status_code)


def test_editors_correct_and_add_but_delete_no_record() -> None:
    make_groups()
    pact, tie = make(Agreement), make(Partnership)
    editor, senior = member_of(EDITORS), member_of(SENIOR_EDITORS)
    form = desk.address(Agreement, "change", pact.pk)
    fields = desk.fields_of(editor, form)
    row = desk.row_of(fields, "signatories", pact.signatories.get().pk)
    answer = desk.save(editor, form, signed="2011-05", **{f"{row}-DELETE": "on"})
    assert desk.errors_of(answer) == ""
    pact.refresh_from_db()
    assert (str(pact.signed), pact.signatories.count()) == ("2011-05", 0)
    for model in (Agreement, Article, Mention, Region, Sector):
        assert status(editor, model, "add") == 200
    assert status(editor, Agreement, "history", pact.pk) == 200
    assert status(editor, Partnership, "change", tie.pk) == 200
    assert [status(each, Agreement, "delete", pact.pk) for each in (editor, senior)] == [403, 200]
    assert [status(each, Partnership, "delete", tie.pk) for each in (editor, senior)] == [403, 403]
    for each in (editor, senior):
        assert each.get("/admin/auth/user/").status_code == 403


def test_set_up_gives_the_groups_back_what_this_release_says() -> None:
    assert make_groups().counts == {"created": 2}
    group = Group.objects.get(name=EDITORS)
    held = set(group.permissions.all())
    group.permissions.set([group.permissions.first()])
    assert make_groups().counts == {"changed": 1, "unchanged": 1}
    assert set(group.permissions.all()) == held
