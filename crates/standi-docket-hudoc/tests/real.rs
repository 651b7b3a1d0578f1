//! The catalogue of HUDOC's documents of 1955 to 2021, which is not part of the repository: passed
//! over, with a message, where it does not lie beside it.

mod common;

use standi_catalogue::{Catalogue, Names};
use standi_docket::replay;
use standi_docket_hudoc::import;
use std::collections::BTreeMap;
use std::path::Path;

#[test]
fn every_document_is_used_or_has_a_reason() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let path = root.join("../shared/catalogue/hudoc-catalogue-1955-2021.parquet");
    if !path.exists() {
        eprintln!("passed over: {} is not there", path.display());
        return;
    }
    let names = Names::new(standi_bundled::record());
    let (catalogue, ..) = Catalogue::load(&path, &names).expect("it can be read");
    let reading = common::reading(&catalogue, &names);
    let mut states: BTreeMap<&str, usize> = BTreeMap::new();
    let mut last = None;
    let report = import::<()>(&catalogue, &reading, &mut |told| {
        let number = told.number.expect("a number");
        assert!(last < Some(number), "in the order of numbers");
        last = Some(number);
        for (at, event) in told.events.iter().enumerate() {
            assert_eq!(event.seq as usize, at + 1);
        }
        for state in replay(number, &told.events).states() {
            *states.entry(state.word()).or_default() += 1;
        }
        Ok(true)
    })
    .expect("nothing refuses");
    assert_eq!(report.documents, 172_615);
    assert_eq!(report.documents, report.used + report.unfit.len());
    let mut reasons: BTreeMap<&str, usize> = BTreeMap::new();
    for it in &report.unfit {
        *reasons.entry(it.why.word()).or_default() += 1;
    }
    eprintln!("{} {} {}", report.used, report.applications, report.events);
    eprintln!("{states:?}\n{reasons:?}");
    // Summaries and documents without a number apart, nearly all fit.
    assert_eq!(reasons.get("beside-the-proceedings"), Some(&11_587));
    assert_eq!(reasons.get("no-application"), Some(&123));
    let rest = report.unfit.len() - 11_587 - 123;
    assert!(rest < 100, "{rest} documents fit no transition");
}
