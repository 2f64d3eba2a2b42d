"""Why the machine would not read or write a file, for people."""

import errno

from rettesnor.wording.translation import Saying
from rettesnor.wording.translation import gettext_noop as _

_WHY: dict[int, str] = {
    errno.ENOENT: _("it does not exist"),
    errno.EISDIR: _("it is a folder"),
    errno.ENOTDIR: _("a part of the path is no folder"),
    errno.EACCES: _("you have no access"),
    errno.EPERM: _("you have no access"),
    errno.EROFS: _("the drive cannot be written to"),
    errno.ENOSPC: _("there is no room left"),
    errno.EFBIG: _("the file may not become so large"),
    errno.ENAMETOOLONG: _("the name is too long"),
    errno.EIO: _("the drive does not answer"),
    errno.ELOOP: _("the path leads round in a circle"),
    errno.EMFILE: _("too many files are open"),
}


def why_not(number: int | None, otherwise: str | None) -> Saying:
    """By the number of an OSError; one that has no words here is said as the machine says it."""
    return Saying(_WHY.get(number or 0) or otherwise or "?")
