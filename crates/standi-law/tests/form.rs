//! The completeness check of Rule 47, item by item: each row of the specification with a form
//! that meets it, one that does not, and one that does not say.

use standi_law::application::read;
use standi_law::form::items::ItemValue::{self, Fail, Judgement, Missing, Pass};
use standi_law::form::{EXAMPLE, FormAnswer, ITEMS, Kind, check};
use standi_law::words::{Language, Words};
use standi_record::Day;
use standi_text::{Format, Source};

const TODAY: &str = "2026-11-24";

fn day(text: &str) -> Day {
    text.parse().expect("a day")
}

fn try_check(text: &str, today: &str, sent: Option<&str>) -> Result<FormAnswer, String> {
    let record = standi_bundled::record();
    let source = Source::new("test.yaml", text);
    let node = standi_text::read(&source, Format::Yaml).expect("YAML");
    let application = read(&node, &source, record, Some(day(today)))
        .map_err(|defects| defects.0[0].message.clone())?;
    let words = Words::new(Language::En);
    Ok(check(
        &application,
        record,
        day(today),
        sent.map(day),
        &words,
    ))
}

fn checked(text: &str) -> FormAnswer {
    try_check(text, TODAY, None).expect("an application")
}

/// The example with lines changed: `key: value` replaces the line of that key, a key alone takes
/// it out, whatever starts with `+` is added to the form.
fn example(changes: &[&str]) -> String {
    let mut text = EXAMPLE.to_string();
    for change in changes {
        if let Some(added) = change.strip_prefix('+') {
            text += &format!("  {added}\n");
            continue;
        }
        let key = change.split(':').next().unwrap_or(change);
        let line = |line: &&str| {
            let line = line.trim_start_matches([' ', '-']);
            line.split(':').next() == Some(key)
        };
        let old = text
            .lines()
            .find(line)
            .unwrap_or_else(|| panic!("no {key}"))
            .to_string();
        let indent: String = old.chars().take_while(|c| *c == ' ').collect();
        let new = match change.contains(':') {
            true => format!("{indent}{change}"),
            false => format!("{indent}# no {key}"),
        };
        text = text.replacen(&old, &new, 1);
    }
    text
}

fn without_documents() -> String {
    let text = example(&[]);
    let lines = text
        .lines()
        .filter(|line| !line.contains("- {number") && !line.contains("  documents:"));
    lines.map(|line| format!("{line}\n")).collect()
}

fn value(answer: &FormAnswer, id: &str) -> ItemValue {
    answer
        .items
        .iter()
        .find(|item| item.id == id)
        .unwrap_or_else(|| panic!("no item {id}"))
        .value
}

#[test]
fn the_example_lacks_nothing_that_a_machine_can_see() {
    let answer = checked(EXAMPLE);
    let left: Vec<_> = answer
        .items
        .iter()
        .filter(|item| item.value != Pass)
        .map(|item| item.id)
        .collect();
    assert_eq!(left, ["R47.2a.self_sufficient"]);
    assert_eq!(answer.value, Judgement);
    assert_eq!(answer.last_safe_day.as_deref(), Some("2027-01-10"));
    assert_eq!(answer.days_left, Some(47));
}

