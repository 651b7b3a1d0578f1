//! What was found by its words, and why.

use crate::common::{Cites, IsoDay};
use schemars::JsonSchema;
use serde::Serialize;

/// What was found.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Search {
    /// What was asked for, as it was typed.
    pub words: String,
    /// What was left out.
    pub filters: SearchFilters,
    /// How the words were taken. `all`: all of them were found; `alike`: nothing has all, these have
    /// words that are spelt almost so; `some`: these have at least half of them.
    #[schemars(extend("enum" = ["all", "alike", "some"]))]
    pub matched: &'static str,
    /// What was searched.
    pub searched: Searched,
    /// How many results there are in all.
    pub total: u64,
    /// How many of each kind, the most first.
    pub counts: Vec<KindCount>,
    /// How many results come before these.
    pub skipped: usize,
    /// The results, the best first.
    pub results: Vec<Found>,
}

/// What was left out of a search; `null`: nothing by this.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct SearchFilters {
    /// The kind of result, or a word for several kinds.
    pub kind: Option<&'static str>,
    /// Code of the State.
    pub state: Option<String>,
    /// The article.
    pub article: Option<String>,
    /// Level of importance.
    pub importance: Option<u8>,
    /// The first day.
    pub from: Option<IsoDay>,
    /// The last day.
    pub to: Option<IsoDay>,
}

/// What was searched: entries of each part; `null`: it was not searched.
#[derive(Clone, Debug, Default, Serialize, JsonSchema)]
pub struct Searched {
    /// Facts, States and sources of the record.
    pub record: Option<u64>,
    /// Decided cases.
    pub cases: Option<u64>,
    /// The catalogue.
    pub catalogue: Option<CatalogueIndex>,
    /// Applications on the docket that are open to whoever asks.
    pub docket: Option<u64>,
}

/// The index of a catalogue.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct CatalogueIndex {
    /// Documents in it.
    pub documents: u64,
    /// SHA-256 of the catalogue it was made from.
    pub fingerprint: String,
    /// Whether that catalogue is still the same, was changed, or is gone.
    #[schemars(extend("enum" = ["same", "changed", "gone"]))]
    pub source: &'static str,
}

/// Results of one kind.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct KindCount {
    /// The kind.
    pub kind: &'static str,
    /// How many.
    pub count: u64,
}

/// A result.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Found {
    /// Where it comes from.
    #[schemars(extend("enum" = ["record", "cases", "catalogue", "docket"]))]
    pub part: &'static str,
    /// What it is.
    pub kind: &'static str,
    /// What it is known by: HUDOC's id, a code, the id of a fact or case, an application number.
    pub id: String,
    /// Its title, or the sentence that says what it is.
    pub title: String,
    /// Its day.
    pub day: Option<IsoDay>,
    /// Codes of the States it concerns; of a document, the respondents.
    pub states: Vec<String>,
    /// The articles it concerns.
    pub articles: Vec<String>,
    /// The applications it concerns.
    pub applications: Vec<String>,
    /// HUDOC's level of importance: 1 (key case) to 4.
    pub importance: Option<u8>,
    /// HUDOC's code of its language.
    pub language: Option<String>,
    /// Whether it is a translation made beside the official languages.
    pub translation: bool,
    /// European Case Law Identifier.
    pub ecli: Option<String>,
    /// Where it is shown: a path of the desk, or an address of HUDOC; `null`: nowhere.
    pub address: Option<String>,
    /// Why it was found.
    pub why: Vec<Why>,
}

/// A reason why something was found.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Why {
    /// Where.
    #[serde(rename = "in")]
    #[schemars(extend("enum" = ["title", "text", "name", "number", "identifier", "state", "article"]))]
    pub place: &'static str,
    /// What stands there, in pieces: joined, they are the text or a part of it.
    pub pieces: Vec<Piece>,
}

/// A stretch of a text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Piece {
    /// The stretch.
    pub text: String,
    /// Whether it is what was asked for.
    #[serde(rename = "match")]
    pub is_match: bool,
}

/// An index that was made of a catalogue.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct CatalogueIndexed {
    /// The folder of the index.
    pub out: String,
    /// The catalogue.
    pub catalogue: String,
    /// SHA-256 of the catalogue.
    pub fingerprint: String,
    /// Documents in the index.
    pub documents: u64,
    /// Rows that could not be read, or came twice.
    pub passed_over: u64,
}

impl Cites for Search {}
impl Cites for CatalogueIndexed {}
