//! Every input that is kept, and everything a fuzzer ever found, through what must hold of it.

use standi_fuzz::KINDS;
use std::fs;
use std::path::Path;

#[test]
fn what_was_found_holds() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../fuzz");
    for (kind, holds) in KINDS {
        let mut count = 0;
        for folder in ["corpus", "found"] {
            let Ok(files) = fs::read_dir(root.join(folder).join(kind)) else {
                continue;
            };
            for file in files {
                let path = file.expect("a file").path();
                let bytes = fs::read(&path).expect("a file");
                let done = std::panic::catch_unwind(|| holds(&bytes));
                assert!(done.is_ok(), "{}", path.display());
                count += 1;
            }
        }
        assert!(count > 0, "nothing is kept for {kind}");
    }
}
