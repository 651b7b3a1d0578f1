//! Every library that a manifest names is trusted for a reason that is written down.

use standi_text::{Format, Node, Source, Value};
use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

fn read(path: &str) -> Node {
    let path = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../..")
        .join(path);
    let text = fs::read_to_string(&path).expect("a file");
    let source = Source::new(path.display().to_string(), text);
    standi_text::read(&source, Format::Toml).expect("TOML")
}

fn list(node: &Node) -> &[Node] {
    match &node.value {
        Value::List(list) => list,
        _ => panic!("no list"),
    }
}

/// The libraries that the workspace takes from elsewhere.
fn used() -> BTreeSet<String> {
    let manifest = read("Cargo.toml");
    let all = manifest
        .get("workspace")
        .and_then(|it| it.get("dependencies"));
    let Some(Value::Table(all)) = all.map(|it| &it.value) else {
        panic!("no libraries")
    };
    let elsewhere = all.iter().filter(|it| it.node.get("path").is_none());
    elsewhere.map(|it| it.key.clone()).collect()
}

#[test]
fn each_library_has_a_reason_and_each_reason_a_library() {
    let list_of_reasons = read("supply-chain/trusted.toml");
    let mut trusted = BTreeSet::new();
    for entry in list(list_of_reasons.get("trusted").expect("reasons")) {
        for key in ["reach", "keeper", "why"] {
            let text = entry.get(key).and_then(Node::text);
            assert!(text.is_some_and(|it| !it.is_empty()), "`{key}` is empty");
        }
        for name in list(entry.get("crates").expect("libraries")) {
            let name = name.text().expect("a name");
            assert!(trusted.insert(name.clone()), "{name} stands there twice");
        }
    }
    let used = used();
    let unknown: Vec<_> = used.difference(&trusted).collect();
    assert!(
        unknown.is_empty(),
        "no reason in supply-chain/trusted.toml: {unknown:?}"
    );
    let unused: Vec<_> = trusted.difference(&used).collect();
    assert!(
        unused.is_empty(),
        "in supply-chain/trusted.toml, but not used: {unused:?}"
    );
}
