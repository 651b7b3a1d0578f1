//! The exports in `examples/hudoc`, and small ones made here, into a catalogue and back.

use proptest::prelude::*;
use standi_catalogue::contradictions::{Because, What, contradictions};
use standi_catalogue::count::{By, count};
use standi_catalogue::life::life;
use standi_catalogue::{
    ApplicationNumber, Catalogue, Document, Fault, Import, Kind, Names, Outcome, RespondentsFrom,
    Stage, Writer, import,
};
use standi_record::{Code, Day};
use std::fs;
use std::path::{Path, PathBuf};

fn names() -> Names {
    Names::new(standi_bundled::record())
}

fn example(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../../examples/hudoc")
        .join(name)
}

fn imported(files: &[PathBuf]) -> (Import, Catalogue, String) {
    let folder = tempfile::tempdir().expect("a folder");
    let out = folder.path().join("catalogue.parquet");
    let done = import(files, &out, &names()).expect("the exports can be read");
    let (catalogue, _, passed) = Catalogue::load(&out, &names()).expect("it can be read again");
    assert_eq!(passed, []);
    let rejected = done
        .rejected_file
        .as_ref()
        .map(|it| fs::read_to_string(it).expect("a file"));
    (done, catalogue, rejected.unwrap_or_default())
}

fn read(text: &str, ending: &str) -> (Import, Catalogue, String) {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join(format!("export.{ending}"));
    fs::write(&file, text).expect("a file");
    imported(&[file])
}

#[test]
fn rows_in_are_documents_and_rejected() {
    let files = ["page.json", "feed.rss", "table.csv", "invented.csv"].map(example);
    let (done, catalogue, rejected) = imported(&files);
    assert_eq!((done.rows, done.documents, done.rejected), (22, 19, 3));
    assert_eq!(catalogue.len(), 19);
    for file in &done.files {
        assert_eq!(file.rows, file.documents + file.rejected, "{}", file.path);
    }
    let lines: Vec<&str> = rejected.lines().collect();
    assert_eq!(lines[0], "file,line,reason");
    assert!(
        lines[1].contains("feed.rss,17,\"the same document was read before:"),
        "{rejected}"
    );
    assert!(
        lines[2].contains("invented.csv,11,\"`2010-02-30` is not a date"),
        "{rejected}"
    );
    assert!(
        lines[3].contains("invented.csv,12,`x` is not an application number"),
        "{rejected}"
    );
    assert_eq!(lines.len(), 4);
}

#[test]
fn every_format_gives_the_same_document() {
    let (_, json, _) = imported(&[example("page.json")]);
    let (_, csv, _) = imported(&[example("table.csv")]);
    let (_, rss, _) = imported(&[example("feed.rss")]);
    let by_item = |catalogue: &Catalogue, item: &str| {
        let found = catalogue.entries().find(|it| it.item() == item);
        found.expect(item).document()
    };
    let grand = by_item(&json, "001-70442");
    assert_eq!(grand.day.to_string(), "2005-10-06");
    assert_eq!(
        (grand.kind, grand.importance),
        (Kind::GrandChamberJudgment, Some(1))
    );
    assert_eq!(grand.respondents_from, RespondentsFrom::Codes);
    assert_eq!(grand.articles()[0].to_string(), "P1-3");
    assert_eq!(grand.conclusions()[0].outcome, Outcome::Violation);
    let fed = by_item(&rss, "001-70442");
    assert_eq!((fed.day, fed.kind), (grand.day, grand.kind));
    assert_eq!(
        (&fed.applications, &fed.respondents),
        (&grand.applications, &grand.respondents)
    );
    assert_eq!(fed.respondents_from, RespondentsFrom::Title);
    let golder = by_item(&csv, "001-57496");
    assert_eq!(golder.day.to_string(), "1975-02-21");
    let outcomes: Vec<String> = golder
        .conclusions()
        .iter()
        .map(|it| format!("{} {}", it.outcome.word(), it.articles[0]))
        .collect();
    assert_eq!(outcomes, ["violation 6(1)", "violation 8"]);
}

#[test]
fn a_life_is_in_the_order_of_days() {
    let (_, catalogue, _) = imported(&[example("page.json")]);
    let number: ApplicationNumber = "74025/01".parse().expect("a number");
    let life = life(&catalogue, number).expect("a life");
    let steps: Vec<_> = life
        .steps
        .iter()
        .map(|it| (it.kind, it.documents.len()))
        .collect();
    let expected = [
        (Kind::Decision, 1),
        (Kind::ChamberJudgment, 1),
        (Kind::GrandChamberJudgment, 2),
        (Kind::ResolutionExecution, 1),
    ];
    assert_eq!(steps, expected);
    let grand = life.first(Stage::GrandChamber).map(|it| it.day.to_string());
    assert_eq!(grand.as_deref(), Some("2005-10-06"));
    let joined: ApplicationNumber = "44473/14".parse().expect("a number");
    assert_eq!(catalogue.of_application(joined).count(), 1);
    assert!(standi_catalogue::life::life(&catalogue, "1/26".parse().expect("a number")).is_none());
}

