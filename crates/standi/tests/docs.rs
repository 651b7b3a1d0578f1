//! What the documentation says: every command in it is run, every page can be found.
//!
//! - ```` ```console ```` blocks hold commands with what they print; `...` stands for lines left
//!   out, `[..]` for a part of a line
//! - ```` ```sh ```` blocks hold commands that read or write files; they are run, one page after
//!   another, in a folder of their own
//!
//! `TRYCMD=overwrite cargo test --package standi --test docs` writes what commands print now; read
//! the difference before keeping it.

use std::fs;
use std::path::{Path, PathBuf};

fn root() -> PathBuf {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    root.canonicalize().expect("the repository")
}

/// README.md and every page of the book.
fn pages() -> Vec<PathBuf> {
    let mut pages = vec![root().join("README.md")];
    let mut folders = vec![root().join("docs/src")];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).expect("a folder of docs/src") {
            let path = entry.expect("an entry").path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|ending| ending == "md") {
                pages.push(path);
            }
        }
    }
    pages.sort();
    pages
}

fn text(page: &Path) -> String {
    fs::read_to_string(page).unwrap_or_else(|error| panic!("{}: {error}", page.display()))
}

#[test]
fn commands_print_what_the_pages_show() {
    std::env::set_current_dir(root()).expect("the repository");
    let docket = tempfile::tempdir().expect("a folder");
    let cases = trycmd::TestCases::new();
    for page in pages() {
        cases.case(page);
    }
    cases
        .register_bin("standi", Path::new(env!("CARGO_BIN_EXE_standi")))
        .env("NO_COLOR", "1")
        // One page shows a docket; it begins anew with every run.
        .env(
            "STANDI_STORE",
            docket.path().join("docket.db").display().to_string(),
        )
        .run();
}

/// Lines of the `sh` blocks of a page, each block as one script.
#[cfg(unix)]
fn scripts(page: &str) -> Vec<String> {
    let mut scripts = Vec::new();
    let mut script: Option<String> = None;
    for line in page.lines() {
        match &mut script {
            None if line == "```sh" => script = Some(String::new()),
            None => {}
            Some(_) if line == "```" => scripts.extend(script.take()),
            Some(lines) => {
                lines.push_str(line);
                lines.push('\n');
            }
        }
    }
    scripts
}

/// `cargo` and `git` are for the reader and for `.ci/run`; `standi` is run here.
#[cfg(unix)]
#[test]
fn commands_with_files_succeed() {
    use std::os::unix::fs::symlink;
    let folder = tempfile::tempdir().expect("a folder");
    for name in ["record", "cases", "examples"] {
        symlink(root().join(name), folder.path().join(name)).expect("a link");
    }
    let program = Path::new(env!("CARGO_BIN_EXE_standi"));
    let beside = program.parent().expect("its folder").display();
    let path = format!("{beside}:{}", std::env::var("PATH").unwrap_or_default());
    for page in pages() {
        for script in scripts(&text(&page)) {
            if !script.contains("standi ") || script.contains("cargo ") {
                continue;
            }
            let run = std::process::Command::new("sh")
                .args(["-eu", "-c", &script])
                .current_dir(folder.path())
                .env("PATH", &path)
                .env_remove("STANDI_RECORD")
                .env("STANDI_STORE", folder.path().join("docket.db"))
                .stdin(std::process::Stdio::null())
                .output()
                .expect("a shell");
            let said = String::from_utf8_lossy(&run.stderr);
            let page = page.display();
            assert!(run.status.success(), "{page}:\n{script}\n{said}");
        }
    }
}

/// Targets of the links of a page that lie in the repository, without what follows `#`.
fn links(page: &str) -> Vec<&str> {
    let ends = |rest: &'_ str| rest.find([')', '#', ' ']);
    page.split("](")
        .skip(1)
        .filter_map(|rest| ends(rest).map(|end| &rest[..end]))
        .filter(|target| !target.is_empty() && !target.contains("://"))
        .collect()
}

#[test]
fn links_lead_somewhere() {
    let others = [
        "ARCHITECTURE.md",
        "CONTRIBUTING.md",
        "CHANGELOG.md",
        "SECURITY.md",
    ];
    let others = others.iter().map(|name| root().join(name));
    for page in pages().into_iter().chain(others) {
        let folder = page.parent().expect("a folder");
        for target in links(&text(&page)) {
            let found = folder.join(target).exists();
            assert!(found, "{}: {target} is not there", page.display());
        }
    }
}

#[test]
fn every_page_is_in_the_summary() {
    let book = root().join("docs/src");
    let summary = text(&book.join("SUMMARY.md"));
    let listed = links(&summary);
    for page in pages() {
        let Ok(page) = page.strip_prefix(&book) else {
            continue;
        };
        let name = page.to_str().expect("a name");
        assert!(
            name == "SUMMARY.md" || listed.contains(&name),
            "{name} is not listed"
        );
    }
}

/// The picture in the README is the one that the program draws.
#[test]
fn the_picture_is_fresh() {
    let folder = tempfile::tempdir().expect("a folder");
    let drawn = folder.path().join("RUS.svg");
    let status = std::process::Command::new(env!("CARGO_BIN_EXE_standi"))
        .args([
            "record",
            "timeline",
            "RUS",
            "--on",
            "2026-11-24",
            "--today",
            "2026-11-24",
        ])
        .arg("--svg")
        .arg(&drawn)
        .env_remove("STANDI_RECORD")
        .stdout(std::process::Stdio::null())
        .status()
        .expect("the program starts");
    assert!(status.success());
    let shown = root().join("docs/img/timeline-RUS.svg");
    assert!(
        text(&drawn) == text(&shown),
        "draw it again: standi record timeline RUS --on 2026-11-24 --svg docs/img/timeline-RUS.svg"
    );
}
