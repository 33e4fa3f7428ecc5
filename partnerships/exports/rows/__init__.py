"""Instruments and visits as rows of the register's own tables, which `load_register` reads."""

from partnerships.exports.rows.agreement import AGREEMENTS
from partnerships.exports.rows.delegation import DELEGATIONS
from partnerships.exports.rows.loadable import Loadable

# By the stem of the list.
LOADABLE: dict[str, Loadable] = {"agreements": AGREEMENTS, "delegations": DELEGATIONS}
