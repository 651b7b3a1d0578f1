//! Questions of law through the program, as a person or a script puts them.

mod common;

use common::{answer, program, standi};
use insta::assert_snapshot;
use serde_json::Value;
use std::io::Write;
use std::process::Stdio;

const TODAY: &str = "--today 2026-11-24";

fn json(line: &str) -> Value {
    let run = standi(line.split_whitespace());
    assert_eq!((run.status, run.err.as_str()), (0, ""), "standi {line}");
    serde_json::from_str(&run.out).expect("JSON")
}

/// Runs the program on a text given on standard input.
fn piped(args: &str, text: &[u8]) -> (i32, String, String) {
    let mut child = program()
        .args(args.split_whitespace())
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the program starts");
    // A program that has refused its input may have closed it already.
    let _ = child.stdin.take().expect("a pipe").write_all(text);
    let output = child.wait_with_output().expect("the program ends");
    (
        output.status.code().unwrap_or(-1),
        String::from_utf8(output.stdout).expect("UTF-8"),
        String::from_utf8(output.stderr).expect("UTF-8"),
    )
}

/// The same ill-treatment in custody on four days.
#[test]
fn one_fact_on_four_days() {
    let mut answers = Vec::new();
    for day in ["2022-03-01", "2022-08-01", "2022-09-16", "2022-10-03"] {
        let answer = json(&format!(
            "check ../../examples/kazan-{day}.toml {TODAY} --format json"
        ));
        let respondent = &answer["complaints"][0]["respondents"][0];
        let temporis = respondent["criteria"]["temporis"]["value"]
            .as_str()
            .expect("a value");
        answers.push(format!("{day}: {temporis}"));
    }
    assert_eq!(
        answers,
        [
            "2022-03-01: open",
            "2022-08-01: open",
            "2022-09-16: judgement",
            "2022-10-03: closed",
        ]
    );
}

/// On 15 March 2022 nobody knew that the Convention would end for Russia in September.
#[test]
fn as_known_before_the_court_spoke() {
    let line = "check ../../examples/kazan-2022-10-03.toml --today 2022-11-01 \
                --known-by 2022-03-15 --format json";
    let answer = json(line);
    let respondent = &answer["complaints"][0]["respondents"][0];
    assert_eq!(respondent["criteria"]["temporis"]["value"], "open");
    assert_eq!(answer["known_by"], "2022-03-15");
}

#[test]
fn the_day_after_the_exit() {
    assert_snapshot!(answer(&format!(
        "check ../../examples/kazan-2022-10-03.toml {TODAY}"
    )));
}

#[test]
fn what_is_missing_is_asked() {
    assert_snapshot!(answer(&format!(
        "check ../../examples/kazan-2022-03-01.toml {TODAY}"
    )));
}

#[test]
fn one_criterion_in_full() {
    let line = format!("check ../../examples/kazan-2022-09-16.toml {TODAY} --why temporis");
    let answer = answer(&line);
    assert!(answer.contains("temporis-boundary: event.kind=instantaneous, event.on=2022-09-16"));
    assert!(answer.contains("RUS.ECHR.until=2022-09-16"), "{answer}");
}

#[test]
fn what_if_a_fact_were_another() {
    let value = |change: &str| {
        let answer = json(&format!(
            "check ../../examples/kazan-2022-10-03.toml {TODAY} --what-if {change} --format json"
        ));
        answer["complaints"][0]["respondents"][0]["criteria"]["temporis"]["value"].clone()
    };
    assert_eq!(value("event.date=2022-09-15"), "open");
    assert_eq!(value("event.date=2022-09-16"), "judgement");
    let run = standi([
        "check",
        "../../examples/kazan-2022-10-03.toml",
        "--what-if",
        "event.plce=RUS",
    ]);
    assert_eq!(run.status, 2);
    assert!(run.err.contains("did you mean `place`?"), "{}", run.err);
}

