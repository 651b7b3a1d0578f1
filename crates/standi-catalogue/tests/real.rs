//! The catalogue of HUDOC's documents of 1955 to 2021, which is not part of the repository: tests
//! that are passed over, with a message, where it does not lie beside it.

use standi_catalogue::{Catalogue, Names};
use std::path::Path;

fn catalogue() -> Option<Catalogue> {
    let path = concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/../../../shared/catalogue/hudoc-catalogue-1955-2021.parquet"
    );
    let path = Path::new(path);
    if !path.exists() {
        eprintln!("passed over: {} is not there", path.display());
        return None;
    }
    let names = Names::new(standi_bundled::record());
    let (catalogue, _, passed) = Catalogue::load(path, &names).expect("it can be read");
    assert_eq!(passed, [], "every row can be read");
    Some(catalogue)
}

#[test]
fn explore() {
    let Some(catalogue) = catalogue() else { return };
    println!("{}", catalogue.len());
    let none: Vec<_> = catalogue
        .entries()
        .filter(|it| it.respondents().is_empty())
        .collect();
    println!("no respondent {}", none.len());
    for it in none.iter().step_by(3) {
        println!("   {:?} {}", it, it.title());
    }
    for c in standi_catalogue::count::count(&catalogue, standi_catalogue::count::By::State) {
        println!("{c:?}");
    }
    let found =
        standi_catalogue::contradictions::contradictions(&catalogue, standi_bundled::record());
    let mut n = std::collections::BTreeMap::new();
    for f in &found {
        *n.entry((f.what, f.because)).or_insert(0) += 1;
    }
    println!("{n:#?}");
    let mut shown = std::collections::BTreeMap::new();
    for f in &found {
        let s = shown.entry((f.what, f.because)).or_insert(0);
        *s += 1;
        if *s <= 40 {
            println!(
                "{} {:?} | {:?} {} | {:?} {} {} | other {:?} {}",
                f.what.word(),
                f.because,
                f.entry,
                f.entry.title(),
                f.state,
                f.against.map_or(String::new(), |d| d.to_string()),
                f.number.map_or(String::new(), |d| d.to_string()),
                f.other,
                f.other.map_or("", |o| o.title())
            );
        }
    }
}
