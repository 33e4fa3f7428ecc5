"""Everyone’s place in the visits of an article, and what each was to it overall."""

from dataclasses import dataclass, field

ORDER = ("leader", "signatory", "host", "member", "met", "quoted", "mentioned")


@dataclass(frozen=True, slots=True)
class Role:
    """Somebody's or some body's place in one visit."""

    name: str
    role: str
    start: int
    end: int
    rule: str
    is_person: bool


@dataclass
class Cast:
    """Roles by visit (its number), and each person's involvement over the article."""

    roles: dict[int, list[Role]] = field(default_factory=dict)
    involvement: dict[str, str] = field(default_factory=dict)

    def give(self, visit: int | None, role: Role) -> None:
        if visit is not None:
            roles = self.roles.setdefault(visit, [])
            if not any(r.name == role.name for r in roles):
                roles.append(role)

    def involve(self, name: str, how: str) -> None:
        if name not in self.involvement or ORDER.index(how) < ORDER.index(self.involvement[name]):
            self.involvement[name] = how
