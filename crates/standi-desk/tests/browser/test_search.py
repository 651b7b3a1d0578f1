"""Search as a person meets it: results while one types, no word in an address, the docket apart."""

import pathlib
import re
import subprocess

import pytest
from axe_playwright_python.sync_playwright import Axe
from conftest import PICTURES, PROGRAM, TODAY
from playwright.sync_api import Page, expect

ROOT = pathlib.Path(__file__).resolve().parents[4]
EXPORTS = ["page.json", "table.csv", "invented.csv"]
APPLICATION = """applicant: person
respondents: [HUN]
complaints:
- articles: ['6']
  events:
  - {what: no hearing, on: '2018-06-01', place: HUN}
  final_decision: {on: '2018-09-03', known: '2018-09-03'}
"""
AT_A_PLACE = re.compile(r"/search/[0-9a-f]{32}$")


@pytest.fixture(scope="module")
def desk(tmp_path_factory):
    """The address of a desk with a catalogue, and one application in its docket."""
    folder = tmp_path_factory.mktemp("search")
    catalogue, index, store = folder / "catalogue.parquet", folder / "index", folder / "docket.db"
    exports = [ROOT / "examples/hudoc" / name for name in EXPORTS]
    told = folder / "application.yaml"
    told.write_text(APPLICATION)
    for command in (["import", "hudoc", *exports, "--out", catalogue],
                    ["catalogue", "index", catalogue, "--out", index],
                    ["docket", "--store", store, "lodge", told, "--on", "2019-01-14",
                     "--applicant", "Zsuzsanna Kovács"]):
        subprocess.run([PROGRAM, *command], check=True, capture_output=True)
    command = [PROGRAM, "serve", "--listen", "127.0.0.1:0", "--today", TODAY, "--store", store,
               "--catalogue", index]
    served = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
    yield served.stdout.readline().strip()
    served.terminate()
    assert served.wait(timeout=20) == 0, "it does not end when it is told to"


def results(page: Page):
    return page.locator("#found .results > li")


def test_results_appear_while_one_types_and_stay_when_one_comes_back(look):
    page = look()
    page.goto("/")
    page.get_by_role("link", name="Search", exact=True).click()
    box = page.get_by_role("searchbox")
    expect(box).to_be_focused()
    box.press_sequentially("hirs", delay=20)
    expect(results(page).first).to_contain_text("HIRST v. THE UNITED KINGDOM (No. 2)")
    expect(page.locator("mark").first).to_have_text("HIRST")
    box.press_sequentially("i jamaa", delay=20)
    expect(results(page)).to_have_count(1)
    expect(page.get_by_role("status")).to_have_text("One result for “hirsi jamaa”")
    expect(page).to_have_url(AT_A_PLACE)
    box.fill("russia withdrawal")
    first = results(page).first.get_by_role("link")
    expect(first).to_have_attribute("href", re.compile("^/record/"))
    shown = page.locator("#count").inner_text()
    first.click()
    expect(page).to_have_url(re.compile("/record/"))
    page.go_back()
    expect(page.get_by_role("searchbox")).to_have_value("russia withdrawal")
    expect(page.locator("#count")).to_have_text(shown)


def test_no_word_is_in_an_address_or_asked_for_in_one(look):
    page = look()
    asked = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto("/search")
    page.get_by_role("searchbox").press_sequentially("kovács zsuzsanna", delay=10)
    page.keyboard.press("Enter")
    expect(page).to_have_url(AT_A_PLACE)
    page.get_by_role("button", name="Search the docket too").click()
    expect(page).to_have_url(re.compile(r"/docket/search/[0-9a-f]{32}$"))
    assert not [url for url in asked if "kov" in url.lower()], asked


def test_the_docket_is_found_from_its_own_pages_alone(look):
    page = look()
    page.goto("/search")
    page.get_by_role("searchbox").fill("kovács")
    expect(page.get_by_role("status")).to_have_text("Nothing is found for “kovács”.")
    page.get_by_role("button", name="Search the docket too").click()
    expect(results(page)).to_have_count(1)
    expect(page.locator("mark")).to_have_text("Kovács")
    page.goto("/docket/as")
    page.check("#role-other")
    page.locator("main form button").click()
    page.goto("/docket/search")
    page.get_by_role("searchbox").fill("kovács")
    expect(page.get_by_role("status")).to_have_text("Nothing is found for “kovács”.")


