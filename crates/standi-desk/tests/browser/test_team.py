"""A desk for a team, as each of its people meets it: over TLS, signed in, in their own roles."""

import os
import pathlib
import subprocess

import pytest
from axe_playwright_python.sync_playwright import Axe
from conftest import PICTURES, PROGRAM, TODAY
from docket import APPLICATION, record
from playwright.sync_api import Page, expect

PASSWORD = "correct horse battery"
TLS = pathlib.Path(__file__).parents[3] / "standi" / "tests" / "tls"

PEOPLE = {
    "Anna Clerk": ["registry", "judge", "committee"],
    "Marco Rossi": ["applicant"],
    "Ministry of Justice": ["government:ITA"],
    # Each is signed in by few tests: more often in a minute nobody may.
    "Olga Looker": ["registry", "auditor"],
    "Ivo Out": ["registry"],
}
PARTIES = ["Anna Clerk", "Marco Rossi", "Ministry of Justice"]

PAGES = ["/sign-in", "/account", "/docket", "/docket/as", "/docket/lodge"]


@pytest.fixture(scope="module")
def team(tmp_path_factory):
    """The address of a desk with three accounts."""
    store = tmp_path_factory.mktemp("team") / "docket.db"
    environment = os.environ | {"STANDI_STORE": str(store)}
    for name, roles in PEOPLE.items():
        command = [PROGRAM, "account", "add", name]
        for role in roles:
            command += ["--role", role]
        subprocess.run(command, input=PASSWORD, text=True, check=True, env=environment, stdout=subprocess.DEVNULL)
    command = [PROGRAM, "account", "token", "Olga Looker", "--label", "reports"]
    subprocess.run(command, check=True, env=environment, stdout=subprocess.DEVNULL)
    command = [
        PROGRAM, "serve", "--listen", "127.0.0.1:0", "--today", TODAY,
        "--tls-certificate", TLS / "certificate.pem", "--tls-key", TLS / "key.pem",
    ]
    served = subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=environment)
    yield served.stdout.readline().strip()
    served.terminate()
    assert served.wait(timeout=20) == 0, "it does not end when it is told to"


@pytest.fixture
def visit(look, team):
    """Opens pages of the team's desk as one reader."""
    return lambda **how: look(base_url=team, ignore_https_errors=True, **how)


def sign_in(page: Page, name: str, password: str = PASSWORD, to: str = "/docket") -> None:
    page.goto(to)
    page.fill("#name", name)
    page.fill("#password", password)
    page.locator("main form button").click()


def act_as(page: Page, role: str) -> None:
    page.goto("/docket/as?back=/docket")
    page.locator(f'input[value="{role}"]').check()
    page.locator("main form button").click()
    page.wait_for_url("**/docket")


def test_from_lodging_to_closure_by_three_accounts(visit):
    clerk, rossi, ministry = visit(), visit(), visit()
    sign_in(rossi, "Marco Rossi")
    # Nothing is theirs yet but to lodge.
    rossi.locator('a[href="/docket/lodge"]').click()
    rossi.fill("#text", APPLICATION)
    rossi.fill("#applicant", "Marco Rossi")
    rossi.fill("#on", "2019-01-14")
    rossi.locator("main form button").click()
    rossi.wait_for_url("**/docket/1/19")

    sign_in(ministry, "ministry of justice", to="/docket/1/19")
    # Before notice a Government does not learn that there is such an application.
    expect(ministry.locator(".summary")).to_contain_text("no application 1/19 that is open to you")

    sign_in(clerk, "Anna Clerk")
    record(clerk, "form_arrives", "2019-01-21")
    record(clerk, "registered", "2019-02-01")
    act_as(clerk, "judge")
    record(clerk, "assigned_to_section", "2019-02-11", section="First Section")
    record(clerk, "track_chamber", "2019-03-04")
    record(clerk, "notice_given", "2019-05-06")
    act_as(clerk, "registry")
    record(clerk, "no_settlement", "2019-07-29")
    record(ministry, "government_observations", "2019-09-02")
    record(rossi, "applicant_reply_and_art41_claim", "2019-10-07", represented="yes", language="en")
    act_as(clerk, "judge")
    awards = "5000 EUR | Marco Rossi | non-pecuniary"
    record(clerk, "chamber_judgment", "2021-03-02", violations="c1", awards=awards)
    act_as(clerk, "registry")
    record(clerk, "no_request", "2021-06-02")
    act_as(clerk, "judge")
    record(clerk, "transmitted", "2021-06-03")
    record(ministry, "paid_in_time", "2021-08-02", award="a1")
    act_as(clerk, "committee")
    record(clerk, "classified", "2021-09-16")
    plan = {"individual_measures": "yes", "general_measures": "yes"}
    record(ministry, "action_plan_or_report_due", "2021-11-30", **plan)
    record(clerk, "final_resolution", "2022-03-09")
    act_as(clerk, "registry")
    clerk.goto("/docket/1/19")
    for name in PARTIES:
        expect(clerk.locator("main")).to_contain_text(name)
    clerk.goto("/docket/due")
    expect(clerk.locator("main")).to_contain_text("Nothing is due")


