//! Search as a lawyer expects it: what comes first, what is left out, why, and that nothing that is
//! typed breaks it.

use proptest::prelude::*;
use standi_catalogue::{Document, Kind as DocumentKind, RespondentsFrom};
use standi_record::Day;
use standi_search::{
    Entry, Filters, Found, Kind, LONGEST, Library, Matching, Names, Part, Place, Question, Shelf,
    Told, TooLong, from, search,
};
use std::sync::LazyLock;

static NAMES: LazyLock<Names> = LazyLock::new(|| Names::new(standi_bundled::record()));

fn day(text: &str) -> Day {
    text.parse().expect("a day")
}

fn document(item: &str, title: &str, kind: DocumentKind, on: &str, number: &str) -> Document {
    let names = standi_catalogue::Names::new(standi_bundled::record());
    Document {
        item: item.to_string(),
        day: day(on),
        kind,
        title: title.to_string(),
        applications: vec![number.parse().expect("a number")],
        respondents: names.in_title(title),
        respondents_from: RespondentsFrom::Title,
        language: None,
        translation: title.contains("ranslation"),
        articles: Vec::new(),
        conclusion: None,
        ecli: None,
        importance: None,
    }
}

/// Documents as HUDOC has them; some with what only its full exports hold.
fn documents() -> Vec<Document> {
    use DocumentKind::{
        ChamberJudgment as Chamber, CommunicatedCase, Decision, GrandChamberJudgment as Grand,
    };
    let mut all = vec![
        document(
            "001-1",
            "SOERING v. THE UNITED KINGDOM",
            Decision,
            "1988-11-10",
            "14038/88",
        ),
        document(
            "001-2",
            "CASE OF SOERING v. THE UNITED KINGDOM",
            Chamber,
            "1989-07-07",
            "14038/88",
        ),
        document(
            "001-3",
            "AFFAIRE SOERING c. ROYAUME-UNI",
            Chamber,
            "1989-07-07",
            "14038/88",
        ),
        document(
            "001-4",
            "CASE OF SOERING v. THE UNITED KINGDOM - [Russian Translation]",
            Chamber,
            "1989-07-07",
            "14038/88",
        ),
        document(
            "001-5",
            "CASE OF MAMATKULOV AND SOERING v. TURKEY",
            Grand,
            "2005-02-04",
            "46827/99",
        ),
        document(
            "001-6",
            "CASE OF ILAŞCU AND OTHERS v. MOLDOVA AND RUSSIA",
            Grand,
            "2004-07-08",
            "48787/99",
        ),
        document(
            "001-7",
            "AFFAIRE SABRİ GÜNEŞ c. TURQUIE",
            Grand,
            "2012-06-29",
            "27396/06",
        ),
        document(
            "001-8",
            "CASE OF SABRİ GÜNEŞ v. TURKEY",
            Chamber,
            "2011-05-24",
            "27396/06",
        ),
        document(
            "001-9",
            "MARKOVIĆ c. SERBIE",
            CommunicatedCase,
            "2019-03-01",
            "27396/07",
        ),
        document(
            "001-10",
            "CASE OF GEORGIADIS v. GREECE",
            Chamber,
            "1997-05-29",
            "21522/93",
        ),
        document(
            "001-11",
            "CASE OF A v. RUSSIA",
            Chamber,
            "2019-11-12",
            "37735/09",
        ),
    ];
    let full = &mut all[5];
    full.articles = ["3", "5", "34"].map(str::to_string).into();
    full.conclusion = Some(
        "Preliminary objection dismissed;Violation of Art. 3;No violation of P1-1;Just satisfaction"
            .to_string(),
    );
    full.importance = Some(1);
    full.ecli = Some("ECLI:CE:ECHR:2004:0708JUD004878799".to_string());
    all[6].articles = vec!["6-1".to_string()];
    all[6].importance = Some(2);
    all
}