#[test]
fn row_by_row() {
    let rows: &[(&str, &[&str], ItemValue)] = &[
        ("R47.form", &["form_version: '2016/1'"], Fail),
        ("R47.form", &["form_version: letter"], Fail),
        ("R47.form", &["form_version: unknown"], Missing),
        ("R47.form", &["form_version"], Missing),
        ("R47.form", &["filled: no"], Fail),
        ("R47.form", &["filled: unknown"], Missing),
        ("R47.form", &["form_version: '2024/1'"], Pass),
        ("R47.form.lang", &["language: eo"], Fail),
        ("R47.form.lang", &["language: ru"], Judgement),
        ("R47.form.lang", &["language: turkish"], Pass),
        ("R47.form.lang", &["language"], Missing),
        (
            "R47.1a.person",
            &["person: {name: given, born: given, nationality: given, address: no}"],
            Fail,
        ),
        (
            "R47.1a.person",
            &["person: {name: given, born: unknown, nationality: given, address: given}"],
            Missing,
        ),
        (
            "R47.1a.person",
            &["person: {name: A B, born: 1980-01-01, nationality: none, address: X}"],
            Pass,
        ),
        (
            "R47.1a.person",
            &["person: {name: A B, born: 1980-01-01, nationality: stateless, address: X}"],
            Pass,
        ),
        ("R47.1a.person", &["person"], Missing),
        ("R47.1a.person", &["+applicants: 2"], Missing),
        ("R47.1a.legal", &["applicant: ngo", "person"], Missing),
        (
            "R47.1a.legal",
            &[
                "applicant: ngo",
                "person: {}",
                "+organisation: {name: given, registered: given, number: none, address: given}",
            ],
            Pass,
        ),
        (
            "R47.1a.legal",
            &[
                "applicant: company",
                "+organisation: {name: given, registered: given, number: 7, address: ''}",
            ],
            Fail,
        ),
        (
            "R47.1b.rep",
            &["representative: {name: given, address: given, contact: no}"],
            Fail,
        ),
        (
            "R47.1b.rep",
            &["representative: {name: given, address: given, email: given}"],
            Pass,
        ),
        ("R47.1b.rep", &["representative: given"], Missing),
        ("R47.1b.rep", &["representative: none"], Pass),
        ("R47.1b.rep", &["representative"], Missing),
        ("R47.1c.authority", &["authority_signed: no"], Fail),
        ("R47.1c.authority", &["authority_signed: copy"], Fail),
        ("R47.1c.authority", &["authority_signed: unknown"], Missing),
        ("R47.1c.authority", &["authority_signed: 2026-12-24"], Fail),
        ("R47.1c.authority", &["authority_signed: yes"], Pass),
        (
            "R47.1c.authority",
            &["representative: none", "authority_signed"],
            Pass,
        ),
        (
            "R47.1c.authority",
            &[
                "authority_signed: no",
                "+authority_reasons: in prison",
                "+authority_substitute: given",
            ],
            Judgement,
        ),
        (
            "R47.1c.compelling",
            &[
                "authority_signed: no",
                "+authority_reasons: in prison",
                "+authority_substitute: given",
            ],
            Judgement,
        ),
        (
            "R47.1c.compelling",
            &["authority_signed: no", "+authority_reasons: in prison"],
            Missing,
        ),
        (
            "R47.1c.compelling",
            &[
                "authority_signed: no",
                "+authority_reasons: no",
                "+authority_substitute: given",
            ],
            Fail,
        ),
        ("R47.1c.rep_sign", &["rep_signed: no"], Fail),
        ("R47.1c.rep_sign", &["rep_signed"], Missing),
        ("R47.1c.legal_officer", &["applicant: ngo"], Fail),
        ("R47.3.1d.legal", &["applicant: ngo"], Fail),
        ("R47.1d.state", &["respondents: [BLR]"], Fail),
        ("R47.1d.state", &["respondents: [TUR, EU]"], Fail),
        ("R47.1d.state", &["respondents: [RUS]"], Pass),
        ("R47.1e.facts", &["facts: see annex"], Fail),
        ("R47.1e.facts", &["facts: Voir l'annexe 3"], Fail),
        ("R47.1e.facts", &["facts: ''"], Fail),
        ("R47.1e.facts", &["facts: unknown"], Missing),
        ("R47.1e.facts", &["facts_pages: 7"], Fail),
        ("R47.1f.violations", &["violations_explained: no"], Fail),
        ("R47.1f.violations", &["violations_explained"], Missing),
        ("R47.1f.violations", &["articles"], Missing),
        ("R47.1g.compliance", &["final_decision"], Missing),
        ("R47.1g.compliance", &["final_decision: {what: x}"], Missing),
        ("R47.1g.compliance", &["final_decision: none"], Pass),
        ("R47.1g.appeal_box", &["appeal_unused"], Missing),
        ("R47.1g.appeal_box", &["appeal_unused: yes"], Missing),
        (
            "R47.1g.appeal_box",
            &["appeal_unused: yes", "+appeal_unused_reason: no"],
            Fail,
        ),
        (
            "R47.1g.appeal_box",
            &["appeal_unused: yes", "+appeal_unused_reason: not effective"],
            Pass,
        ),
        ("R47.H.other", &["other_procedure_answered: no"], Fail),
        ("R47.H.other", &["other_procedure_answered"], Missing),
        (
            "R47.H.prior",
            &["prior_applications: ['12345/20', '1/21']"],
            Pass,
        ),
        (
            "R47.H.prior",
            &["prior_applications: [that of last year]"],
            Fail,
        ),
        ("R47.H.prior", &["prior_applications: unknown"], Missing),
        ("R47.2a.self_sufficient", &[], Judgement),
        ("R47.2b.annex20", &["annex_pages: 20"], Pass),
        ("R47.2b.annex20", &["annex_pages: 21"], Fail),
        ("R47.2b.annex20", &["annex_pages: 0"], Pass),
        ("R47.2b.annex20", &["annex_pages"], Missing),
        ("R47.2b.annex20", &["annex_new_complaints: yes"], Fail),
        ("R47.3.1.sign", &["signed: no"], Fail),
        ("R47.3.1.sign", &["signed: typed"], Fail),
        ("R47.3.1.sign", &["signed"], Missing),
        (
            "R47.3.1c.intl",
            &["other_procedure: {body: hrcttee, same_facts: yes}"],
            Fail,
        ),
        ("R47.3.1c.intl", &["other_procedure: no"], Pass),
        ("R47.3.1c.intl", &["other_procedure: unknown"], Missing),
        ("R47.3.1c.intl", &["other_procedure"], Missing),
        ("R47.3.2.list", &["pages_numbered: no"], Fail),
        ("R47.3.2.list", &["pages_numbered"], Missing),
        ("R47.3.2.copies", &["copies: no"], Fail),
        ("R47.3.2.copies", &["copies"], Missing),
        ("R47.4.anonymity", &["anonymity: {asked: yes}"], Missing),
        (
            "R47.4.anonymity",
            &["anonymity: {asked: yes, reasons: no}"],
            Fail,
        ),
        (
            "R47.4.anonymity",
            &["anonymity: {reasons: danger to family}"],
            Pass,
        ),
        ("R47.4.request", &["anonymity: no"], Pass),
        ("R47.multi", &["+applicants: 3"], Missing),
        ("R47.multi", &["+applicants: 3", "+same_facts: yes"], Pass),
        (
            "R47.multi",
            &["+applicants: 3", "+same_facts: no", "+forms: 2"],
            Fail,
        ),
        (
            "R47.multi",
            &["+applicants: 3", "+same_facts: no", "+forms: 3"],
            Pass,
        ),
        ("R47.multi", &["applicant: group", "person"], Missing),
        ("R47.group.table", &["+applicants: 5"], Pass),
        ("R47.group.table", &["+applicants: 6"], Missing),
        (
            "R47.group.table",
            &["+applicants: 6", "+group_table: no"],
            Fail,
        ),
        (
            "R47.group.table",
            &["+applicants: 6", "+group_table: yes"],
            Pass,
        ),
        (
            "R47.group.directions",
            &["+applicants: 6", "+registry_directions: yes"],
            Judgement,
        ),
        (
            "R47.group.directions",
            &["+applicants: 6", "+registry_directions: no"],
            Pass,
        ),
        ("R47.send.post", &["channel: email"], Fail),
        ("R47.send.post", &["channel: fax"], Fail),
        ("R47.send.post", &["channel: courier"], Judgement),
        ("R47.send.post", &["channel: prison"], Judgement),
        ("R47.send.post", &["channel"], Missing),
        ("R47.6a.date", &["+sent: 2027-01-10"], Pass),
        ("R47.6a.date", &["+sent: 2027-01-11"], Fail),
        ("R47.6a.date", &["final_decision: unknown"], Missing),
        ("R47.6b.other_date", &["+sent: 2027-01-11"], Judgement),
        ("R47.7.inform", &[], Pass),
    ];
    for (id, changes, expected) in rows {
        let text = example(changes);
        let answer = try_check(&text, TODAY, None)
            .unwrap_or_else(|defect| panic!("{id} {changes:?}: {defect}\n{text}"));
        assert_eq!(value(&answer, id), *expected, "{id} {changes:?}");
    }
    for item in ITEMS {
        let documents = ["R47.3.1a.decisions", "R47.3.1b.remedies"];
        let tested = rows.iter().any(|row| row.0 == item.id) || documents.contains(&item.id);
        assert!(tested, "{} has no row", item.id);
    }
}

