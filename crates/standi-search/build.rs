//! Takes of the repository's decided cases what search looks at, and embeds it as bytes.

use standi_text::{Format, Node, Source, Value};
use std::path::{Path, PathBuf};
use std::{env, fs};

#[path = "src/from/told.rs"]
mod told;
use told::Told;

fn main() {
    let folder =
        PathBuf::from(env::var_os("CARGO_MANIFEST_DIR").expect("set by cargo")).join("../../cases");
    println!("cargo::rerun-if-changed={}", folder.display());
    let mut files: Vec<PathBuf> = fs::read_dir(&folder)
        .expect("the repository has decided cases")
        .map(|file| file.expect("a folder that can be read").path())
        .filter(|path| path.extension().is_some_and(|it| it == "yaml"))
        .collect();
    files.sort();
    let cases: Vec<Told> = files.iter().flat_map(|path| read(path)).collect();
    let out = PathBuf::from(env::var_os("OUT_DIR").expect("set by cargo"));
    let bytes = postcard::to_allocvec(&cases).expect("plain fields");
    fs::write(out.join("cases.bin"), bytes).expect("cargo's output folder");
}

/// The cases of a file. Their form is checked by the tests of the law.
fn read(path: &Path) -> Vec<Told> {
    let text = fs::read_to_string(path).expect("a file that can be read");
    let source = Source::new(path.display().to_string(), text);
    let root = standi_text::read(&source, Format::Yaml).expect("cases without defects");
    items(Some(&root)).iter().map(case).collect()
}

fn case(node: &Node) -> Told {
    let text = |node: &Node, key: &str| node.get(key).and_then(Node::text);
    let complaints = items(node.get("complaints"));
    let of_complaints = |key: &str| -> Vec<String> {
        let lists = complaints.iter().flat_map(|it| items(it.get(key)));
        lists.filter_map(Node::text).collect()
    };
    let events = complaints.iter().flat_map(|it| items(it.get("events")));
    let decisions = complaints.iter().filter_map(|it| it.get("final_decision"));
    let what = events.chain(decisions).filter_map(|it| text(it, "what"));
    let mut applications: Vec<String> = text(node, "application").into_iter().collect();
    let listed = items(node.get("application")).iter();
    applications.extend(listed.filter_map(Node::text));
    let mut respondents: Vec<String> = Vec::new();
    let own = items(node.get("respondents")).iter().filter_map(Node::text);
    for code in own.chain(of_complaints("respondents")) {
        if !respondents.contains(&code) {
            respondents.push(code);
        }
    }
    Told {
        id: text(node, "id").unwrap_or_default(),
        name: text(node, "name").unwrap_or_default(),
        applications,
        day: text(node, "date"),
        item: text(node, "itemid"),
        respondents,
        articles: of_complaints("articles"),
        principle: text(node, "principle").unwrap_or_default(),
        facts: what.collect(),
        formation: text(node, "formation"),
        form: text(node, "kind"),
    }
}

fn items(node: Option<&Node>) -> &[Node] {
    match node.map(|it| &it.value) {
        Some(Value::List(items)) => items,
        _ => &[],
    }
}