static SHELF: LazyLock<Shelf> = LazyLock::new(|| {
    let entries: Vec<Entry> = documents().iter().map(from::document).collect();
    Shelf::of(Part::Catalogue, &entries).expect("an index")
});

fn filtered(words: &str, filters: Filters) -> Found {
    let question = Question::new(words, filters, &NAMES).expect("a question");
    search(&[&*SHELF], &question, &NAMES).expect("an index")
}

fn find(words: &str) -> Found {
    filtered(words, Filters::default())
}

fn ids(found: &Found) -> Vec<&str> {
    found.hits.iter().map(|hit| hit.entry.id.as_str()).collect()
}

/// The title of the first result, what was matched in brackets.
fn marked(words: &str) -> String {
    let found = find(words);
    let pieces = found.hits.first().map(|hit| &hit.title);
    let pieces = pieces.into_iter().flatten();
    pieces
        .map(|it| match it.is_match {
            true => format!("[{}]", it.text),
            false => it.text.clone(),
        })
        .collect()
}

#[test]
fn the_judgment_comes_before_what_else_there_is_of_a_case() {
    assert_eq!(
        ids(&find("Soering")),
        ["001-2", "001-3", "001-1", "001-4", "001-5"]
    );
}

#[test]
fn an_applicant_comes_before_a_title_that_has_the_word() {
    let found = find("soering");
    let last = found.hits.last().map(|hit| hit.entry.kind);
    assert_eq!(last, Some(Kind::GrandChamberJudgment));
    assert!(found.hits[0].worth > found.hits[4].worth);
}

#[test]
fn between_equals_the_newer_comes_first() {
    assert_eq!(ids(&find("27396/06")), ["001-7", "001-8"]);
}

#[test]
fn numbers_are_found_whole_and_while_they_are_typed() {
    for (words, wanted) in [
        ("27396/06", &["001-7", "001-8"][..]),
        ("no. 27396/2006", &["001-7", "001-8"]),
        ("27396/0", &["001-9", "001-7", "001-8"]),
        ("27396/", &["001-9", "001-7", "001-8"]),
        ("27396", &["001-9", "001-7", "001-8"]),
        ("001-7", &["001-7"]),
        ("ecli:ce:echr:2004:0708jud004878799", &["001-6"]),
        ("99999/99", &[]),
    ] {
        let found = find(words);
        let mut found: Vec<&str> = ids(&found);
        let mut wanted = wanted.to_vec();
        found.sort_unstable();
        wanted.sort_unstable();
        assert_eq!(found, wanted, "{words}");
    }
    let number = find("27396/06").hits[0].reasons[0].clone();
    assert_eq!(number.place, Place::Number);
}

#[test]
fn accents_and_case_do_not_matter_and_the_match_is_shown() {
    assert_eq!(
        marked("ilascu"),
        "CASE OF [ILAŞCU] AND OTHERS v. MOLDOVA AND RUSSIA"
    );
    assert_eq!(
        marked("sabri gunes turquie"),
        "AFFAIRE [SABRİ GÜNEŞ] c. [TURQUIE]"
    );
    assert_eq!(marked("MARKOVIC"), "[MARKOVIĆ] c. SERBIE");
    assert_eq!(
        marked("sabri\u{307} GÜNEŞ"),
        "AFFAIRE [SABRİ GÜNEŞ] c. TURQUIE"
    );
}

#[test]
fn states_are_found_by_every_name() {
    for words in [
        "Moldova",
        "moldave",
        "Moldovan",
        "République de Moldova",
        "MDA",
        "Moldavie",
    ] {
        assert_eq!(ids(&find(words)), ["001-6"], "{words}");
    }
    let found = find("Türkiye güneş");
    assert_eq!(ids(&found), ["001-7", "001-8"]);
    let state = found.hits[0]
        .reasons
        .iter()
        .find(|it| it.place == Place::State);
    assert_eq!(state.map(|it| it.pieces[0].text.as_str()), Some("TUR"));
}

