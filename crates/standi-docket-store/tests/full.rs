//! A disk that is full, files and folders that cannot be written to: a clear error that names the
//! file, and a store that is whole.
//!
//! What a file system refuses is tried in a process of its own: in a small one of its own where the
//! test may make one (as root, in a namespace that ends with the process), otherwise with a limit
//! to the size of files.
#![cfg(target_os = "linux")]

use standi_docket_store::{Docket, Sqlite};
use standi_docket_suite::crash;
use standi_docket_suite::made::{fill, opening};
use std::path::Path;
use std::process::{Command, Output};

const STORE: &str = "STANDI_FULL_STORE";

fn open(path: &Path) -> Docket<Sqlite> {
    Docket::new(Sqlite::open(path).unwrap_or_else(|error| panic!("{error}")))
}

/// Runs one of the tests below in a shell, in a namespace of its own if that is asked for.
fn shell(script: &str, namespace: bool, test: &str, store: &Path) -> Output {
    let mut command = match namespace {
        true => Command::new("unshare"),
        false => Command::new("sh"),
    };
    if namespace {
        command.args(["--mount", "sh"]);
    }
    let program = std::env::current_exe().expect("this program");
    let script = format!("{script} && exec \"$1\" {test} --exact --ignored --nocapture");
    command
        .args(["-c", &script, "sh"])
        .arg(program)
        .env(STORE, store)
        .env("FOLDER", store.parent().expect("a folder"))
        .output()
        .expect("it runs")
}

/// Whether this process may make file systems of its own.
fn may_mount() -> bool {
    let folder = tempfile::tempdir().expect("a folder");
    let made = Command::new("unshare")
        .args([
            "--mount",
            "sh",
            "-c",
            "mount -t tmpfs -o size=64k none \"$1\"",
            "sh",
        ])
        .arg(folder.path())
        .output();
    made.is_ok_and(|it| it.status.success())
}

fn passed(output: &Output) {
    let told = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    let (out, err) = (told(&output.stdout), told(&output.stderr));
    assert!(
        output.status.success() && out.contains("1 passed"),
        "{out}{err}"
    );
}

#[test]
#[ignore = "runs where the disk is small"]
fn writes_until_it_is_full() {
    let Ok(store) = std::env::var(STORE) else {
        return;
    };
    let store = Path::new(&store);
    let ballast = store.with_extension("ballast");
    let room = std::env::var("ROOM").is_ok();
    if room {
        std::fs::write(&ballast, vec![7; 1 << 20]).expect("there is room for it");
    }
    let mut docket = open(store);
    fill(&mut docket);
    let told = crash::write(&mut docket, 3).to_string();
    assert!(told.contains(store.to_str().expect("a name")), "{told}");
    assert!(told.contains("nothing of this was recorded"), "{told}");
    let events = docket.verify(None).expect("the store is whole").events;
    assert!(events > 13, "{events}");
    drop(docket);
    assert_eq!(
        open(store)
            .verify(None)
            .expect("it is whole when opened again")
            .events,
        events
    );
    if room {
        assert!(
            told.contains("disk is full") && told.contains("make room"),
            "{told}"
        );
        std::fs::remove_file(&ballast).expect("there is room again");
        let mut docket = open(store);
        let opened = docket.open(2026, |number| {
            Ok::<_, ()>(opening(number, "ITA", "2026-01-12"))
        });
        opened.expect("there is room").expect("it opens");
        assert_eq!(docket.verify(None).expect("it goes on").events, events + 2);
    }
}

#[test]
fn a_full_disk() {
    let folder = tempfile::tempdir().expect("a folder");
    let store = folder.path().join("docket.db");
    let test = "writes_until_it_is_full";
    if may_mount() {
        let script = "mount -t tmpfs -o size=3m none \"$FOLDER\" && export ROOM=yes";
        passed(&shell(script, true, test, &store));
    }
    // Blocks of 512 bytes; without the trap the system would end the process.
    passed(&shell(
        "trap '' XFSZ && ulimit -f 1500",
        false,
        test,
        &store,
    ));
}

#[test]
#[ignore = "runs where nothing can be written"]
fn meets_what_cannot_be_written() {
    let Ok(store) = std::env::var(STORE) else {
        return;
    };
    let store = Path::new(&store);
    let told = match Sqlite::open(store).map(Docket::new) {
        Err(error) => error.to_string(),
        Ok(mut docket) => {
            let refused = docket.open(2026, |number| {
                Ok::<_, ()>(opening(number, "ITA", "2026-01-12"))
            });
            refused.expect_err("nothing can be written").to_string()
        }
    };
    assert!(told.contains(store.to_str().expect("a name")), "{told}");
    assert!(told.contains("write"), "{told}");
}

#[test]
fn files_and_folders_that_cannot_be_written_to() {
    let folder = tempfile::tempdir().expect("a folder");
    let store = folder.path().join("docket.db");
    let test = "meets_what_cannot_be_written";
    // The folder first, in which there is nothing yet.
    for filled in [false, true] {
        if filled {
            fill(&mut open(&store));
        }
        // Root may write whatever the rights say, but not on a file system that is read-only.
        if may_mount() {
            let script =
                "mount --bind \"$FOLDER\" \"$FOLDER\" && mount -o remount,ro,bind \"$FOLDER\"";
            passed(&shell(script, true, test, &store));
            continue;
        }
        let script = match filled {
            false => "chmod a-w \"$FOLDER\"",
            true => "chmod a-w \"$STANDI_FULL_STORE\"",
        };
        passed(&shell(script, false, test, &store));
        let back = Command::new("chmod").arg("u+w").arg(folder.path()).status();
        assert!(back.is_ok_and(|it| it.success()), "rights are given back");
    }
}
