//! Takes out of `typst-assets` the four faces that are used, so that the others are not embedded.

use skrifa::string::StringId;
use skrifa::{FontRef, MetadataProvider};
use std::path::Path;
use std::{env, fs};

/// PostScript names of the faces, with the names of the files that the crate includes.
const FACES: [(&str, &str); 4] = [
    ("LibertinusSerif-Regular", "text"),
    ("LibertinusSerif-Semibold", "strong"),
    ("LibertinusSerif-Italic", "slanted"),
    ("DejaVuSansMono", "fixed"),
];

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    let folder = env::var_os("OUT_DIR").expect("cargo names the folder");
    for (name, file) in FACES {
        let font = typst_assets::fonts()
            .find(|font| postscript_name(font).as_deref() == Some(name))
            .unwrap_or_else(|| panic!("typst-assets has no face {name}"));
        fs::write(Path::new(&folder).join(file), font).expect("the folder can be written");
    }
}

fn postscript_name(font: &[u8]) -> Option<String> {
    let face = FontRef::new(font).ok()?;
    let names = face.localized_strings(StringId::POSTSCRIPT_NAME);
    Some(names.english_or_first()?.to_string())
}