#[test]
fn a_state_can_be_the_beginning_of_a_name() {
    assert_eq!(ids(&find("georgia")), ["001-10"]);
    assert_eq!(marked("georgia"), "CASE OF [GEORGIADIS] v. GREECE");
    // Typed to its end it is the State alone.
    assert_eq!(find("georgia ").total, 0);
}

#[test]
fn articles_are_found_as_people_write_them() {
    for (words, wanted) in [
        ("Article 3", &["001-6"][..]),
        ("Art. 3 Russia", &["001-6"]),
        ("P1-1", &["001-6"]),
        ("A1P1", &["001-6"]),
        ("article 1 of Protocol No. 1", &["001-6"]),
        ("article 1 du Protocole n° 1", &["001-6"]),
        ("6 § 1", &["001-7"]),
        ("Article 6", &["001-7"]),
        ("6(1) gunes", &["001-7"]),
        ("article 6 § 3", &[]),
        ("Article 14", &[]),
    ] {
        assert_eq!(ids(&find(words)), wanted, "{words}");
    }
    let reasons = &find("Article 3").hits[0].reasons;
    assert!(reasons.iter().any(|it| it.place == Place::Article));
}

#[test]
fn phrases_are_found_in_their_order() {
    assert_eq!(ids(&find("\"sabri güneş\"")), ["001-7", "001-8"]);
    assert_eq!(find("\"güneş sabri\"").total, 0);
    assert_eq!(ids(&find("« moldova and russia »")), ["001-6"]);
    // A quote that is not closed is none.
    assert_eq!(ids(&find("\"güneş sabri")), ["001-7", "001-8"]);
}

#[test]
fn what_a_document_concludes_is_found_by_its_forms() {
    let found = find("violations of article 3");
    assert_eq!(ids(&found), ["001-6"]);
    let text = found.hits[0]
        .reasons
        .iter()
        .find(|it| it.place == Place::Text);
    let pieces = &text.expect("a reason in the text").pieces;
    assert!(
        pieces
            .iter()
            .any(|it| it.is_match && it.text.eq_ignore_ascii_case("violation"))
    );
}

#[test]
fn the_last_word_may_be_a_beginning_and_others_not() {
    assert_eq!(
        ids(&find("soer")),
        ["001-2", "001-3", "001-1", "001-4", "001-5"]
    );
    assert_eq!(
        marked("mamat"),
        "CASE OF [MAMATKULOV] AND SOERING v. TURKEY"
    );
    assert_eq!(find("soer mamatkulov").matching, Matching::Some);
    assert_eq!(find("soer ").total, 0);
}

#[test]
fn a_slip_is_forgiven_and_said() {
    for words in ["soernig", "soerring", "soring"] {
        let found = find(words);
        assert_eq!(found.matching, Matching::Alike, "{words}");
        assert_eq!(ids(&found)[0], "001-2", "{words}");
        let title = &found.hits[0].title;
        assert!(
            title.iter().any(|it| it.is_match && it.text == "SOERING"),
            "{words}"
        );
    }
    assert_eq!(find("soering").matching, Matching::All);
    let found = find("soering bananas");
    assert_eq!((found.matching, found.total), (Matching::Some, 5));
    assert_eq!(find("bananas").total, 0);
}