#[test]
fn counts_add_up() {
    let (_, catalogue, _) = imported(&[example("page.json"), example("table.csv")]);
    for by in [By::State, By::Year, By::Kind] {
        let counts = count(&catalogue, by);
        let documents: u64 = counts.iter().map(|it| it.documents).sum();
        assert_eq!(documents, 8, "{by:?}");
    }
    let states = count(&catalogue, By::State);
    assert_eq!(states[0].of.as_deref(), Some("GBR"));
    assert_eq!((states[0].judgments, states[0].applications), (6, 8));
}

#[test]
fn each_contradiction_is_found_and_told_apart() {
    let (_, catalogue, _) = imported(&[example("invented.csv")]);
    let found = contradictions(&catalogue, standi_bundled::record());
    let found: Vec<_> = found
        .iter()
        .map(|it| (it.entry.item(), it.what, it.because))
        .collect();
    let expected = [
        ("999-3", What::NeverParty, Some(Because::RejectedForThat)),
        ("999-1", What::BeforeBound, None),
        ("999-2", What::BeforeBound, Some(Because::RejectedForThat)),
        ("999-4", What::ProtocolNotInForce, None),
        (
            "999-5",
            What::ProtocolNotInForce,
            Some(Because::InvokedOnly),
        ),
        ("999-6", What::BeforeBody, None),
        (
            "999-7",
            What::NumberAfterDocument,
            Some(Because::SlipInEntry),
        ),
        ("999-8", What::RespondentsDiffer, Some(Because::SlipInTitle)),
        (
            "999-8",
            What::NoticeAfterJudgment,
            Some(Because::TakenUpAgain),
        ),
        ("999-7", What::EcliDay, Some(Because::SlipInEntry)),
    ];
    for it in expected {
        assert!(found.contains(&it), "{it:?} is not in {found:#?}");
    }
    assert_eq!(found.len(), expected.len(), "{found:#?}");
    let (_, sound, _) = imported(&["page.json", "feed.rss", "table.csv"].map(example));
    assert!(contradictions(&sound, standi_bundled::record()).is_empty());
}

#[test]
fn bodies_have_their_time() {
    let table = "itemid,appno,docname,doctypebranch,kpdate,respondent\n\
        999-1,1/80,INVENTED v. FRANCE,REPORTS,1999-10-31,FRA\n\
        999-2,1/80,INVENTED v. FRANCE,REPORTS,1999-11-01,FRA\n\
        999-3,2/05,INVENTED v. FRANCE,COMMITTEE,2009-05-31,FRA\n\
        999-4,3/05,INVENTED v. FRANCE,COMMITTEE,2010-05-31,FRA\n\
        999-5,4/05,INVENTED v. FRANCE,COMMITTEE,2010-06-01,FRA\n\
        999-6,5/95,INVENTED v. FRANCE,MERITS,2001-06-01,FRA\n\
        999-7,6/99,INVENTED v. FRANCE,MERITS,2001-06-01,FRA\n\
        999-8,7/95,INVENTED v. FRANCE,EXECUTION,1999-01-01,FRA\n\
        999-9,7/95,INVENTED v. FRANCE,CHAMBER,2000-01-01,FRA\n\
        999-10,1/50,INVENTED v. FRANCE,DECCOMMISSION,1953-01-01,FRA\n\
        999-11,1/75,INVENTED v. FRANCE,REPORTS,1979-01-01,FRA\n\
        999-12,2/75,INVENTED v. FRANCE,DECCOMMISSION,1979-01-01,FRA\n\
        999-13,3/75,CYPRUS v. FRANCE (INVENTED),REPORTS,1979-01-01,FRA\n\
        999-14,4/75,INVENTED v. TURKEY,CHAMBER,1988-01-01,TUR\n\
        999-15,5/95,INVENTED v. FRANCE,REPORTS,1979-01-01,FRA\n";
    let (_, catalogue, _) = read(table, "csv");
    let found = contradictions(&catalogue, standi_bundled::record());
    let found: Vec<_> = found
        .iter()
        .map(|it| format!("{} {} {:?}", it.entry.item(), it.what.word(), it.because))
        .collect();
    let expected = [
        "999-10 before-bound Some(RejectedForThat)",
        "999-11 before-petition None",
        "999-12 before-petition Some(RejectedForThat)",
        "999-13 before-petition Some(OfAState)",
        "999-15 before-petition Some(SlipInEntry)",
        "999-14 before-jurisdiction None",
        "999-10 before-body None",
        "999-3 before-body None",
        "999-4 before-body Some(CommitteesEarlier)",
        "999-2 after-body None",
        "999-6 after-body Some(PendingBefore)",
        "999-7 after-body Some(SlipInKind)",
        "999-15 number-after-document Some(SlipInEntry)",
        "999-8 execution-first Some(SlipOrGap)",
    ];
    assert_eq!(found, expected);
}