#[test]
fn documents_are_linked_to_decisions_and_remedies() {
    let text = |document: &str| example(&[]).replace(document, "  # taken out");
    let line = |number: u8| {
        let start = format!("- {{number: {number},");
        let line = EXAMPLE
            .lines()
            .find(|line| line.contains(&start))
            .expect("a document");
        line.to_string()
    };
    let without = |number| checked(&text(&line(number)));
    // The final decision itself.
    let answer = without(4);
    assert_eq!(value(&answer, "R47.3.1a.decisions"), Fail);
    let item = answer
        .items
        .iter()
        .find(|item| item.id == "R47.3.1a.decisions")
        .expect("the item");
    assert_eq!(
        item.list,
        ["the decision or measure: constitutional complaint"]
    );
    assert_eq!(item.last_safe_day.as_deref(), Some("2027-01-10"));
    // An appeal, an answer, the proof of service.
    for number in [1, 2, 3, 5] {
        assert_eq!(
            value(&without(number), "R47.3.1b.remedies"),
            Fail,
            "document {number}"
        );
    }
    let answer = checked(&without_documents());
    for id in ["R47.3.1a.decisions", "R47.3.1b.remedies", "R47.3.2.list"] {
        assert_eq!(value(&answer, id), Missing, "{id}");
    }
}

