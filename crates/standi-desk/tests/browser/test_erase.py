"""An application is erased by the administrator, in a browser."""

import json
import subprocess

import pytest
from conftest import PROGRAM, TODAY
from docket import APPLICATION
from playwright.sync_api import Page, expect
from test_sealed import looked_at


@pytest.fixture
def docket(tmp_path):
    """A desk of its own, and the file of its docket."""
    store = tmp_path / "docket.db"
    command = [PROGRAM, "serve", "--listen", "127.0.0.1:0", "--today", TODAY, "--store", store]
    served = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
    yield served.stdout.readline().strip(), store
    served.terminate()
    assert served.wait(timeout=20) == 0, "it does not end when it is told to"


def become(page: Page, role: str, back: str) -> None:
    page.goto(f"/docket/as?back={back}")
    page.check(f"#role-{role}")
    page.fill("#name", "Test Keeper")
    page.locator("main form button").click()


@pytest.mark.parametrize("script", [True, False])
def test_an_application_is_erased(script, look, docket):
    address, store = docket
    page = look(base_url=address, java_script_enabled=script)
    for name in ("Anna Kovács", "Marco Bianchi"):
        page.goto("/docket/lodge")
        page.fill("#text", APPLICATION)
        page.fill("#applicant", name)
        page.fill("#on", "2019-01-14")
        page.locator("main form button").click()
        page.wait_for_url("**/docket/*/19")
    # From the page of the application, which the administrator does not see.
    become(page, "administrator", "/docket/1/19")
    expect(page.locator("main")).not_to_contain_text("Anna Kovács")
    page.get_by_role("link", name="Erase application 1/19").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Erase application 1/19")
    page.get_by_label("Why it is erased").fill("asked for")
    page.get_by_label("The number of the application again").fill("2/19")
    page.get_by_role("button", name="Erase it for good").click()
    expect(page.get_by_role("alert")).to_contain_text("That is not the number")
    page.get_by_role("alert").get_by_role("link").click()
    expect(page.get_by_label("Why it is erased")).to_have_value("asked for")
    page.get_by_label("The number of the application again").fill("1/19")
    page.get_by_role("button", name="Erase it for good").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Application 1/19 is erased")
    expect(page.locator("main")).to_contain_text("by Test Keeper: asked for")

    become(page, "registry", "/docket")
    expect(page.locator("main")).to_contain_text("One application")
    expect(page.locator("main")).not_to_contain_text("Anna Kovács")
    page.goto("/docket/1/19")
    expect(page.get_by_role("alert")).to_contain_text("Application 1/19 was erased")
    page.goto("/docket/search")
    page.fill("#q", "kovács")
    page.get_by_role("button", name="Search", exact=True).click()
    expect(page.get_by_role("status")).to_have_text("Nothing is found for “kovács”.")

    verified = [PROGRAM, "docket", "verify", "--store", store, "--format", "json", "--today", TODAY]
    said = subprocess.run(verified, capture_output=True, text=True, check=True)
    said = json.loads(said.stdout)
    assert (said["agrees"], said["erased"]) == (True, 1), said
    for file in (store, store.with_name("docket.db-wal")):
        assert not file.exists() or "Kovács".encode() not in file.read_bytes(), file


def test_an_erasure_is_looked_at(look, docket):
    address, _ = docket
    page = look(base_url=address)
    page.goto("/docket/lodge")
    page.fill("#text", APPLICATION)
    page.fill("#on", "2019-01-14")
    page.locator("main form button").click()
    page.wait_for_url("**/docket/1/19")
    for how in ({"color_scheme": "light"}, {"color_scheme": "dark", "locale": "fr-FR"}):
        for wide in (390, 1280):
            page = look(base_url=address, viewport={"width": wide, "height": 900}, **how)
            lang = how.get("locale", "en")
            become(page, "administrator", "/docket/1/19")
            looked_at(page, f"erase-way-{lang}", wide)
            page.goto("/docket/erase")
            looked_at(page, f"erase-which-{lang}", wide)
            page.goto("/docket/1/19/erase")
            looked_at(page, f"erase-{lang}", wide)
            page.evaluate("document.querySelector('main form').noValidate = true")
            page.locator("main form button").click()
            expect(page.get_by_role("alert")).to_be_focused()
            looked_at(page, f"erase-wrong-{lang}", wide)
    page.fill("#why", "asked for")
    page.fill("#number", "1/19")
    page.locator("main form button").click()
    looked_at(page, "erase-done", wide)
    page.goto("/docket/1/19/erase")
    looked_at(page, "erase-over", wide)