#[test]
fn filters_leave_out_what_does_not_fit() {
    let told = |kind, state, article, importance| {
        let told = Told {
            kind,
            state,
            article,
            importance,
        };
        Filters::read(told, standi_bundled::record()).expect("filters")
    };
    let of = |filters: Filters| {
        let found = filtered("", filters);
        let mut ids: Vec<String> = ids(&found).into_iter().map(str::to_string).collect();
        ids.sort_by_key(|id| id[4..].parse::<u32>().ok());
        ids.join(" ")
    };
    assert_eq!(
        of(told("grand-chamber-judgment", "", "", "")),
        "001-5 001-6 001-7"
    );
    assert_eq!(of(told("communicated-case", "", "", "")), "001-9");
    assert_eq!(of(told("judgment", "Turkey", "", "")), "001-5 001-7 001-8");
    assert_eq!(of(told("", "TUR", "", "2")), "001-7");
    assert_eq!(of(told("", "", "6", "")), "001-7");
    assert_eq!(of(told("", "", "6(1)", "")), "001-7");
    assert_eq!(of(told("", "", "6(3)", "")), "");
    assert_eq!(of(told("record", "", "", "")), "");
    let between = Filters {
        from: Some(day("2004-07-08")),
        to: Some(day("2005-02-04")),
        ..Filters::default()
    };
    assert_eq!(of(between), "001-5 001-6");
    let known = Filters {
        known_by: Some(day("1989-07-06")),
        state: Some("GBR".to_string()),
        ..Filters::default()
    };
    assert_eq!(of(known), "001-1");
    // Without words the newest come first.
    assert_eq!(
        ids(&filtered("", told("catalogue", "TUR", "", ""))),
        ["001-7", "001-8", "001-5"]
    );
}

#[test]
fn a_filter_that_means_nothing_says_what_would() {
    let record = standi_bundled::record();
    let message = |told: Told<'_>| {
        let fault = Filters::read(told, record).expect_err("no filter");
        let fault = standi_answers::fault::Fault::from(&fault);
        format!("{}; {}", fault.message, fault.help.unwrap_or_default())
    };
    let none = Told::default();
    assert_eq!(
        message(Told {
            kind: "judgement",
            ..none
        }),
        "`judgement` is no kind of result; did you mean judgment?"
    );
    assert_eq!(
        message(Told {
            state: "Atlantis",
            ..none
        }),
        "the record knows no State `Atlantis`; did you mean ALB, Albania?"
    );
    assert!(
        message(Told {
            article: "99",
            ..none
        })
        .ends_with("write 3, 6 § 1, 6(1) or P1-1")
    );
    assert!(
        message(Told {
            importance: "5",
            ..none
        })
        .starts_with("`5` is no level")
    );
}

#[test]
fn all_are_counted_by_kind_and_pages_follow_one_another() {
    let found = find("soering");
    assert_eq!(found.total, 5);
    let counts = [
        (Kind::ChamberJudgment, 3),
        (Kind::GrandChamberJudgment, 1),
        (Kind::Decision, 1),
    ];
    assert_eq!(found.counts, counts);
    let question = Question::new("soering", Filters::default(), &NAMES).expect("a question");
    let page = |skip| {
        let question = question.clone().page(skip, 2);
        let found = search(&[&*SHELF], &question, &NAMES).expect("an index");
        ids(&found)
            .into_iter()
            .map(str::to_string)
            .collect::<Vec<_>>()
    };
    let pages = [page(0), page(2), page(4), page(6)].concat();
    assert_eq!(pages, ids(&found));
}

#[test]
fn the_record_and_the_cases_are_found_beside_documents() {
    let library = Library::of(standi_bundled::record(), None).expect("a library");
    let ask = |words: &str| {
        let question = Question::new(words, Filters::default(), library.names());
        let question = question.expect("a question");
        let (found, _) = library.search(&question, None, &[]).expect("an index");
        found
    };
    let first = |words: &str| {
        let found = ask(words);
        let hit = found.hits.into_iter().next();
        hit.map(|hit| (hit.entry.kind, hit.entry.id))
    };
    let is = |kind, id: &str| Some((kind, id.to_string()));
    assert_eq!(first("Russia"), is(Kind::State, "RUS"));
    assert_eq!(first("république tchèque"), is(Kind::State, "CZE"));
    assert_eq!(first("P12"), is(Kind::Instrument, "P12"));
    assert_eq!(
        first("parliamentary assembly").map(|it| it.0),
        Some(Kind::Organ)
    );
    assert_eq!(first("hirsi jamaa").map(|it| it.0), Some(Kind::DecidedCase));
    assert_eq!(
        first("derogations Ukraine").map(|it| it.0),
        Some(Kind::Declaration)
    );
    assert_eq!(first("martial law").map(|it| it.0), Some(Kind::Declaration));
    let kinds = ask("Article 15 derogation").counts;
    assert!(
        kinds.iter().any(|it| it.0 == Kind::Declaration),
        "{kinds:?}"
    );
}

