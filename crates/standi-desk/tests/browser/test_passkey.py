"""Passkeys in a real browser, whose device is Chromium's own virtual one."""

import os
import subprocess

import pytest
from axe_playwright_python.sync_playwright import Axe
from conftest import PICTURES, PROGRAM, TODAY
from playwright.sync_api import Page, expect

NAME, PASSWORD = "Anna Clerk", "correct horse battery"


@pytest.fixture(scope="module")
def named(tmp_path_factory):
    """The address of a desk with an account, under the name of this machine."""
    store = tmp_path_factory.mktemp("passkeys") / "docket.db"
    environment = os.environ | {"STANDI_STORE": str(store)}
    command = [PROGRAM, "account", "add", NAME, "--role", "registry"]
    subprocess.run(command, input=PASSWORD, text=True, check=True, env=environment, stdout=subprocess.DEVNULL)
    command = [PROGRAM, "serve", "--listen", "127.0.0.1:0", "--today", TODAY]
    served = subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=environment)
    yield served.stdout.readline().strip().replace("127.0.0.1", "localhost")
    served.terminate()
    assert served.wait(timeout=20) == 0, "it does not end when it is told to"


def device(page: Page):
    """A device that holds keys and takes its owner as verified."""
    session = page.context.new_cdp_session(page)
    session.send("WebAuthn.enable")
    kind = {
        "protocol": "ctap2", "transport": "internal", "hasResidentKey": True,
        "hasUserVerification": True, "isUserVerified": True, "automaticPresenceSimulation": True,
    }
    made = session.send("WebAuthn.addVirtualAuthenticator", {"options": kind})
    return session, made["authenticatorId"]


def sign_in(page: Page) -> None:
    page.goto("/account")
    page.fill("#name", NAME)
    page.fill("#password", PASSWORD)
    page.locator('form[action="/sign-in"] button').click()
    page.wait_for_url("**/account")


def test_a_passkey_is_added_used_and_removed(look, named):
    page = look(base_url=named)
    session, key = device(page)
    sign_in(page)
    expect(page.locator("[data-passkey-none]")).to_be_hidden()
    page.fill("#passkey-label", "My laptop")
    page.fill("#passkey-password", "not the password")
    page.locator("form[data-passkey] button").click()
    expect(page.locator("[data-says]")).not_to_be_empty()
    page.fill("#passkey-password", PASSWORD)
    page.locator("form[data-passkey] button").click()
    expect(page.locator("main")).to_contain_text("My laptop")
    kept = session.send("WebAuthn.getCredentials", {"authenticatorId": key})["credentials"]
    assert len(kept) == 1 and kept[0]["rpId"] == "localhost" and kept[0]["isResidentCredential"]
    for locale in ["en", "fr"]:
        page.goto(f"/language/{locale}?back=/account")
        assert not Axe().run(page).response["violations"]
        page.screenshot(path=PICTURES / f"passkeys-{locale}.png", full_page=True)

    page.goto("/language/en?back=/account")
    page.locator('form[action="/sign-out"] button').click()
    page.goto("/docket/due")
    page.wait_for_url("**/sign-in**")
    assert not Axe().run(page).response["violations"]
    page.screenshot(path=PICTURES / "passkey-sign-in.png", full_page=True)
    page.locator("form[data-passkey] button").click()
    # One comes to where one wanted to go.
    page.wait_for_url("**/docket/due")
    page.goto("/account")
    expect(page.locator("main")).to_contain_text("last used on")

    # Removed, it opens nothing, and says no more than that.
    page.locator('form[action="/account/passkeys/remove"] button').click()
    expect(page.locator("main")).not_to_contain_text("My laptop")
    page.locator('form[action="/sign-out"] button').click()
    page.goto("/sign-in")
    page.locator("form[data-passkey] button").click()
    expect(page.locator("[data-says]")).to_have_text("That did not work. Nothing was changed.")


def test_without_a_script_and_without_a_name_there_are_passwords(look, named):
    page = look(base_url=named, java_script_enabled=False)
    sign_in(page)
    expect(page.locator("form[data-passkey]")).to_be_hidden()
    expect(page.locator("[data-passkey-none]")).to_be_visible()
    page = look(base_url=named.replace("localhost", "127.0.0.1"))
    page.goto("/sign-in")
    expect(page.locator("form[data-passkey]")).to_have_count(0)