/// What is saved of a question "what if" tells the facts given and those taken in their place.
#[test]
fn a_report_of_what_if_tells_both() {
    let folder = tempfile::tempdir().expect("a folder");
    let at = |name: &str| folder.path().join(name);
    let check = |changes: &[&str], out: &str| {
        let mut args = vec![
            "check".to_string(),
            "../../examples/before-posting.yaml".to_string(),
            "--today=2026-11-24".to_string(),
            format!("--out={}", at(out).display()),
        ];
        args.extend(changes.iter().map(|it| format!("--what-if={it}")));
        let run = standi(args);
        assert_eq!((run.status, run.err.as_str()), (0, ""), "{changes:?}");
        std::fs::read_to_string(at(out)).expect("a report")
    };
    let change = "final_decision.known=2026-10-01";
    let told = "were: 1 October 2026 (the application says: 28 September 2026).";
    let report = check(&[change], "changed.md");
    assert!(report.contains(told), "{report}");
    assert!(report.contains("does not rest on all of these facts as given"));
    let plain = check(&[], "plain.md");
    assert!(!plain.contains("As if") && !plain.contains("does not rest on all"));
    let data: Value = serde_json::from_str(&check(&[change], "changed.json")).expect("JSON");
    assert_eq!(data["what_if"][0]["fact"], "final_decision.known");
    assert_eq!(data["what_if"][0]["given"], "2026-09-28");
    assert_eq!(data["what_if"][0]["assumed"], "2026-10-01");
    // The calendar has another event for it: the deadline of the application stays.
    let uid = |text: &str| {
        let line = text.lines().find(|line| line.starts_with("UID:"));
        line.map(str::to_string)
    };
    let (one, two) = (check(&[], "plain.ics"), check(&[change], "changed.ics"));
    assert!(uid(&one).is_some() && uid(&one) != uid(&two));
    assert_eq!(uid(&check(&[], "again.ics")), uid(&one));
    assert!(two.contains("Not the application as it stands."), "{two}");
}

/// An interview never writes over a file that it does not come from, and says so before it asks.
#[test]
fn an_interview_is_saved_whole_and_over_nothing() {
    let folder = tempfile::tempdir().expect("a folder");
    let at = |name: &str| folder.path().join(name).display().to_string();
    std::fs::write(at("mine.json"), "a letter").expect("a file");
    let ask = |args: &str, text: &str| piped(&format!("ask {TODAY} {args}"), text.as_bytes());
    let (status, out, err) = ask(&format!("--save {}", at("mine.json")), "Russia\n");
    assert_eq!((status, out.as_str()), (2, ""));
    assert!(err.contains("exists already"), "{err}");
    let kept = std::fs::read_to_string(at("mine.json")).expect("a file");
    assert_eq!(kept, "a letter");
    let (status, _, err) = ask(&format!("--save {} --force", at("mine.json")), "Russia\n");
    assert_eq!((status, err.as_str()), (0, ""));
    let (one, two) = (at("mine.json"), at("application.json"));
    let args = format!("--resume {one} --save {one} --application {two}");
    let (status, _, err) = ask(&args, "back\nItaly\nsave\n");
    assert_eq!((status, err.as_str()), (0, ""));
    let saved = std::fs::read_to_string(&one).expect("a file");
    assert!(
        saved.contains("\"Italy\"") && !saved.contains("Russia"),
        "{saved}"
    );
    let (status, _, err) = ask(&format!("--application {two}"), "Italy\n");
    assert_eq!(status, 2, "{err}");
    assert_eq!(
        std::fs::read_dir(folder.path()).expect("a folder").count(),
        2
    );
}

/// A decision of an extraordinary remedy does not move the time limit; both days are shown.
#[test]
fn a_later_extraordinary_decision() {
    let text = "applicant: person\nrespondents: [RUS]\nlodged: '2003-09-17'\narticles: ['6']\n\
                events: [{kind: instantaneous, 'on': '2002-05-01', place: RUS, actor: RUS}]\n\
                final_decision:\n\
                - {what: cassation, 'on': '2002-09-18', known: '2002-09-18', level: supreme}\n\
                - {what: supervisory review, 'on': '2003-04-01', level: extraordinary}\n";
    let (status, out, err) = piped("check - --today 2026-11-24", text.as_bytes());
    assert_eq!((status, err.as_str()), (0, ""));
    assert!(
        out.contains("The last day was Tuesday 18 March 2003."),
        "{out}"
    );
    let out: Vec<&str> = out.split_whitespace().collect();
    assert!(
        out.join(" ")
            .contains("the last day would be Wednesday 1 October 2003")
    );
}