#[test]
fn an_officer_proves_the_power() {
    let text = example(&["applicant: ngo"]).replace("further-submissions", "officer-power");
    let answer = checked(&text);
    assert_eq!(value(&answer, "R47.1c.legal_officer"), Pass);
    assert_eq!(value(&answer, "R47.3.1d.legal"), Pass);
    assert_eq!(value(&checked(EXAMPLE), "R47.1c.legal_officer"), Pass);
}

#[test]
fn the_list_is_in_order() {
    let with = |old: &str, new: &str| {
        let text = EXAMPLE.replacen(old, new, 1);
        assert_ne!(text, EXAMPLE);
        value(&checked(&text), "R47.3.2.list")
    };
    assert_eq!(with("number: 2,", "number: 9,"), Fail);
    assert_eq!(with("date: 2025-02-03", "date: 2024-02-03"), Fail);
    assert_eq!(with("pages: 7-15", "pages: 9-15"), Fail);
    assert_eq!(with("date: 2025-02-03, ", ""), Missing);
    assert_eq!(with("number: 2, ", ""), Missing);
}

#[test]
fn an_exception_makes_a_judgement_of_a_fault_and_never_a_pass() {
    for (claim, name) in [
        ("+explanation: detained without papers", "explanation"),
        ("+interim_measure: yes", "interim-measure"),
        ("+court_directed: yes", "court-directed"),
    ] {
        let answer = checked(&example(&["signed: no", claim]));
        let item = answer
            .items
            .iter()
            .find(|item| item.id == "R47.3.1.sign")
            .expect("the item");
        assert_eq!((item.value, item.exception), (Judgement, Some(name)));
        assert!(
            answer
                .items
                .iter()
                .all(|item| item.exception.is_none() || item.value == Judgement)
        );
        // Posting late, or by e-mail, is not of §§ 1 to 3.
        let answer = checked(&example(&["channel: email", claim]));
        assert_eq!(value(&answer, "R47.send.post"), Fail);
        assert_eq!(answer.value, Fail);
    }
    // What is not told is not excused either.
    let answer = checked(&example(&["signed", "+explanation: ill"]));
    assert_eq!(value(&answer, "R47.3.1.sign"), Missing);
}