#[test]
fn a_file_of_no_known_shape_leaves_the_catalogue_as_it_was() {
    let folder = tempfile::tempdir().expect("a folder");
    let (file, out) = (
        folder.path().join("x.json"),
        folder.path().join("out.parquet"),
    );
    fs::write(&file, "{\"results\": [").expect("a file");
    fs::write(&out, "before").expect("a file");
    let fault = import(std::slice::from_ref(&file), &out, &names()).expect_err("it is broken");
    assert!(matches!(fault, Fault::Format { .. }), "{fault}");
    assert_eq!(fs::read_to_string(&out).expect("a file"), "before");
    assert_eq!(fs::read_dir(folder.path()).expect("a folder").count(), 2);
    let fault = import(&[folder.path().join("none.csv")], &out, &names()).expect_err("not there");
    assert!(matches!(fault, Fault::File { verb: "read", .. }), "{fault}");
}

fn any_document() -> impl Strategy<Value = Document> {
    let texts = || prop::collection::vec("[A-Za-z0-9+-]{1,6}", 0..3);
    let number =
        (1950u16..2149, 1u32..).prop_map(|(year, number)| ApplicationNumber { year, number });
    let state = prop::sample::select(vec!["FRA", "TUR", "GBR"]);
    let texts_and_day = (
        "[0-9]{3}-[0-9]{1,7}",
        "[a-zé,\"; ]{1,30}",
        0i32..20_000,
        texts(),
        texts(),
    );
    let rest = (
        prop::sample::select(Kind::ALL.to_vec()),
        prop::collection::vec(number, 0..4),
        prop::option::of(state),
        prop::option::of(1u8..5),
        any::<bool>(),
    );
    (texts_and_day, rest).prop_map(|((item, title, day, articles, other), rest)| {
        let (kind, mut applications, state, importance, from_title) = rest;
        applications.dedup();
        Document {
            item,
            day: Day(day),
            kind,
            title: format!("x{}", title.trim_end()),
            applications,
            respondents_from: match (state, from_title) {
                (None, _) => RespondentsFrom::Nothing,
                (Some(_), true) => RespondentsFrom::Title,
                (Some(_), false) => RespondentsFrom::Codes,
            },
            respondents: state.map(Code::new).into_iter().collect(),
            language: other.first().cloned(),
            translation: false,
            conclusion: other.get(1).cloned(),
            ecli: articles.first().map(|it| format!("ECLI:{it}")),
            articles,
            importance,
        }
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    /// What is written is read again, whatever it is.
    #[test]
    fn written_and_read_again(documents in prop::collection::vec(any_document(), 0..20)) {
        let folder = tempfile::tempdir().expect("a folder");
        let out = folder.path().join("catalogue.parquet");
        let mut writer = Writer::new(&out).expect("a file");
        for document in &documents {
            writer.write(document.clone()).expect("it can be written");
        }
        prop_assert_eq!(writer.finish().expect("an end"), documents.len() as u64);
        let (catalogue, _, passed) = Catalogue::load(&out, &names()).expect("a catalogue");
        prop_assert_eq!(passed, []);
        let read: Vec<Document> = catalogue.entries().map(|it| it.document()).collect();
        prop_assert_eq!(read, documents);
    }

    /// Whatever a table holds, every row becomes a document or a reason, and nothing crashes.
    #[test]
    fn no_row_is_lost(rows in prop::collection::vec(("\\PC{0,12}", "\\PC{0,12}", "\\PC{0,12}"), 0..20)) {
        let mut table = csv::Writer::from_writer(Vec::new());
        table.write_record(["itemid", "docname", "kpdate"]).expect("memory");
        for (item, title, day) in &rows {
            table.write_record([item, title, day]).expect("memory");
        }
        let bytes = table.into_inner().expect("memory");
        let (mut seen, names) = (0, names());
        standi_catalogue::read::bytes("table", &bytes, &mut |_, row| {
            seen += 1;
            let _ = row.and_then(|row| row.document(&names));
            Ok(())
        }).expect("a table");
        prop_assert_eq!(seen, rows.len());
    }
}
