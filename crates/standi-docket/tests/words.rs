//! What the docket says, for those who translate it.

use standi_docket::words::messages;
use std::collections::BTreeMap;
use std::fmt::Write;
use std::path::Path;

/// The messages that are written in the code stand among those of the program, in English, so that
/// a language that lacks one of them is found. `STANDI_WRITE_SCHEMAS=1` writes them.
#[test]
fn what_the_code_says_is_there_to_be_translated() {
    let mut text =
        "# The docket's closed lists and time-limits. Written from the code by a test of \
                    `standi-docket`:\n# change them there.\n"
            .to_string();
    let mut seen = BTreeMap::new();
    let mut list = String::new();
    for (key, title) in messages() {
        let of = key.split('-').nth(1).unwrap_or_default().to_string();
        if of != list {
            text.push('\n');
            list = of;
        }
        writeln!(text, "{key} = {title}").expect("it is written");
        assert_eq!(seen.insert(key.clone(), title), None, "{key} is said twice");
    }
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../standi-law/locales/en/docket.ftl");
    if std::env::var_os("STANDI_WRITE_SCHEMAS").is_some() {
        std::fs::write(&path, &text).expect("it is written");
    }
    let held = std::fs::read_to_string(&path).unwrap_or_default();
    assert!(
        held == text,
        "{} is stale: STANDI_WRITE_SCHEMAS=1",
        path.display()
    );
}
