"""A desk that is served, and a browser to look at it with."""

import os
import pathlib
import shutil
import subprocess

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

PROGRAM = os.environ["STANDI_PROGRAM"]
PICTURES = pathlib.Path(os.environ.get("STANDI_PICTURES", "target/desk-pictures"))
TODAY = "2026-11-24"


@pytest.fixture(scope="session")
def desk(tmp_path_factory):
    """The address of a desk with an empty docket."""
    store = tmp_path_factory.mktemp("docket") / "docket.db"
    command = [PROGRAM, "serve", "--listen", "127.0.0.1:0", "--today", TODAY, "--store", store]
    served = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
    yield served.stdout.readline().strip()
    served.terminate()
    assert served.wait(timeout=20) == 0, "it does not end when it is told to"


@pytest.fixture(scope="session")
def browser():
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"))
        yield browser
        browser.close()


class Looked:
    """A page, with everything that its console complained of."""

    def __init__(self, context: BrowserContext):
        self.page: Page = context.new_page()
        self.complaints: list[str] = []
        self.page.on("pageerror", lambda error: self.complaints.append(str(error)))
        self.page.on("console", self._heard)

    def _heard(self, message):
        # The status of a form that does not fit is an answer, not a fault.
        if message.type in ("error", "warning") and "status of 4" not in message.text:
            self.complaints.append(message.text)


@pytest.fixture
def look(browser: Browser, desk: str):
    """Opens pages as one reader: `look(locale="fr")`."""
    contexts = []

    def opened(**how) -> Page:
        how = {"viewport": {"width": 1280, "height": 900}, "locale": "en", "base_url": desk} | how
        context = browser.new_context(**how)
        looked = Looked(context)
        contexts.append((context, looked))
        return looked.page

    yield opened
    for context, looked in contexts:
        context.close()
        assert not looked.complaints, looked.complaints
