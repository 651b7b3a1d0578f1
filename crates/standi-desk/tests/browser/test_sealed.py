"""An interview that is saved sealed, and gone on with, here and on the command line."""

import subprocess

import pytest
from axe_playwright_python.sync_playwright import Axe
from conftest import PICTURES, PROGRAM, TODAY
from interview import CASES, through
from playwright.sync_api import Page, expect

ROME = CASES["an association in Italy, in time"]
WORDS = "five words of a song"
RULES = ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa"]


def looked_at(page: Page, name: str, wide: int) -> None:
    """A picture of a page that everybody can use and on which nothing is cut off."""
    PICTURES.mkdir(parents=True, exist_ok=True)
    found = Axe().run(page, options={"runOnly": RULES})
    assert found.violations_count == 0, found.generate_report()
    over = page.evaluate("document.documentElement.scrollWidth - window.innerWidth")
    assert over <= 0, f"{name} is {over} pixels too wide at {wide}"
    page.screenshot(path=PICTURES / f"{name}-{wide}.png", full_page=True)


@pytest.mark.parametrize("script", [True, False])
def test_answers_are_saved_sealed_and_gone_on_with(script, look, tmp_path):
    page = look(java_script_enabled=script)
    through(page, ROME)
    answered = page.locator("h1").inner_text()
    page.get_by_role("link", name="Save sealed with a passphrase").click()
    page.get_by_label("Passphrase", exact=True).fill(WORDS)
    page.get_by_label("The same again").fill("five words of a sonf")
    page.get_by_role("button", name="Save sealed").click()
    expect(page.get_by_role("alert")).to_contain_text("not typed the same twice")
    if script:
        expect(page.get_by_role("alert")).to_be_focused()
    page.get_by_role("alert").get_by_role("link").click()
    expect(page.get_by_label("The same again")).to_have_value("")
    page.get_by_label("Passphrase", exact=True).fill(WORDS)
    page.get_by_label("The same again").fill(WORDS)
    with page.expect_download() as download:
        page.get_by_role("button", name="Save sealed").click()
    assert download.value.suggested_filename == "interview.json.age"
    sealed, words = tmp_path / "interview.json.age", tmp_path / "words"
    download.value.save_as(sealed)
    assert sealed.read_bytes().startswith(b"age-encryption.org/v1")

    # Somebody else goes on with it.
    page = look(java_script_enabled=script)
    page.goto("/resume")
    page.get_by_label("File", exact=True).set_input_files(sealed)
    page.get_by_role("button", name="Continue").click()
    expect(page.get_by_role("alert")).to_contain_text("The file is sealed")
    page.get_by_label("Passphrase, if the file is sealed").fill("another one altogether")
    page.get_by_role("button", name="Continue").click()
    expect(page.get_by_role("alert")).to_contain_text("is not the one that the file was sealed with")
    page.get_by_label("Passphrase, if the file is sealed").fill(WORDS)
    page.get_by_role("button", name="Continue").click()
    page.wait_for_url("**/answer")
    assert page.locator("h1").inner_text() == answered

    words.write_text(f"{WORDS}\n")
    command = [PROGRAM, "ask", "--resume", sealed, "--passphrase-file", words, "--today", TODAY]
    done = subprocess.run(command, input="quit\n", capture_output=True, text=True, check=True)
    assert answered in " ".join(done.stdout.split()), done.stdout


def test_what_is_sealed_is_looked_at(look, tmp_path):
    sealed = tmp_path / "mine.age"
    sealed.write_bytes(b"age-encryption.org/v1\n")
    for how in ({"color_scheme": "light"}, {"color_scheme": "dark", "locale": "fr-FR"}):
        for wide in (390, 1280):
            page = look(viewport={"width": wide, "height": 900}, **how)
            lang = how.get("locale", "en")
            through(page, ROME)
            page.goto(page.url.replace("/answer", "/seal"))
            looked_at(page, f"seal-{lang}", wide)
            # What a browser would not send is answered too.
            page.evaluate("document.querySelector('main form').noValidate = true")
            page.locator("main form button").click()
            expect(page.get_by_role("alert")).to_be_focused()
            looked_at(page, f"seal-wrong-{lang}", wide)
            page.goto("/resume")
            looked_at(page, f"resume-{lang}", wide)
            page.set_input_files("#file", sealed)
            page.locator("main form button").click()
            expect(page.get_by_role("alert")).to_be_focused()
            looked_at(page, f"resume-sealed-{lang}", wide)
