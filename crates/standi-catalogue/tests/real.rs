//! The catalogue of HUDOC's documents of 1955 to 2021, which is not part of the repository: tests
//! that are passed over, with a message, where it does not lie beside it.

use standi_catalogue::contradictions::{What, contradictions};
use standi_catalogue::count::{By, count};
use standi_catalogue::life::life;
use standi_catalogue::{Catalogue, Kind, Names, import};
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

/// The catalogue, read once for all tests.
static CATALOGUE: LazyLock<Option<Catalogue>> = LazyLock::new(|| file().map(|path| load(&path)));

fn file() -> Option<PathBuf> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let path = root.join("../shared/catalogue/hudoc-catalogue-1955-2021.parquet");
    if path.exists() {
        return Some(path);
    }
    eprintln!("passed over: {} is not there", path.display());
    None
}

fn load(path: &Path) -> Catalogue {
    let names = Names::new(standi_bundled::record());
    let (catalogue, _, passed) = Catalogue::load(path, &names).expect("it can be read");
    assert_eq!(passed, [], "every row can be read");
    catalogue
}

#[test]
fn every_document_is_read_and_counted() {
    let Some(catalogue) = &*CATALOGUE else { return };
    assert_eq!(catalogue.len(), 172_615);
    let years = count(catalogue, By::Year);
    assert_eq!(years.iter().map(|it| it.documents).sum::<u64>(), 172_615);
    let ends = [years.first(), years.last()].map(|it| it.and_then(|it| it.of.clone()));
    assert_eq!(ends, [Some("1955".to_string()), Some("2021".to_string())]);
    let states = count(catalogue, By::State);
    let unnamed = states
        .iter()
        .find(|it| it.of.is_none())
        .map_or(0, |it| it.documents);
    assert!(
        unnamed < 400,
        "{unnamed} titles name no respondent that is known"
    );
}

#[test]
fn no_contradiction_is_open() {
    let Some(catalogue) = &*CATALOGUE else { return };
    let found = contradictions(catalogue, standi_bundled::record());
    let open: Vec<String> = found
        .iter()
        .filter(|it| it.because.is_none())
        .map(|it| format!("{} {:?}", it.what.word(), it.entry))
        .collect();
    assert!(open.is_empty(), "{open:#?}");
    let of = |what: What| found.iter().filter(|it| it.what == what).count();
    assert_eq!((of(What::NeverParty), of(What::BeforeBound)), (1, 0));
    assert_eq!(of(What::RespondentsDiffer), 26);
}

#[test]
fn a_long_life() {
    let Some(catalogue) = &*CATALOGUE else { return };
    let number = "5310/71".parse().expect("a number");
    let life = life(catalogue, number).expect("Ireland v. the United Kingdom");
    let days = |kind: Kind| -> Vec<String> {
        let steps = life.steps.iter().filter(|step| step.kind == kind);
        steps.map(|step| step.day.to_string()).collect()
    };
    assert_eq!(days(Kind::CommissionReport), ["1976-01-25"]);
    assert_eq!(days(Kind::ChamberJudgment), ["1978-01-18", "2018-03-20"]);
    assert_eq!(days(Kind::ResolutionExecution), ["1978-06-27"]);
}

#[test]
fn imported_and_read_again_it_is_the_same() {
    let (Some(path), Some(before)) = (file(), &*CATALOGUE) else {
        return;
    };
    let folder = tempfile::tempdir().expect("a folder");
    let out = folder.path().join("catalogue.parquet");
    let names = Names::new(standi_bundled::record());
    let done = import(std::slice::from_ref(&path), &out, &names).expect("it can be imported");
    assert_eq!(
        (done.rows, done.documents, done.rejected),
        (172_615, 172_615, 0)
    );
    let after = load(&out);
    let same = before
        .entries()
        .zip(after.entries())
        .all(|(a, b)| a.document() == b.document());
    assert!(same && before.len() == after.len());
}