#[test]
fn a_deadline() {
    let today = "--today 2022-05-01";
    assert_snapshot!(answer(&format!(
        "deadline --decided 2022-02-28 --known 2022-02-28 {today}"
    )));
    assert_snapshot!(answer(&format!(
        "deadline --decided 2022-01-15 --known 2022-02-10 {today}"
    )));
    let answer = json("deadline --known 2022-02-01 --today 2026-11-24 --format json");
    assert_eq!(answer["last_day"], "2022-06-01");
    assert_eq!(answer["months"], 4);
    assert_eq!(answer["starts"], "2022-02-02");
    assert_eq!(answer["value"], "closed");
    let between =
        json("deadline --decided 2022-02-28 --known 2022-02-28 --lodged 2022-06-29 --format json");
    assert_eq!(between["value"], "judgement");
    assert_eq!(between["other_reading"], "2022-06-30");
}

#[test]
fn cases_tell_agreement_and_say_so_by_their_status() {
    let agreeing = standi(["cases", "../../cases/time-limit.yaml", "--format", "json"]);
    assert_eq!(agreeing.status, 0);
    let report: Value = serde_json::from_str(&agreeing.out).expect("JSON");
    assert_eq!(report["disagree"], 0);
    let wrong = "- id: wrong\n  respondents: [RUS]\n  complaints:\n  - articles: ['3']\n    events: \
                 [{kind: instantaneous, 'on': '2023-01-01', place: RUS}]\n    outcome: {temporis: open}\n";
    let (status, out, _) = piped("cases -", wrong.as_bytes());
    assert_eq!(status, 3);
    assert!(
        out.contains("the Court said open, standi says closed"),
        "{out}"
    );
}

#[test]
fn an_interview_on_a_pipe() {
    let (status, out, err) = piped("ask --today 2026-11-24", b"Rusia\nRussia\n2024-09-17\n");
    assert_eq!(status, 0);
    assert!(
        err.contains("did you mean RUS, Russian Federation?"),
        "{err}"
    );
    assert!(out.contains("Strasbourg is closed"), "{out}");
    assert!(
        out.contains("That is all that can still change the answer."),
        "{out}"
    );
    // A day that is over closes nothing as long as the form may have been sent before.
    let (_, out, _) = piped("ask --today 2026-11-24", b"Italy\n2024-03-01\n");
    assert!(out.contains("Have you already sent the form"), "{out}");
    assert!(
        !out.contains("That is all that can still change the answer."),
        "{out}"
    );
    let (status, out, _) = piped("ask", b"Russia\nback\nUnited States\n");
    assert_eq!(status, 0);
    assert!(out.contains("the United States of America"), "{out}");
}

fn refused(text: &[u8]) -> String {
    let (status, out, err) = piped("check - --today 2026-11-24", text);
    assert_eq!((status, out.as_str()), (2, ""), "{err}");
    err
}

/// Every kind of bad input gets an error with its place and what would be right.
#[test]
fn bad_input() {
    let text = "applicant: persn\nrespondents: [Rusia]\ncomplaints:\n- articles: ['33x']\n  events:\n  \
                - {on: 2022-02-30, plce: RUS, place: Crmea, link: custdy}\n";
    assert_snapshot!(refused(text.as_bytes()));
    assert_snapshot!(refused(b""));
    assert_snapshot!(refused(b"{\"applicant\": \"person\", \"complaints\": [}"));
    assert_snapshot!(refused(b"applicant = \"person\"\nlodged = 2022-02-30\n"));
    assert_snapshot!(refused(b"applicant: person\xff\n"));
    assert_snapshot!(refused(
        b"respondents: [RUS]\nevents: [{on: 2031-01-01, until: 2030-01-01, place: RUS}]\n"
    ));
    assert_snapshot!(refused(b"a: &a [x]\nb: *c\n"));
    assert_snapshot!(refused(b"applicant: person\narticles: ['3']\n"));
    assert!(refused(&vec![b'a'; 17 * 1024 * 1024]).contains("larger than 16 MiB"));
    let deep = format!("{}{}", "[".repeat(100_000), "]".repeat(100_000));
    assert!(refused(deep.as_bytes()).contains("nested more than 64 deep"));
}

