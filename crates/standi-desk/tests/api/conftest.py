"""A desk that is served: of one person, or of a team with a token."""

import os
import subprocess

import pytest
import requests

PROGRAM = os.environ["STANDI_PROGRAM"]
TODAY = "2026-11-24"

APPLICATION = """applicant: person
respondents: [ITA]
complaints:
- articles: ['6']
  events:
  - {what: no hearing, on: '2018-06-01', place: ITA}
  final_decision: {on: '2018-09-03', known: '2018-09-03'}
"""


class Desk:
    """A desk, and how a program asks it."""

    def __init__(self, folder, accounts: bool):
        environment = os.environ | {"STANDI_STORE": str(folder / "docket.db")}
        self.session = requests.Session()
        if accounts:
            self._run(environment, "add", "Anna Kovács", "--role", "registry", "--role", "auditor")
            token = self._run(environment, "token", "Anna Kovács", "--label", "all").strip()
            self.token = token
            self.session.headers["Authorization"] = f"Bearer {token}"
        command = [PROGRAM, "serve", "--listen", "127.0.0.1:0", "--today", TODAY]
        self.served = subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=environment)
        self.address = self.served.stdout.readline().strip()

    @staticmethod
    def _run(environment, *args: str) -> str:
        command = [PROGRAM, "account", *args]
        done = subprocess.run(
            command, input="correct horse battery", capture_output=True, text=True, check=True, env=environment
        )
        return done.stdout

    def ask(self, method: str, path: str, **how) -> requests.Response:
        return self.session.request(method, self.address + path, timeout=30, **how)

    def lodge(self) -> None:
        kind = {"Content-Type": "application/yaml"}
        lodged = self.ask("POST", "/api/v1/docket/applications?on=2026-01-14", data=APPLICATION, headers=kind)
        assert lodged.json()["application"] == "1/26", lodged.text

    def end(self) -> None:
        self.served.terminate()
        assert self.served.wait(timeout=20) == 0, "it does not end when it is told to"


@pytest.fixture(scope="module", params=["one person", "a team"])
def desk(request, tmp_path_factory):
    desk = Desk(tmp_path_factory.mktemp("desk"), accounts=request.param == "a team")
    desk.lodge()
    yield desk
    desk.end()
