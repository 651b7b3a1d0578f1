"""The facts of real cases, question by question, and going through an interview with them."""

from playwright.sync_api import Page, expect

# What is not listed is not known to the person.
CASES = {
    "a beating in Kazan after the exit": {"q-respondent": "Russia", "q-date": "2022-10-03"},
    "Fedotova and Others v. Russia, 40792/10: a marriage refused in 2009": {
        "q-respondent": "Russia", "q-date": "2009-05-12", "q-known": "2010-01-21", "q-lodged": "2010-07-21",
        "q-article": "8", "q-place": "Russia", "q-state": "respondent", "q-applicant": "person",
    },
    "Sabri Güneş v. Turkey, 27396/06: a Sunday does not extend the time": {
        "q-respondent": "Türkiye", "q-date": "2004-03-15", "q-known": "2005-11-28", "q-lodged": "2006-05-29",
    },
    "Blečić v. Croatia, 59532/00: a lease ended before the Convention bound Croatia": {
        "q-respondent": "Croatia", "q-date": "1996-02-15", "q-article": "8", "q-place": "Croatia",
        "q-inquiry": "no",
    },
    "Banković and Others v. Belgium, 52207/99: bombs on Belgrade": {
        "q-respondent": "Belgium", "q-date": "1999-04-23", "q-place": "SRB", "q-link": "hostilities",
        "q-article": "2", "q-state": "respondent",
    },
    "a State that never was a party": {"q-respondent": "Belarus"},
    "Varnava and Others v. Turkey, 16064/90: missing since 1974": {
        "q-respondent": "Türkiye", "q-date": "1974-07-20..", "q-nature": "disappearance",
        "q-place": "CYP", "q-article": "2",
    },
    "a right in a Protocol that does not bind the State": {
        "q-respondent": "United Kingdom", "q-date": "2024-02-01", "q-article": "P4-2",
        "q-place": "GBR", "q-state": "respondent",
    },
    "an association in Italy, in time": {
        "q-respondent": "Italy", "q-date": "2024-10-03", "q-known": "2026-09-01", "q-state": "respondent",
        "q-article": "11", "q-place": "Italy", "q-applicant": "ngo", "q-lodged": "no",
        "q-victim": "direct", "q-redress": "none", "q-remedies": "to-the-last", "q-substance": "yes",
        "q-earlier": "no", "q-other": "no", "q-identity": "yes", "q-authority": "yes",
        "q-acting-for": "adult-able",
    },
    "four months that have passed": {
        "q-respondent": "Hungary", "q-date": "2025-01-10", "q-known": "2025-06-02", "q-lodged": "no",
    },
}


def day(page: Page, said: str, prefix: str = "") -> None:
    for name, part in zip(("year", "month", "day"), said.split("-")):
        page.fill(f"#{prefix}{name}", part)


def answer(page: Page, said: str) -> None:
    """Fills the form of a question in, whatever its fields are."""
    radio = page.locator(f'input[name="answer"][value="{said}"]')
    if radio.count():
        radio.check()
    elif said == "unknown":
        page.locator('button[name="unknown"]').click()
        return
    elif page.locator("#year").count():
        if page.locator("#answer-other").count():
            page.check("#answer-other")
        start, _, end = said.partition("..")
        day(page, start)
        if ".." in said:
            page.check("#lasted-until" if end else "#lasted-on")
            if end:
                day(page, end, "until-")
    else:
        if page.locator("#answer-other").count():
            page.check("#answer-other")
        page.fill("#text", said)
    page.locator("main form .actions button").first.click()


def through(page: Page, facts: dict[str, str]) -> list[str]:
    """Goes through an interview from the first page to the answer; the questions that were put."""
    asked: list[str] = []
    page.goto("/")
    page.locator("main form button").click()
    while not page.url.endswith("/answer"):
        question = page.url.rsplit("/", 1)[1]
        assert question not in asked, f"{question} is put again: {page.inner_text('main')}"
        asked.append(question)
        expect(page.locator("h1")).to_be_visible()
        answer(page, facts.get(question, "unknown"))
    return asked
