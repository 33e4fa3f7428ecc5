"""What every record of the register has: a minted slug, claims, former slugs, source keys.

Each type declares four tables: the record, its claims (models/claim.py), its former slugs
and its source keys. COLUMNS and CHILDREN say which facts a claim can settle.
"""

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, ClassVar, Self

from django.db import models

from partnerships.models.addresses import address_of
from partnerships.models.history import row_history


@dataclass(frozen=True)
class Child:
    """A fact whose values are rows of a child table, one a subject.

    `related` is the accessor on the record, `fixed` are columns that the fact itself gives.
    """

    related: str
    fixed: dict[str, str] = field(default_factory=dict)


class RecordQuerySet(models.QuerySet):
    """A query set answers two questions: what a list shows and what a detail page shows."""

    def live(self) -> Self:
        """Records that some source or editor still supports."""
        return self.filter(withdrawn=False)

    def with_page(self) -> Self:
        """Records whose page a visitor may open: also withdrawn ones, but none that is for staff alone."""
        return self.filter(staff_only=False)

    def for_list(self) -> Self:
        return self

    def for_detail(self) -> Self:
        return self.for_list()

    def get_by_natural_key(self, slug: str) -> Any:
        return self.get(slug=slug)


class Record(models.Model):
    """Something in the world that the register keeps, known by a slug minted once."""

    COLUMNS: ClassVar[tuple[str, ...]] = ()
    CHILDREN: ClassVar[dict[str, Child]] = {}

    slug = models.SlugField(
        max_length=150, unique=True, help_text="Part of the address; never changes by itself."
    )
    withdrawn = models.BooleanField(
        default=False, editable=False, help_text="Nothing that the public may see supports this record."
    )
    staff_only = models.BooleanField(
        default=False,
        editable=False,
        help_text="Read from an article that an editor brought in; nothing of it is accepted yet.",
    )
    unchecked = models.BooleanField(
        default=False, editable=False, help_text="Read by machine; no editor has confirmed anything of it."
    )
    version = models.PositiveIntegerField(
        default=0, editable=False, help_text="Grows with every change by an editor, never with a load."
    )

    history = row_history()

    if TYPE_CHECKING:  # what each type's own tables add
        claims: Any
        former_slugs: Any
        source_keys: Any

    class Meta:
        abstract = True
        ordering = ["slug"]

    def natural_key(self) -> tuple[str, ...]:
        return (self.slug,)

    def get_absolute_url(self) -> str:
        """The page of the record. Its route has the name of the type."""
        return address_of(str(self._meta.model_name), self.slug)


def claims_of_type(model: Any) -> Any:
    """The table of a type's claims."""
    return model._meta.get_field("claims").related_model


def former_slugs_of_type(model: Any) -> Any:
    """The table of a type's former slugs."""
    return model._meta.get_field("former_slugs").related_model


def source_keys_of_type(model: Any) -> Any:
    """The table of a type's source keys."""
    return model._meta.get_field("source_keys").related_model


class FormerSlugManager(models.Manager):
    def get_by_natural_key(self, slug: str) -> Any:
        return self.get(slug=slug)


class FormerSlug(models.Model):
    """An old slug of a record, kept for redirects after a rename or a merge."""

    slug = models.SlugField(max_length=150, unique=True)

    objects = FormerSlugManager()

    class Meta:
        abstract = True

    def __str__(self) -> str:
        return self.slug

    def natural_key(self) -> tuple[str, ...]:
        return (self.slug,)


class SourceKeyManager(models.Manager):
    def get_by_natural_key(self, source: str, locator: str) -> Any:
        return self.get(source__slug=source, locator=locator)


class SourceKey(models.Model):
    """Which record a place in a source means. Without a record: an editor deleted it for good."""

    source = models.ForeignKey("partnerships.Article", on_delete=models.CASCADE, related_name="+")
    locator = models.CharField(max_length=600)

    objects = SourceKeyManager()

    class Meta:
        abstract = True
        constraints = (models.UniqueConstraint(fields=("source", "locator"), name="%(class)s_once_a_place"),)

    def __str__(self) -> str:
        return self.locator

    def natural_key(self) -> tuple[str, ...]:
        return (self.source.slug, self.locator)

    natural_key.dependencies = ["partnerships.article"]  # type: ignore[attr-defined]


class ChildManager(models.Manager):
    """Finds a child row by its record's slug and its own key."""

    def get_by_natural_key(self, *parts: str) -> Any:
        names = self.model.natural_fields()  # type: ignore[attr-defined]
        return self.get(**dict(zip(names, parts, strict=True)))


class ChildRow(models.Model):
    """A row that belongs to a record: a party, a participant, a name. `key` is its subject."""

    PARENT: ClassVar[str] = ""
    FIXED: ClassVar[tuple[str, ...]] = ()

    key = models.CharField(max_length=200, editable=False)
    position = models.PositiveIntegerField(default=0, editable=False)

    history = row_history()
    objects = ChildManager()

    class Meta:
        abstract = True
        ordering = ["position", "key"]

    @classmethod
    def natural_fields(cls) -> tuple[str, ...]:
        return (f"{cls.PARENT}__slug", *cls.FIXED, "key")

    def natural_key(self) -> tuple[str, ...]:
        parent = getattr(self, self.PARENT)
        return (parent.slug, *(getattr(self, name) for name in self.FIXED), self.key)


def one_of(column: str, codes: dict[str, str], what: str) -> models.CheckConstraint:
    """The named rule that a column holds one of its codes."""
    return models.CheckConstraint(
        condition=models.Q(**{f"{column}__in": list(codes)}),
        name=f"%(class)s_{column}_known",
        violation_error_message=f"{what} must be one of: {', '.join(codes)}.",
    )


def choice(codes: dict[str, str], label: str, **kwargs: Any) -> models.CharField:
    """A column that holds one of the codes of the vocabulary."""
    return models.CharField(label, max_length=40, choices=list(codes.items()), **kwargs)
