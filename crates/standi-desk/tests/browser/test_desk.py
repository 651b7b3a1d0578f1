"""The desk as a person meets it."""

import json
import os
import subprocess

import pytest
from axe_playwright_python.sync_playwright import Axe
from conftest import PICTURES, PROGRAM, TODAY
from docket import APPLICATION, record
from interview import CASES, answer, through
from playwright.sync_api import Page, expect

ROME = CASES["an association in Italy, in time"]

# Every page that needs nothing to have happened before.
PAGES = [
    "/",
    "/check",
    "/resume",
    "/record",
    "/record/state/RUS",
    "/record/state/RUS?on=2022-03-10&known_by=2022-03-15",
    "/record/instrument/ECHR",
    "/record/day/2022-03-16",
    "/record/matrix?on=2022-03-16",
    "/record/statements",
    "/docket",
    "/docket/due",
    "/docket/account",
    "/docket/execution",
    "/docket/state/RUS",
    "/record/contributions/RUS?on=2018-02-01",
    "/docket/lodge",
    "/docket/as",
    "/docket/search",
    "/search",
    "/search?q=russia",
    "/nowhere",
]


def checked(application: str) -> dict:
    """What `standi check` says."""
    command = [PROGRAM, "check", "-", "--today", TODAY, "--format", "json"]
    done = subprocess.run(command, input=application, capture_output=True, text=True, check=True)
    return json.loads(done.stdout)


def taken(page: Page, name: str) -> str:
    answer = page.context.request.get(page.url.replace("/answer", f"/take/{name}"))
    assert answer.ok, answer.text()
    return answer.text()


@pytest.mark.parametrize("name", CASES)
def test_an_interview_ends_with_the_answer_that_check_gives(name, look):
    page = look()
    through(page, CASES[name])
    shown = json.loads(taken(page, "answer.json"))
    said = checked(taken(page, "application.json"))
    assert shown == said
    sentence = said["complaints"][0]["respondents"][0]["text"]
    expect(page.locator("h1")).to_contain_text(sentence)


def test_without_a_script(look):
    page = look(java_script_enabled=False)
    through(page, ROME)
    expect(page.locator("h1")).to_be_visible()
    # Back and forward lose nothing.
    there = page.url
    page.go_back()
    page.go_forward()
    assert page.url == there


def test_the_answer_forms_while_one_types(look):
    page = look()
    page.goto("/")
    page.locator("main form button").click()
    answer(page, "Russia")
    page.fill("#month", "10")
    page.fill("#year", "2022")
    expect(page.locator("#forming .value").first).to_contain_text("closed")


def test_with_the_keyboard_alone(look):
    page = look()
    page.goto("/")

    def tab_to(selector: str) -> None:
        for _ in range(40):
            page.keyboard.press("Tab")
            if page.evaluate("selector => document.activeElement.matches(selector)", selector):
                return
        raise AssertionError(f"{selector} cannot be reached: {page.url}")

    # What is first reached leads past the head of the page.
    page.keyboard.press("Tab")
    expect(page.locator(".skip")).to_be_focused()
    page.keyboard.press("Enter")
    tab_to("main form button")
    page.keyboard.press("Enter")
    page.wait_for_url("**/q-respondent")
    tab_to("#text")
    page.keyboard.type("Russia")
    page.keyboard.press("Enter")
    page.wait_for_url("**/q-date")
    tab_to("#day")
    page.keyboard.type("3")
    page.keyboard.press("Tab")
    page.keyboard.type("10")
    page.keyboard.press("Tab")
    page.keyboard.type("2022")
    page.keyboard.press("Enter")
    page.wait_for_url("**/answer")
    expect(page.locator("h1")).to_contain_text("closed")


def test_in_french(look):
    page = look(locale="fr-FR")
    through(page, ROME)
    expect(page.locator("html")).to_have_attribute("lang", "fr")
    expect(page.locator(".last-day")).to_contain_text("vendredi 1er janvier 2027")
    page.get_by_role("link", name="English").click()
    expect(page.locator("html")).to_have_attribute("lang", "en")
    expect(page.locator(".last-day")).to_contain_text("Friday 1 January 2027")


def test_an_application_from_lodging_to_observations_by_three_roles(look):
    page = look()

    def become(role: str, side: str = "") -> None:
        page.goto("/docket/as?back=/docket")
        page.check(f"#role-{role}")
        page.fill("#side", side)
        page.fill("#name", f"Test {role}")
        page.locator("main form button").click()

    become("registry")
    page.goto("/docket/lodge")
    page.fill("#text", APPLICATION)
    page.fill("#applicant", "Anna Rossi")
    page.fill("#on", "2019-01-14")
    page.locator("main form button").click()
    page.wait_for_url("**/docket/1/19")
    record(page, "form_arrives", "2019-01-21")
    page.goto("/docket/1/19/act/registered")
    page.fill("#on", "2019-01-20")
    page.fill("#note", "by post")
    page.locator("main form button").click()
    # A refusal stands where it arose, with its rule, and what was written stays.
    expect(page.locator(".summary")).to_be_focused()
    expect(page.locator("#note")).to_have_value("by post")
    record(page, "registered", "2019-02-01")
    become("judge")
    record(page, "assigned_to_section", "2019-02-11", section="First Section")
    record(page, "track_chamber", "2019-03-04")
    record(page, "notice_given", "2019-05-06")
    become("registry")
    record(page, "no_settlement", "2019-07-29")
    become("government", "ITA")
    record(page, "government_observations", "2019-09-02")
    page.goto("/docket/1/19")
    expect(page.get_by_text("Test government").first).to_be_visible()


@pytest.mark.parametrize("path", PAGES)
def test_a_page_can_be_used_by_everybody(path, look):
    for how in ({"color_scheme": "light"}, {"color_scheme": "dark", "locale": "fr"}):
        page = look(**how)
        page.goto(path)
        found = Axe().run(page, options={"runOnly": ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa"]})
        assert found.violations_count == 0, found.generate_report()


def test_questions_and_answers_can_be_used_by_everybody(look):
    for scheme in ("light", "dark"):
        page = look(color_scheme=scheme)
        page.goto("/")
        page.locator("main form button").click()
        while not page.url.endswith("/answer"):
            found = Axe().run(page)
            assert found.violations_count == 0, found.generate_report()
            answer(page, ROME.get(page.url.rsplit("/", 1)[1], "unknown"))
        page.evaluate("document.querySelectorAll('details').forEach(it => it.open = true)")
        found = Axe().run(page)
        assert found.violations_count == 0, found.generate_report()


def test_nothing_is_cut_off_on_a_phone_or_at_twice_the_size(look):
    for width in (320, 360, 640):
        page = look(viewport={"width": width, "height": 800})
        for path in PAGES:
            page.goto(path)
            over = page.evaluate("document.documentElement.scrollWidth - window.innerWidth")
            assert over <= 0, f"{path} is {over} pixels too wide at {width}"


def test_pictures_to_be_looked_at(look):
    PICTURES.mkdir(parents=True, exist_ok=True)
    for scheme in ("light", "dark"):
        for width in (390, 1280):
            page = look(color_scheme=scheme, viewport={"width": width, "height": 900})

            def picture(name: str) -> None:
                page.screenshot(path=PICTURES / f"{name}-{width}-{scheme}.png", full_page=True)

            for path in PAGES:
                page.goto(path)
                name = path.strip("/").split("?")[0].replace("/", "-") or "start"
                picture(name if "?" not in path else f"{name}-asked")
            through(page, ROME)
            picture("answer")
    assert len(os.listdir(PICTURES)) >= 4 * len(PAGES)