def test_with_the_keyboard_alone(look):
    page = look()
    page.goto("/search")
    page.keyboard.type("hirst")
    expect(results(page).first).to_be_visible()
    # Past the button, what narrows down and the docket, to the kinds and the first result.
    for _ in range(12):
        page.keyboard.press("Tab")
        focused = page.evaluate("document.activeElement.closest('.results') !== null")
        if focused:
            break
    assert focused, "the results cannot be reached"
    page.goto("/search")
    page.keyboard.type("hirst")
    expect(page.locator(".kinds button").first).to_be_visible()
    page.get_by_role("button", name="Chamber judgment", exact=True).press("Enter")
    expect(page.locator("select[name=kind]")).to_have_value("chamber-judgment")
    expect(results(page).first).to_contain_text("Chamber judgment")


def test_an_answer_that_comes_late_takes_nothing_from_the_keyboard(look):
    page = look()
    page.goto("/search")
    page.keyboard.type("hirst")
    expect(page.get_by_role("status")).to_have_text(re.compile("for “hirst”"))
    page.wait_for_load_state("networkidle")
    late = []
    page.route("**/search/found", lambda route: late.append(route))
    box = page.get_by_role("searchbox")
    chamber = page.get_by_role("button", name="Chamber judgment", exact=True)
    with page.expect_request("**/search/found"):
        box.fill("hirst v")
    chamber.focus()
    late.pop().continue_()
    expect(page.get_by_role("status")).to_have_text(re.compile("for “hirst v”"))
    expect(chamber).to_be_focused()
    with page.expect_request("**/search/found"):
        box.fill("hirst")
    chamber.press("Enter")
    expect(page.locator("select[name=kind]")).to_have_value("chamber-judgment")
    expect(page).to_have_url(AT_A_PLACE)


def test_without_a_script(look):
    page = look(java_script_enabled=False)
    page.goto("/search")
    page.fill("#q", "hirst")
    page.get_by_text("Narrow down").click()
    page.select_option("select[name=kind]", "grand-chamber-judgment")
    page.get_by_role("button", name="Search", exact=True).click()
    expect(page).to_have_url(AT_A_PLACE)
    expect(results(page)).to_have_count(2)
    page.fill("#q", "zzzzzz")
    page.get_by_role("button", name="Search", exact=True).click()
    expect(page.get_by_role("status")).to_have_text("Nothing is found for “zzzzzz”.")


def test_in_french(look):
    page = look(locale="fr")
    page.goto("/search")
    page.get_by_role("searchbox").fill("royaume-uni")
    expect(results(page).first).to_contain_text("Royaume-Uni")
    expect(results(page).first).to_contain_text("État")


def test_what_is_wrong_is_said_while_one_types(look):
    page = look()
    page.goto("/search?q=a&article=99")
    expect(page.get_by_role("alert")).to_contain_text("write 3, 6 § 1, 6(1) or P1-1")
    page.get_by_label("Article").fill("3")
    expect(page.get_by_role("status")).to_be_visible()


PAGES = ["/search", "/search?q=hirst", "/search?q=article+3+russia&kind=record", "/search?q=zzzzzz",
         "/search?q=a&kind=nothing", "/search?kind=source&page=2", "/docket/search"]


@pytest.mark.parametrize("path", PAGES)
def test_a_page_can_be_used_by_everybody(path, look):
    for how in ({"color_scheme": "light"}, {"color_scheme": "dark", "locale": "fr"}):
        page = look(**how)
        page.goto(path)
        page.evaluate("document.querySelectorAll('details').forEach(it => it.open = true)")
        found = Axe().run(page, options={"runOnly": ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa"]})
        assert found.violations_count == 0, found.generate_report()


def test_nothing_is_cut_off_on_a_phone_or_at_twice_the_size(look):
    for width in (320, 360, 640):
        page = look(viewport={"width": width, "height": 800})
        for path in PAGES:
            page.goto(path)
            page.evaluate("document.querySelectorAll('details').forEach(it => it.open = true)")
            over = page.evaluate("document.documentElement.scrollWidth - window.innerWidth")
            assert over <= 0, f"{path} is {over} pixels too wide at {width}"


def test_pictures_to_be_looked_at(look):
    PICTURES.mkdir(parents=True, exist_ok=True)
    for scheme in ("light", "dark"):
        for width in (390, 1280):
            page = look(color_scheme=scheme, viewport={"width": width, "height": 900})
            for at, path in enumerate(PAGES):
                page.goto(path)
                page.screenshot(path=PICTURES / f"search-{at}-{width}-{scheme}.png", full_page=True)
