"""The desk on paper: facts stay, and what only a hand uses is left out."""

import pytest
from conftest import PICTURES
from docket import APPLICATION
from interview import CASES, through
from playwright.sync_api import Page, expect

# What a sheet of A4 leaves between its margins, in pixels of a page.
SHEET = 673

HANDS = "nav a, form, button:not(.kinds button), .button, .exports a, .actions a, .hand"

PAGES = [
    "/docket",
    "/docket?against=Italy",
    "/docket/due",
    "/docket/due?within=300",
    "/docket/account?against=Italy",
    "/docket/execution",
    "/docket/state/ITA",
    "/record",
    "/record/state/RUS?on=2022-03-10&known_by=2022-03-15",
    "/record/state/BIH",
    "/record/instrument/ECHR",
    "/record/day/2022-03-16",
    "/record/matrix",
    "/record/statements",
    "/record/contributions/RUS?on=2018-02-01",
    "/record/source/court-resolution-2022-03-22",
    "/search?q=russia",
]


def seen(page: Page, selector: str) -> list[str]:
    """What of it can be seen."""
    return page.locator(selector).evaluate_all("all => all.filter(it => it.checkVisibility()).map(it => it.outerHTML)")


def on_paper(page: Page, what: str) -> str:
    """What a page says when it is printed; nothing of it is for hands, folded or cut off."""
    page.wait_for_load_state()
    assert not seen(page, ".paper"), what
    page.emulate_media(media="print")
    assert not seen(page, HANDS), what
    folded = "details:not(.hand, form *) > :not(.hand, .exports)"
    assert len(seen(page, folded)) == page.locator(folded).count(), what
    unsaid = page.locator("main a[href^=http]:not(.address)").evaluate_all(
        "all => all.filter(it => !getComputedStyle(it, '::after').content.includes(it.getAttribute('href'))).length"
    )
    assert unsaid == 0, what
    over = page.evaluate("document.documentElement.scrollWidth - window.innerWidth")
    assert over <= 0, f"{what} is {over} pixels wider than a sheet"
    said = page.inner_text("main")
    page.pdf(path=PICTURES / f"paper-{what}.pdf", format="A4", prefer_css_page_size=True)
    page.emulate_media(media="screen")
    return said


@pytest.fixture
def application(look) -> str:
    """The address of an application."""
    asked = look().request.post(
        "/api/v1/docket/applications?on=2019-01-14&applicant=Anna+Rossi",
        data=APPLICATION,
        headers={"content-type": "application/yaml"},
    )
    return f"/docket/{asked.json()['application']}"


@pytest.mark.parametrize("locale, hands", [("en", "Change"), ("fr-FR", "Modifier")])
def test_on_paper(locale, hands, look, application):
    PICTURES.mkdir(parents=True, exist_ok=True)
    page = look(locale=locale, viewport={"width": SHEET, "height": 900})
    for path in [application, f"{application}/account", *PAGES]:
        page.goto(path)
        name = path.strip("/").split("?")[0].replace("/", "-")
        said = on_paper(page, f"{name}-{locale}")
        assert hands not in said, path
        # The heading stays, and on a page of the docket as whom it is looked at.
        assert page.locator("h1").inner_text() in said, path
    page.goto(application)
    assert "Anna Rossi" in on_paper(page, f"application-{locale}")
    page.goto("/docket?against=Italy&state=judgment_final")
    assert "Italy" in on_paper(page, f"list-{locale}"), "what was asked for is said"
    page.goto("/search?kind=grand-chamber-judgment&state=ITA&importance=1&from=2010-01-01")
    narrowed = on_paper(page, f"search-{locale}")
    for name in ["kind", "state", "importance"]:
        chosen = page.locator(f"select[name={name}] option:checked").text_content()
        assert chosen in narrowed, f"{name}: what the search was narrowed down to is said"
    assert "2010" in narrowed
    through(page, CASES["an association in Italy, in time"])
    said = on_paper(page, f"answer-{locale}")
    assert hands not in said and "2027" in said
    # The answers that were given are facts.
    assert page.locator("dl dt").first.inner_text() in said


def test_on_the_screen_everything_is_there(look, application):
    page = look()
    page.goto(application)
    expect(page.locator("main").get_by_role("link", name="Change")).to_be_visible()
    page.goto("/docket?against=Italy")
    expect(page.locator(".paper")).to_be_hidden()
