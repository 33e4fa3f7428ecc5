from django.db import migrations

from partnerships.search import tables


def install(apps, schema_editor):
    tables.install(schema_editor.connection)


class Migration(migrations.Migration):
    """What the search counts and sorts by in an index of SQLite; the kind among PostgreSQL's tokens."""

    dependencies = [
        ("partnerships", "0004_desk"),
    ]

    operations = [
        migrations.RunPython(install, migrations.RunPython.noop),
    ]
