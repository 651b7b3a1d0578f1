//! Input that cannot be used: what is wrong, where, and what would be right.

mod common;

use common::standi;
use insta::assert_snapshot;

fn refused(line: &str) -> String {
    let run = standi(line.split_whitespace());
    assert_eq!((run.status, run.out.as_str()), (2, ""), "standi {line}");
    run.err
}

#[test]
fn a_name_nearly_right() {
    assert_snapshot!(refused("record state Rusia --on 2022-03-10"), @r"
    error: the record knows no State `Rusia`
      help: did you mean RUS, Russian Federation?
    ");
    assert_snapshot!(refused("record party --state RUS --instrument ECRH"), @r"
    error: the record knows no instrument `ECRH`
      help: did you mean ECHR?
    ");
    assert_snapshot!(refused("record statements --about rus-withdrawal-notise"), @r"
    error: the record knows no event `rus-withdrawal-notise`
      help: did you mean rus-withdrawal-notice?
    ");
}

#[test]
fn a_state_nobody_knows_is_never_not_bound() {
    let run = standi([
        "record", "party", "-s", "Atlantis", "-i", "ECHR", "--format", "json",
    ]);
    assert_eq!((run.status, run.out.as_str()), (2, ""));
    assert!(run.err.contains("knows no State `Atlantis`"), "{}", run.err);
}

#[test]
fn a_day_that_does_not_exist() {
    let err = refused("record state RUS --on 2022-02-30");
    assert!(err.contains("February 2022 has 28 days"), "{err}");
    let err = refused("record state RUS --on 10.03.2022");
    assert!(err.contains("write it as 2022-03-10"), "{err}");
}

#[test]
fn days_the_wrong_way_round() {
    assert_snapshot!(refused("record diff --from 2022-03-17 --to 2022-03-10"), @r"
    error: 2022-03-17 comes after 2022-03-10
      help: the other way round: --from 2022-03-10 --to 2022-03-17
    ");
}

#[test]
fn a_body_that_is_no_organ() {
    let err = refused("record organ hrcttee --on 2022-03-10");
    assert!(err.contains("no State sits in it"), "{err}");
}

#[test]
fn tables_are_for_export_alone() {
    let err = refused("record audit --format csv");
    assert!(
        err.contains("only `standi record export` writes tables"),
        "{err}"
    );
}

#[test]
fn a_broken_record_is_refused_whole_with_all_its_defects() {
    let check = refused("record check tests/records/broken");
    let used = refused("record state RUS --on 2022-03-10 --record tests/records/broken");
    assert_eq!(check, used);
    assert_snapshot!(check);
}

#[test]
fn a_folder_without_a_record() {
    let err = refused("record audit --record src");
    assert!(err.contains("holds no record"), "{err}");
    let err = refused("record audit --record no-such-folder");
    assert!(err.contains("cannot read no-such-folder"), "{err}");
}

#[test]
fn a_letter_that_only_looks_right_is_told() {
    let err = refused("record party --state Rus\u{455}ia --instrument ECHR");
    assert!(
        err.contains("did you mean RUS, Russian Federation?") && err.contains("U+0455"),
        "{err}"
    );
}
