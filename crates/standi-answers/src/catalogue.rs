//! A catalogue of HUDOC's documents: what was imported, counted, linked, contradicted.

use crate::common::{Cites, IsoDay};
use schemars::JsonSchema;
use serde::Serialize;

/// What an import wrote.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct CatalogueImport {
    /// The catalogue.
    pub out: String,
    /// Rows read: documents and rejected rows together.
    pub rows: u64,
    /// Documents written.
    pub documents: u64,
    /// Rows that could not be read, or came twice.
    pub rejected: u64,
    /// The file that lists these with line and reason; `null`: there are none.
    pub rejected_file: Option<String>,
    /// File by file.
    pub files: Vec<FileRead>,
}

/// What became of one file.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct FileRead {
    /// Its path.
    pub path: String,
    /// Its format.
    #[schemars(extend("enum" = ["json", "rss", "csv", "parquet"]))]
    pub format: &'static str,
    /// Rows read.
    pub rows: u64,
    /// Documents written.
    pub documents: u64,
    /// Rows rejected.
    pub rejected: u64,
}

/// A catalogue that was read to answer.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct CatalogueRead {
    /// Its path.
    pub path: String,
    /// Its format.
    #[schemars(extend("enum" = ["json", "rss", "csv", "parquet"]))]
    pub format: &'static str,
    /// Documents in it.
    pub documents: usize,
    /// Rows that could not be read, passed over.
    pub rejected: usize,
}

/// Documents counted.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct CatalogueCounts {
    /// The catalogue.
    pub catalogue: CatalogueRead,
    /// By what they are counted.
    #[schemars(extend("enum" = ["state", "year", "kind"]))]
    pub by: &'static str,
    /// Different application numbers in the catalogue.
    pub applications: usize,
    /// The counts: States by number of documents, years and kinds in their order.
    pub counts: Vec<CatalogueCount>,
}

/// Documents of one State, year or kind.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct CatalogueCount {
    /// Code of the State, year or word of the kind; `null`: no respondent is known.
    pub of: Option<String>,
    /// Documents, translations among them. A document against several States counts for each.
    pub documents: u64,
    /// Of these, judgments.
    pub judgments: u64,
    /// Of these, translations beside the official languages.
    pub translations: u64,
    /// Different application numbers in them.
    pub applications: u64,
}

/// The life of one application.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct CatalogueLife {
    /// The catalogue.
    pub catalogue: CatalogueRead,
    /// The application.
    pub application: String,
    /// Codes of the respondent States that its documents name.
    pub respondents: Vec<String>,
    /// What was done, in the order of days.
    pub steps: Vec<LifeStep>,
    /// What contradicts the record, or the documents each other.
    pub contradictions: Vec<Contradiction>,
}

/// What was done on one day.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct LifeStep {
    /// The day.
    pub day: IsoDay,
    /// The stage.
    #[schemars(extend("enum" = ["notice", "decision", "judgment", "grand-chamber", "ministers", "beside"]))]
    pub stage: &'static str,
    /// What it was.
    pub kind: &'static str,
    /// How many other applications it concerns too.
    pub joined: usize,
    /// What was concluded, where the catalogue says it.
    pub conclusions: Vec<Point>,
    /// Its documents: originals before translations.
    pub documents: Vec<Named>,
}

/// One point of what was concluded.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Point {
    /// What was decided.
    pub outcome: &'static str,
    /// The articles.
    pub articles: Vec<String>,
    /// HUDOC's own words.
    pub text: String,
}

/// A document.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct Named {
    /// HUDOC's id.
    pub item: String,
    /// Its title.
    pub title: String,
    /// Whether it is a translation beside the official languages.
    pub translation: bool,
}

/// What contradicts the record, or the documents each other.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct CatalogueContradictions {
    /// The catalogue.
    pub catalogue: CatalogueRead,
    /// All contradictions.
    pub found: usize,
    /// Those that no rule explains.
    pub open: usize,
    /// By kind and explanation.
    pub groups: Vec<ContradictionGroup>,
}

/// Contradictions of one kind with one explanation.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct ContradictionGroup {
    /// Their kind.
    pub kind: &'static str,
    /// Why they are none, or whose slip they are; `null`: open.
    pub because: Option<&'static str>,
    /// The same in words.
    pub explanation: String,
    /// How many.
    pub count: usize,
    /// They themselves, the oldest first; as many as were asked for.
    pub findings: Vec<Contradiction>,
}

/// A contradiction.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Contradiction {
    /// Its kind.
    pub kind: &'static str,
    /// Why it is none, or whose slip it is; `null`: open.
    pub because: Option<&'static str>,
    /// The document.
    pub document: Named,
    /// Its day.
    pub day: IsoDay,
    /// What it is.
    pub document_kind: &'static str,
    /// The State it is about.
    pub state: Option<String>,
    /// The application it is about.
    pub application: Option<String>,
    /// The article it is about.
    pub article: Option<String>,
    /// The day that its own is held against.
    pub against: Option<IsoDay>,
    /// The document that it contradicts.
    pub other: Option<Named>,
}

impl Cites for CatalogueImport {}
impl Cites for CatalogueCounts {}
impl Cites for CatalogueLife {}
impl Cites for CatalogueContradictions {}