#[test]
fn the_rule_by_date() {
    let text = example(&[
        "authority_signed: yes",
        "rep_signed: no",
        "signed: yes",
        "form_version: '2014/1'",
    ]);
    let on = |sent| try_check(&text, TODAY, Some(sent)).expect("an application");
    // Until 2015 the representative signed elsewhere, and the occupation was asked for.
    let before = on("2015-12-31");
    assert_eq!(value(&before, "R47.1c.rep_sign"), Pass);
    assert_eq!(value(&before, "R47.form"), Pass);
    assert_eq!(value(&before, "R47.1b.rep"), Missing);
    let after = on("2016-01-01");
    assert_eq!(value(&after, "R47.1c.rep_sign"), Fail);
    assert_eq!(value(&after, "R47.form"), Fail);
    assert_eq!(value(&after, "R47.1b.rep"), Pass);
    // Before 2014 a first letter stopped the clock.
    let former = on("2013-12-31");
    assert!(former.items.is_empty());
    assert_eq!(former.value, Judgement);
    // Another proof of authority since 2022 only.
    let text = example(&[
        "authority_signed: no",
        "+authority_reasons: prison",
        "+authority_substitute: given",
    ]);
    let on = |sent| try_check(&text, TODAY, Some(sent)).expect("an application");
    assert_eq!(value(&on("2022-01-31"), "R47.1c.authority"), Fail);
    let since = on("2022-02-01");
    assert_eq!(value(&since, "R47.1c.authority"), Judgement);
    assert_eq!(since.duties[0].id, "original_authority_to_follow");
}

#[test]
fn without_a_form_nothing_passes_for_want_of_facts() {
    let text = "respondents: [TUR]\ncomplaints: [{articles: ['3']}]";
    let answer = checked(text);
    assert_eq!(answer.value, Missing);
    for item in answer
        .items
        .iter()
        .filter(|item| item.kind == Kind::Mandatory)
    {
        let known = ["R47.1d.state", "R47.2a.self_sufficient"].contains(&item.id);
        assert!(
            known || item.value == Missing,
            "{}: {:?}",
            item.id,
            item.value
        );
        assert!(
            known || !item.lacks.is_empty(),
            "{} does not say what it lacks",
            item.id
        );
    }
}

/// Take any answer out of a form that lacks nothing, and it is asked for again. Not needed: the
/// pages of the facts, and a wish that nobody has to have.
#[test]
fn whatever_is_taken_out_is_asked_for() {
    let form = EXAMPLE.split("\nform:\n").nth(1).expect("the form");
    let keys = form.lines().filter_map(|line| {
        let line = line.strip_prefix("  ")?;
        let key = line.split(':').next()?;
        key.starts_with(|c: char| c.is_ascii_lowercase())
            .then_some(key)
    });
    let mut tried = 0;
    for key in keys.filter(|key| *key != "documents") {
        let answer = checked(&example(&[key]));
        let optional = ["facts_pages", "anonymity"].contains(&key);
        let expected = if optional { Judgement } else { Missing };
        assert_eq!(answer.value, expected, "without {key}");
        tried += 1;
    }
    assert!(tried > 15, "{tried}");
    assert_eq!(checked(&without_documents()).value, Missing);
}

#[test]
fn every_item_is_said_in_words() {
    let words = Words::new(Language::En);
    for item in ITEMS {
        assert!(words.has(&item.key()), "{}", item.key());
        assert!(
            words.get(&format!("{}.name", item.key()), &[]).is_some(),
            "{}",
            item.id
        );
    }
}

/// What is not told is asked for, in a question; what is in order asks for nothing more.
#[test]
fn a_missing_fact_is_a_question() {
    let nothing = checked("respondents: [TUR]\ncomplaints: [{articles: ['3']}]");
    let group = checked(&example(&["applicant: group", "+applicants: 6", "channel"]));
    let company = checked(&example(&["applicant: company"]));
    let items = [nothing, group, company]
        .into_iter()
        .flat_map(|it| it.items);
    for item in items {
        match item.value {
            Missing => {
                let text = item.text.expect("a text");
                assert!(text.contains('?'), "{}: {text}", item.id);
            }
            Pass if item.kind != Kind::Advice => assert_eq!(item.text, None, "{}", item.id),
            _ => assert!(item.text.is_some() || !item.applies, "{}", item.id),
        }
    }
}

