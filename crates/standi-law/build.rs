//! Finds the languages: every folder of `locales/` is one, every `.ftl` file in it is built in.

use std::path::{Path, PathBuf};
use std::{env, fs, io};

fn main() -> io::Result<()> {
    let root = PathBuf::from(env::var_os("CARGO_MANIFEST_DIR").unwrap_or_default()).join("locales");
    println!("cargo::rerun-if-changed=locales");
    let mut languages = entries(&root)?;
    languages.retain(|path| path.is_dir());
    // English first: every other language falls back to it.
    languages.sort_by_key(|path| (name(path) != "en", name(path)));

    let mut variants = String::new();
    let mut all = String::new();
    let mut tags = String::new();
    let mut files = String::new();
    for folder in &languages {
        let tag = name(folder);
        let variant = variant(&tag);
        let default = if tag == "en" { "#[default]\n" } else { "" };
        variants += &format!("/// `{tag}`\n{default}{variant},\n");
        all += &format!("Language::{variant}, ");
        tags += &format!("Language::{variant} => {tag:?},\n");
        files += &format!("Language::{variant} => &[\n");
        println!("cargo::rerun-if-changed={}", folder.display());
        let mut texts = entries(folder)?;
        texts.retain(|path| path.extension().is_some_and(|ending| ending == "ftl"));
        texts.sort();
        for text in &texts {
            println!("cargo::rerun-if-changed={}", text.display());
            // No folder of this machine stands in the code: it would be another program elsewhere.
            let inside = format!("/locales/{tag}/{}", name(text));
            files += &format!("include_str!(concat!(env!(\"CARGO_MANIFEST_DIR\"), {inside:?})),\n");
        }
        files += "],\n";
    }
    let code = format!(
        "/// A language of the program: one for each folder of `locales/`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = \"lowercase\")]
pub enum Language {{
{variants}}}

impl Language {{
    /// All of them, English first.
    pub const ALL: &'static [Language] = &[{all}];

    /// Its tag: `en`.
    pub fn tag(self) -> &'static str {{
        match self {{
{tags}}}
    }}

    /// The language of a tag.
    pub fn from_tag(tag: &str) -> Option<Language> {{
        Language::ALL.iter().copied().find(|language| language.tag() == tag)
    }}

    fn files(self) -> &'static [&'static str] {{
        match self {{
{files}}}
    }}
}}
"
    );
    let out = PathBuf::from(env::var_os("OUT_DIR").unwrap_or_default());
    fs::write(out.join("languages.rs"), code)
}

fn entries(folder: &Path) -> io::Result<Vec<PathBuf>> {
    fs::read_dir(folder)?
        .map(|entry| entry.map(|entry| entry.path()))
        .collect()
}

fn name(path: &Path) -> String {
    path.file_name()
        .unwrap_or_default()
        .to_string_lossy()
        .into_owned()
}

/// `fr` is `Fr`, `sr-latn` is `SrLatn`.
fn variant(tag: &str) -> String {
    tag.split('-')
        .filter_map(|part| {
            let (first, rest) = part.split_at_checked(1)?;
            Some(first.to_uppercase() + rest)
        })
        .collect()
}