#[test]
fn the_record_is_searched_as_it_was_known() {
    let record = standi_bundled::record();
    let library = Library::of(record, None).expect("a library");
    let count = |known_by: Option<Day>| {
        let filters = Filters {
            known_by,
            ..Filters::default()
        };
        let question = Question::new("Russia 16 September 2022", filters, library.names());
        let known = known_by.map(|day| record.as_known_on(day));
        let found = library.search(&question.expect("a question"), known.as_ref(), &[]);
        let (found, _) = found.expect("an index");
        let events = found.counts.iter().find(|it| it.0 == Kind::Event);
        events.map_or(0, |it| it.1)
    };
    assert!(count(None) > 0);
    assert_eq!(count(Some(day("2022-03-15"))), 0);
}

#[test]
fn hostile_questions_are_questions() {
    for words in [
        "",
        " ",
        "\"",
        "\"\"",
        "\"\"\"",
        "«",
        "*",
        "?",
        "soer*",
        "(",
        ")",
        "[]",
        "a AND (b OR",
        "title:soering",
        "+soering -turkey",
        "\\",
        "/",
        "//",
        "1/",
        "/88",
        "\u{202e}gnireos",
        "\u{0}",
        "\u{feff}",
        "§",
        "§§",
        "article",
        "art.",
        "P",
        "P-",
        "6 §",
        "article §",
        "'; DROP",
        "<script>alert(1)</script>",
        "%00",
        "😀",
        "ﷺ",
        "v",
        "c",
        "of the",
        "article 6 of protocol",
        "article 6 of protocol no.",
        "ecli:",
        "001-",
        "a\u{301}\u{301}\u{301}",
    ] {
        let found = find(words);
        assert!(found.total <= 11, "{words:?}");
    }
    // Signs part words and mean nothing else.
    assert_eq!(ids(&find("+soering")), ids(&find("soering")));
    assert_eq!(ids(&find("soe\u{202e}ring\u{200b}")), ids(&find("soering")));
    assert_eq!(ids(&find("soer*")), Vec::<&str>::new());
}

#[test]
fn a_question_that_is_too_long_is_refused() {
    let ask = |words: &str| Question::new(words, Filters::default(), &NAMES).map(|_| ());
    assert_eq!(ask(&"a".repeat(LONGEST)), Ok(()));
    assert_eq!(ask(&"a".repeat(LONGEST + 1)), Err(TooLong));
    assert_eq!(ask(&"ab ".repeat(65)), Err(TooLong));
    assert_eq!(ask(&"x".repeat(1 << 20)), Err(TooLong));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    /// Whatever is typed gives an answer, and what is shown of a title is the title.
    #[test]
    fn nothing_breaks_it(words in "(\\PC|soering|russia|\"| |/|§|[0-9]|turk){0,24}") {
        if let Ok(question) = Question::new(&words, Filters::default(), &NAMES) {
            let found = search(&[&*SHELF], &question, &NAMES).expect("an index");
            for hit in found.hits {
                let title: String = hit.title.iter().map(|it| it.text.as_str()).collect();
                prop_assert_eq!(title, hit.entry.title);
            }
        }
    }

    /// Every title finds its document first, or one that is called alike.
    #[test]
    fn a_title_finds_its_document(at in 0usize..11) {
        let document = &documents()[at];
        let found = find(&document.title);
        let first = found.hits.first().map(|hit| hit.entry.title.clone());
        prop_assert_eq!(first, Some(document.title.clone()));
        prop_assert_eq!(found.matching, Matching::All);
    }
}
