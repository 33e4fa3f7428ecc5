"""People, the ways their names are written, the posts they held."""

from django.contrib import admin
from django.db.models import Exists, OuterRef, Q

from partnerships.admin import searching
from partnerships.admin.base import RecordAdmin
from partnerships.admin.claims import ClaimsInline, NewClaimInline
from partnerships.admin.filters import EvidenceFilter, missing
from partnerships.admin.inlines import RowInline
from partnerships.models import Person, PersonClaim, PersonName, Post


class PostsInline(RowInline):
    model = Post
    fields = ("title", "organisation", "valid_from", "valid_until", "as_at")
    autocomplete_fields = ("organisation",)


class NamesInline(RowInline):
    model = PersonName
    verbose_name = "other name"
    fields = ("name",)


class PersonClaims(ClaimsInline):
    model = PersonClaim


class NewPersonClaim(NewClaimInline):
    model = PersonClaim


@admin.register(Person)
class PersonAdmin(RecordAdmin):
    """A person, with the name as it is usually written."""

    matches = staticmethod(searching.person)
    list_display = ("name", "name_zh", "side", "posts_held", "standing")
    list_filter = (
        "side",
        EvidenceFilter,
        "unchecked",
        "staff_only",
        "withdrawn",
        missing(
            post=("No post", ~Exists(Post.objects.filter(person=OuterRef("pk")))),
            body=(
                "A post without its body",
                Exists(Post.objects.filter(person=OuterRef("pk"), organisation=None)),
            ),
            name_zh=("Chinese side, no name in Chinese", Q(side="china", name_zh="")),
        ),
    )
    inlines = (PostsInline, NamesInline, PersonClaims, NewPersonClaim)

    @admin.display(description="posts")
    def posts_held(self, person: Person) -> str:
        held = ([post.title, post.organisation] for post in person.posts.all())
        return "; ".join(", ".join(str(part) for part in post if part) for post in held)
