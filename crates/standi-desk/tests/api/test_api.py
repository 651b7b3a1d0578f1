"""The interface for programs, tried with a generic client that knows its description alone, with a
property-based tester, and with the reference reader of OpenMetrics."""

import json
import os
import pathlib
import subprocess
import sys

import pytest
from conftest import APPLICATION
from openapi_core import Config, OpenAPI
from openapi_core.contrib.requests import RequestsOpenAPIRequest, RequestsOpenAPIResponse
from prometheus_client.openmetrics.parser import text_string_to_metric_families

HERE = pathlib.Path(__file__).parent

ASKED = [
    ("POST", "/api/v1/check", {"json": {"respondents": ["RUS"], "events": [{"on": "2022-10-03", "place": "RUS"}]}}, 200),
    ("POST", "/api/v1/doors", {"json": {"respondents": ["RUS"], "events": [{"on": "2022-10-03", "place": "RUS"}]}}, 200),
    ("GET", "/api/v1/record/party", {"params": {"state": "RUS", "instrument": "ECHR", "on": "2022-09-01"}}, 200),
    ("GET", "/api/v1/record/state", {"params": {"state": "Russia", "on": "2022-03-10"}}, 200),
    ("GET", "/api/v1/deadline", {"params": {"known": "2022-02-01"}}, 200),
    ("GET", "/api/v1/docket/applications", {"params": {"against": "ITA"}}, 200),
    ("GET", "/api/v1/docket/applications/1/26", {}, 200),
    ("GET", "/api/v1/docket/applications/1/26/steps", {}, 200),
    ("GET", "/api/v1/docket/due", {}, 200),
    ("POST", "/api/v1/docket/applications/1/26/im_requested", {"json": {"on": "2026-01-15"}}, 200),
    ("POST", "/api/v1/docket/applications/1/26/registered", {"json": {"on": "2026-01-15", "seen": 1}}, 409),
    ("POST", "/api/v1/docket/applications/1/26/final_resolution", {"json": {"on": "2026-01-15"}}, 422),
    ("GET", "/api/v1/docket/applications/9/26", {}, 404),
    ("GET", "/api/v1/record/state", {"params": {"state": "Rusia"}}, 404),
    ("GET", "/api/v1/record/state", {"params": {"state": "RUS", "on": "2022-02-30"}}, 400),
]


@pytest.fixture(scope="module")
def described(desk):
    # It has to be told that a problem is JSON.
    config = Config(extra_media_type_deserializers={"application/problem+json": json.loads})
    return OpenAPI.from_dict(desk.ask("GET", "/api/v1/openapi.json").json(), config=config)


@pytest.mark.parametrize(("method", "path", "how", "status"), ASKED)
def test_a_generic_client_understands_every_answer(desk, described, method, path, how, status):
    answer = desk.ask(method, path, **how)
    assert answer.status_code == status, answer.text
    request = RequestsOpenAPIRequest(answer.request)
    if status != 400:
        described.validate_request(request)
    described.validate_response(request, RequestsOpenAPIResponse(answer))


def test_pages_follow_one_another(desk):
    for _ in range(3):
        kind = {"Content-Type": "application/yaml"}
        desk.ask("POST", "/api/v1/docket/applications?on=2025-01-14", data=APPLICATION, headers=kind)
    numbers, after = [], None
    while True:
        asked = {"limit": 2} | ({"after": after} if after else {})
        page = desk.ask("GET", "/api/v1/docket/applications", params=asked).json()
        if not page["applications"]:
            break
        numbers += [it["number"] for it in page["applications"]]
        after = numbers[-1]
    assert numbers == ["1/25", "2/25", "3/25", "1/26"] and page["total"] == 4


def test_metrics_are_what_the_reference_reader_takes(desk):
    answer = desk.ask("GET", "/metrics")
    families = {it.name: it for it in text_string_to_metric_families(answer.text)}
    assert families["standi_requests"].type == "counter"
    assert families["standi_request_duration_seconds"].type == "histogram"
    assert families["standi_build"].type == "info"
    states = {it.labels["state"]: it.value for it in families["standi_applications"].samples}
    assert states["sent"] >= 1
    assert families["standi_events"].samples[0].value >= 2


def test_requests_that_nobody_thought_of(desk, tmp_path):
    """Schemathesis: schema-valid and schema-breaking requests, and answers held to the description."""
    seconds = os.environ.get("STANDI_API_SECONDS", "40")
    command = [
        pathlib.Path(sys.executable).with_name("schemathesis"), "--config-file", HERE / "schemathesis.toml", "run",
        f"{desk.address}/api/v1/openapi.json", "--checks", "all", "--max-time", seconds,
        "--continue-on-failure", "--no-color", "--generation-database", "none",
        "--seed", os.environ.get("STANDI_API_SEED", "35"),
    ]
    if "Authorization" in desk.session.headers:
        command += ["--header", f"Authorization: {desk.session.headers['Authorization']}"]
    # What it keeps for itself goes away with the test.
    done = subprocess.run(command, capture_output=True, text=True, cwd=tmp_path)
    assert done.returncode == 0, done.stdout + done.stderr