/// Aliases that double at every step do not eat the machine.
#[test]
fn a_billion_laughs() {
    let mut text = String::from("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
    for step in 1..12 {
        let one = format!("*a{}", step - 1);
        let ten = vec![one; 10].join(", ");
        text += &format!("a{step}: &a{step} [{ten}]\n");
    }
    assert!(refused(text.as_bytes()).contains("aliases multiply without end"));
}

#[test]
fn the_other_doors() {
    assert_snapshot!(answer(&format!(
        "doors ../../examples/kazan-2022-10-03.toml {TODAY}"
    )));
    let answer = json(&format!(
        "doors ../../examples/kazan-2022-10-03.toml {TODAY} --format json"
    ));
    assert_eq!(
        answer["order"],
        serde_json::json!(["hrcttee", "special-procedures"])
    );
    let court = answer["doors"]
        .as_array()
        .expect("doors")
        .iter()
        .find(|d| d["forum"] == "ecthr");
    assert_eq!(court.expect("the Court")["value"], "closed");
}

/// The other doors of each complaint against each State, in the report as in `doors`, and every
/// source that a page cites by its number is at its end.
#[test]
fn a_report_has_the_doors_of_every_complaint_and_state() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = "../../examples/two-complaints-two-states.yaml";
    for (lang, title, number) in [
        ("en", "Other doors", "Order"),
        ("fr", "Les autres portes", "Ordre"),
    ] {
        let out = folder.path().join(format!("{lang}.md"));
        let page = folder.path().join(format!("{lang}.html"));
        let line = format!(
            "check {file} {TODAY} --lang {lang} --out {} --out {}",
            out.display(),
            page.display()
        );
        let run = standi(line.split_whitespace());
        assert_eq!(run.status, 0, "{}", run.err);
        let text = std::fs::read_to_string(&out).expect("it was written");
        let html = std::fs::read_to_string(&page).expect("it was written");
        let doors = json(&format!("doors {file} {TODAY} --lang {lang} --format json"));
        let pairs = doors["pairs"].as_array().expect("pairs");
        assert_eq!(pairs.len(), 3);
        let section = text.split(&format!("\n## {title}\n")).nth(1).expect(title);
        assert!(html.contains(&format!("<h2>{title}</h2>")));
        assert_eq!(
            section.matches(&format!("| {number} |")).count(),
            pairs.len()
        );
        let first = section.split("\n### ").nth(1).expect("a pair");
        for door in pairs[0]["doors"].as_array().expect("doors") {
            let why = door["why"].as_str().expect("why");
            let words: Vec<&str> = why.split_whitespace().take(4).collect();
            assert!(first.contains(&words.join(" ")), "{why}");
        }
        let last = text
            .lines()
            .filter_map(|line| line.split_once(". ")?.0.parse::<usize>().ok())
            .max();
        let cited = section.split("\\[").skip(1);
        let cited = cited.filter_map(|rest| rest.split_once('\\')?.0.parse::<usize>().ok());
        let cited = cited.max().expect("a source is cited");
        assert!(Some(cited) <= last, "{cited} of {last:?}");
    }
}

/// `check` names the other doors of each complaint that Strasbourg is closed to, also where
/// another complaint is not.
#[test]
fn other_doors_are_named_for_each_closed_complaint() {
    let text = "applicant: person
respondents: [RUS]
complaints:
- {id: before, articles: ['3'], events: [{kind: instantaneous, on: '2022-03-01', place: RUS, actor: RUS}]}
- {id: after, articles: ['3'], events: [{kind: instantaneous, on: '2022-10-03', place: RUS, actor: RUS}]}
";
    let (status, out, err) = piped("check - --today 2026-11-24", text.as_bytes());
    assert_eq!(status, 0, "{err}");
    let out = out.split_whitespace().collect::<Vec<_>>().join(" ");
    let line = "For the complaint after against the Russian Federation other doors may be open: \
                Human Rights Committee, Committee against Torture.";
    assert!(out.contains(line), "{out}");
    assert!(!out.contains("For the complaint before"), "{out}");
}

