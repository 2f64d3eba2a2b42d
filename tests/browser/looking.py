"""Looking at a page as axe does, in both languages and at both widths."""

from axe_playwright_python.base import AXE_SCRIPT, AxeResults
from playwright.sync_api import Page, expect

DESKTOP, PHONE = 1280, 360

# Reading a colour is most of what axe does, and a page has a handful of them: each is read once.
_AXE = f"""{AXE_SCRIPT};
(() => {{
  const {{prototype}} = axe.commons.color.Color, parse = prototype.parseString, known = new Map();
  prototype.parseString = function (text) {{
    if (known.has(text)) return Object.assign(this, known.get(text));
    parse.call(this, text);
    const {{r, g, b, alpha}} = this;
    known.set(text, {{r, g, b, alpha}});
    return this;
  }};
}})()"""

# The page without its words: what a style sheet knows it by.
_WORDS = ["action", "alt", "aria-label", "content", "href", "lang", "placeholder", "title", "value"]
_SHAPE = """words => {
  const shape = document.documentElement.cloneNode(true);
  for (const element of [shape, ...shape.querySelectorAll('*')]) {
    words.forEach(name => element.removeAttribute(name));
    [...element.childNodes].filter(node => node.nodeType !== Node.ELEMENT_NODE).forEach(node => node.remove());
  }
  return shape.outerHTML;
}"""


def axe_finds_nothing(page: Page, *, colours: bool = True) -> None:
    """Assert that axe finds nothing wrong on the page as it stands; with `colours`, that its text stands out too."""
    if not page.evaluate("'axe' in window"):
        page.evaluate(_AXE)
    options = {"resultTypes": ["violations"], "rules": {"color-contrast": {"enabled": colours}}}
    found = AxeResults(page.evaluate("options => axe.run(options)", options))
    assert not found.response["violations"], f"{page.url}\n{found.generate_report()}"


def look_at(page: Page, base_url: str, address: str, *, status: int = 200) -> None:
    """A page in both languages and at both widths: axe finds nothing, and nothing is wider than the screen.

    Danish is opened wide and made narrow, English the other way. Where nothing but the words differs, axe looks at
    English at one width, and not at how its colours stand out: the style sheets know nothing of the words.
    """
    danish = None
    for language, widths in (("da", (DESKTOP, PHONE)), ("en", (PHONE, DESKTOP))):
        page.context.add_cookies([{"name": "django_language", "value": language, "url": base_url}])
        page.set_viewport_size({"width": widths[0], "height": 900})
        response = page.goto(address)
        assert response
        assert response.status == status, address
        expect(page.locator("html")).to_have_attribute("lang", language)
        expect(page.locator("footer")).to_be_visible()
        page.evaluate("document.querySelectorAll('details').forEach(e => { e.open = true })")
        shape = page.evaluate(_SHAPE, _WORDS)
        for width in widths:
            page.set_viewport_size({"width": width, "height": 900})
            if shape != danish or width == PHONE:
                axe_finds_nothing(page, colours=shape != danish)
            assert page.evaluate("document.body.scrollWidth") <= width, address
        danish = danish or shape