def test_signing_in_and_out(visit, team):
    page = visit()
    # Whoever asks for a page comes back to it.
    sign_in(page, "Ivo Out", "not the password", to="/docket/due?within=30")
    expect(page.locator(".summary")).to_be_focused()
    expect(page.locator(".summary")).to_contain_text("Name or password is wrong")
    expect(page.locator("#name")).to_have_value("Ivo Out")
    expect(page.locator("#password")).to_have_value("")
    page.fill("#password", PASSWORD)
    page.locator("main form button").click()
    page.wait_for_url("**/docket/due?within=30")
    cookies = {it["name"]: it for it in page.context.cookies()}
    session = cookies["__Host-standi"]
    assert session["secure"] and session["httpOnly"] and session["sameSite"] == "Strict"
    assert session["expires"] == -1 and session["path"] == "/"
    page.goto("/account")
    page.get_by_role("button", name="Sign out", exact=True).click()
    page.wait_for_url(f"{team}/")
    assert "__Host-standi" not in {it["name"] for it in page.context.cookies()}
    # What the browser still has of it opens nothing.
    page.go_back()
    page.reload()
    expect(page.locator("h1")).to_have_text("Sign in")
    page.context.add_cookies([session])
    page.goto("/docket")
    expect(page.locator("h1")).to_have_text("Sign in")


def test_signing_out_everywhere(visit):
    one, other = visit(), visit()
    for page in (one, other):
        sign_in(page, "Ministry of Justice")
        page.wait_for_url("**/docket")
    one.goto("/account")
    one.get_by_role("button", name="Sign out everywhere").click()
    other.goto("/docket")
    expect(other.locator("h1")).to_have_text("Sign in")


def test_without_a_script_and_in_french(visit):
    page = visit(java_script_enabled=False, locale="fr-FR")
    sign_in(page, "Marco Rossi")
    page.goto("/account")
    expect(page.locator("h1")).to_have_text("Compte")
    page.get_by_role("button", name="Se déconnecter", exact=True).click()
    page.goto("/docket")
    expect(page.locator("h1")).to_have_text("Se connecter")


def test_with_the_keyboard_alone(visit):
    page = visit()
    page.goto("/sign-in")
    page.focus("#name")
    page.keyboard.type("Marco Rossi")
    page.keyboard.press("Tab")
    page.keyboard.type(PASSWORD)
    page.keyboard.press("Enter")
    page.wait_for_url("**/docket")


def test_the_pages_can_be_used_by_everybody_and_are_looked_at(visit):
    PICTURES.mkdir(parents=True, exist_ok=True)
    for how in ({"color_scheme": "light"}, {"color_scheme": "dark", "locale": "fr"}):
        for width in (360, 1280):
            page = visit(viewport={"width": width, "height": 900}, **how)
            for path in PAGES:
                if path == "/account":
                    sign_in(page, "Olga Looker")
                    page.wait_for_url("**/docket")
                page.goto(path)
                found = Axe().run(page, options={"runOnly": ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa"]})
                assert found.violations_count == 0, found.generate_report()
                over = page.evaluate("document.documentElement.scrollWidth - window.innerWidth")
                assert over <= 0, f"{path} is {over} pixels too wide at {width}"
                name = path.strip("/").replace("/", "-")
                page.screenshot(path=PICTURES / f"team-{name}-{width}-{how['color_scheme']}.png", full_page=True)