/// What a person takes away: never over another file, and the same calendar entry each time.
#[test]
fn a_report_is_written_whole_or_not_at_all() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = |name: &str| folder.path().join(name).display().to_string();
    let file = "../../examples/kazan-2022-03-01.toml";
    let change = [
        "final_decision.on=2026-10-07",
        "final_decision.known=2026-10-20",
    ];
    let mut args = vec!["check", file, "--today", "2026-11-24"];
    for change in &change {
        args.extend(["--what-if", change]);
    }
    let outs: Vec<String> = ["a.md", "a.html", "a.json", "a.ics", "a.pdf"]
        .map(path)
        .into();
    let mut written = args.clone();
    for out in &outs {
        written.extend(["--out", out]);
    }
    let run = standi(&written);
    assert_eq!((run.status, run.err.as_str()), (0, ""));
    let pdf = || std::fs::read(&outs[4]).expect("it was written");
    let first = pdf();
    assert!(first.starts_with(b"%PDF-1.7"));
    let read = |out: &String| std::fs::read_to_string(out).expect("it was written");
    assert!(read(&outs[0]).starts_with("# Application against the Russian Federation"));
    assert!(read(&outs[1]).contains("<html lang=\"en\">") && !read(&outs[1]).contains("<script"));
    assert!(read(&outs[3]).contains("DTSTART;VALUE=DATE:20270220"));
    assert!(read(&outs[0]).contains("\n## Other doors\n"));
    let again = standi(&written);
    assert_eq!(again.status, 2);
    assert!(again.err.contains("exists already"), "{}", again.err);
    let uid = |text: String| {
        text.lines()
            .find(|it| it.starts_with("UID"))
            .map(str::to_string)
    };
    let before = uid(read(&outs[3]));
    written.push("--force");
    assert_eq!(standi(&written).status, 0);
    assert_eq!(uid(read(&outs[3])), before);
    assert_eq!(pdf(), first, "the same input gives the same bytes");
    args.extend(["--out", "a.docx"]);
    assert!(standi(&args).err.contains("end the file's name in"));
    let names: Vec<_> = std::fs::read_dir(folder.path())
        .expect("the folder")
        .collect();
    assert_eq!(names.len(), 5, "nothing half-written is left");
}

/// Every example can be put on paper, in each language that has a report.
#[test]
fn every_example_becomes_a_pdf() {
    let folder = tempfile::tempdir().expect("a folder");
    let out = folder.path().join("a.pdf").display().to_string();
    for entry in std::fs::read_dir("../../examples").expect("the examples") {
        let path = entry.expect("an example").path();
        // The others are folders, and a table for `standi screen`.
        if !path
            .extension()
            .is_some_and(|it| it == "yaml" || it == "toml" || it == "json")
        {
            continue;
        }
        let file = path.display().to_string();
        for language in ["en", "fr"] {
            let day = "2026-11-24";
            let args = [
                "check", &file, "--today", day, "--lang", language, "--out", &out,
            ];
            let run = standi(args.into_iter().chain(["--force"]));
            assert_eq!((run.status, run.err.as_str()), (0, ""), "{file} {language}");
        }
    }
}

/// A report is neither written over another file nor through a link that stands in its place.
#[cfg(unix)]
#[test]
fn a_report_does_not_follow_a_link() {
    let folder = tempfile::tempdir().expect("a folder");
    let (link, target) = (folder.path().join("a.md"), folder.path().join("target"));
    std::os::unix::fs::symlink(&target, &link).expect("a link");
    let out = link.display().to_string();
    let file = "../../examples/kazan-2022-10-03.toml";
    let args = ["check", file, "--today", "2026-11-24", "--out", &out];
    // A link that leads nowhere is no file yet, but its name is taken.
    let run = standi(args);
    assert_eq!(run.status, 2);
    assert!(run.err.contains("exists already"), "{}", run.err);
    assert!(!target.exists());
    assert_eq!(standi(args.into_iter().chain(["--force"])).status, 0);
    assert!(!target.exists() && !link.is_symlink());
}

/// What is in an application does not act on the terminal: neither codes nor directions of writing.
#[test]
fn an_application_does_not_act_on_the_terminal() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("a.yaml");
    let complaint = |id: &str| {
        format!(
            "  - id: \"{id}\"\n    articles: [\"3\"]\n    events: [{{what: x, kind: \
             instantaneous, on: 2022-03-01, place: RUS}}]\n"
        )
    };
    let text = format!(
        "applicant: person\nrespondents: [RUS]\ncomplaints:\n{}{}",
        complaint("a\\e]0;title\\a\\e[31mred\\u202E"),
        complaint("b")
    );
    std::fs::write(&file, text).expect("it can be written");
    let file = file.display().to_string();
    for command in ["check", "doors"] {
        let run = standi([command, &file, "--today", "2026-11-24", "--color", "never"]);
        assert_eq!(run.status, 0, "{}", run.err);
        assert!(
            !run.out.contains(['\u{1b}', '\u{7}', '\u{202E}']),
            "{}",
            run.out
        );
        let shown = "a[U+001B]]0;title[U+0007][U+001B][31mred[U+202E]";
        assert!(run.out.replace("\n", "").contains(shown), "{}", run.out);
    }
}
