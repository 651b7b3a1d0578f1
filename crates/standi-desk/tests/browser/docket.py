"""What a person does with an application in the docket."""

from playwright.sync_api import Page

APPLICATION = """applicant: person
respondents: [ITA]
complaints:
- articles: ['6']
  events:
  - {what: no hearing, on: '2018-06-01', place: ITA}
  final_decision: {on: '2018-09-03', known: '2018-09-03'}
"""


def record(page: Page, event: str, on: str, **fields: str) -> None:
    """Records an event of application 1/19 by its form."""
    page.goto("/docket/1/19")
    page.locator(f'a[href="/docket/1/19/act/{event}"]').click()
    page.fill("#on", on)
    for name, value in fields.items():
        field = page.locator(f"#event-{name}")
        is_choice = field.evaluate("it => it.tagName") == "SELECT"
        field.select_option(value) if is_choice else field.fill(value)
    page.locator("main form button").click()
    page.wait_for_url("**/docket/1/19")
