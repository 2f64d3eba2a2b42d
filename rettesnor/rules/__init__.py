"""The rules core: facts in, an explained assessment out. Pure: no Django, no files, no clock."""