#[test]
fn every_item_cites_the_rules_of_court_or_the_practice_direction() {
    for item in checked(EXAMPLE).items {
        let cites = |of: &str| item.authority.iter().any(|it| it.starts_with(of));
        assert!(
            cites("Rules of Court, Rule 47 §")
                || cites("Rules of Court, Rule 34 §")
                || cites("Practice Direction"),
            "{}: {:?}",
            item.id,
            item.authority
        );
    }
}

/// Late, or closed on another ground, is another thing than incomplete.
#[test]
fn what_follows_is_said_apart_from_the_form() {
    let notices =
        |answer: &FormAnswer| -> Vec<&str> { answer.notices.iter().map(|it| it.id).collect() };
    let complete = checked(EXAMPLE);
    assert_eq!(notices(&complete), Vec::<&str>::new());
    let late = try_check(EXAMPLE, "2027-01-11", None).expect("an application");
    assert_eq!(late.value, Fail);
    assert_eq!(notices(&late), ["last-day-over"]);
    assert!(late.text.contains("out of time"), "{}", late.text);
    assert_eq!(late.days_left, Some(-1));
    let unsigned = checked(&example(&["signed: no"]));
    assert_eq!(notices(&unsigned), ["incomplete"]);
    let before = example(&["respondents: [RUS]", "place: RUS", "actor: RUS"]);
    assert_eq!(notices(&checked(&before)), ["closed-otherwise"]);
}

/// The last day is the one that `check` counts, for each complaint.
#[test]
fn the_last_day_is_that_of_check() {
    let record = standi_bundled::record();
    let text = example(&[]);
    let source = Source::new("test.yaml", text.as_str());
    let node = standi_text::read(&source, Format::Yaml).expect("YAML");
    let today = day(TODAY);
    let application = read(&node, &source, record, Some(today)).expect("an application");
    let words = Words::new(Language::En);
    let check = standi_law::answer::answer(&application, record, today, &words);
    let form = checked(&text);
    let last = &check.complaints[0].respondents[0].last_day;
    assert!(last.is_some());
    assert_eq!(&form.last_safe_day, last);
    assert_eq!(Some(&form.last_days[0].last_day), last.as_ref());
}

/// One paper does not stand for two: the decision on an appeal is not that on another whose name
/// holds the same word.
#[test]
fn a_document_meets_one_need() {
    let text = example(&[]).replace("constitutional complaint", "second appeal");
    assert_eq!(value(&checked(&text), "R47.3.1b.remedies"), Pass);
    let line = text
        .lines()
        .find(|line| line.contains("- {number: 4,"))
        .expect("a document");
    let answer = checked(&text.replace(line, "  # taken out"));
    assert_eq!(value(&answer, "R47.3.1b.remedies"), Fail);
}

#[test]
fn a_remedy_of_which_nobody_says_whether_it_was_used_is_missing() {
    let text = example(&[]).replacen("used: yes", "used: unknown", 1);
    assert_eq!(value(&checked(&text), "R47.3.1b.remedies"), Missing);
    let nameless = example(&[]).replacen("{name: appeal, ", "{", 1);
    assert_eq!(value(&checked(&nameless), "R47.3.1b.remedies"), Fail);
}

#[test]
fn what_cannot_be_read_is_named() {
    let defect = |change| try_check(&example(&[change]), TODAY, None).expect_err("a defect");
    assert_eq!(
        defect("form_version: 2022"),
        "`form_version` is the edition printed on the form"
    );
    assert_eq!(
        defect("annex_pages: -1"),
        "`annex_pages` is less than nothing"
    );
    assert_eq!(
        defect("channel: pigeon"),
        "`pigeon` is not a value of `channel`"
    );
    assert_eq!(defect("+chanel: post"), "`form` has no field `chanel`");
}
