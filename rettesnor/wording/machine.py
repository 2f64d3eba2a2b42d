"""Why the machine would not read or write a file, for people."""

import errno

from rettesnor.wording.terms import Both

_WHY: dict[int, Both] = {
    errno.ENOENT: ("den findes ikke", "it does not exist"),
    errno.EISDIR: ("det er en mappe", "it is a folder"),
    errno.ENOTDIR: ("en del af stien er ikke en mappe", "a part of the path is no folder"),
    errno.EACCES: ("du har ikke adgang", "you have no access"),
    errno.EPERM: ("du har ikke adgang", "you have no access"),
    errno.EROFS: ("der kan ikke skrives på drevet", "the drive cannot be written to"),
    errno.ENOSPC: ("der er ikke mere plads", "there is no room left"),
    errno.EFBIG: ("filen må ikke blive så stor", "the file may not become so large"),
    errno.ENAMETOOLONG: ("navnet er for langt", "the name is too long"),
    errno.EIO: ("drevet svarer ikke", "the drive does not answer"),
    errno.ELOOP: ("stien fører i ring", "the path leads round in a circle"),
    errno.EMFILE: ("der er for mange åbne filer", "too many files are open"),
}


def say_os_error(number: int | None, otherwise: str | None) -> Both:
    """By the number of an OSError; one that has no words here is said as the machine says it."""
    said = otherwise or "?"
    return _WHY.get(number or 0, (said, said))
