//! The record's text into a draft: every fact with the place where it is written.

use crate::Text;
use crate::facts::*;
use crate::field::Field;
use crate::record::every_table;
use sha2::{Digest, Sha256};
use standi_text::{Defect, Defects, Fields, Format, Node, Source, Span};
use std::path::Path;
use std::sync::Arc;

/// A fact with the place where it is written.
#[derive(Clone, Debug)]
pub struct Written<F> {
    /// The fact.
    pub fact: F,
    /// Its file.
    pub source: Arc<Source>,
    /// Its table in the file.
    pub node: Node,
}

impl<F> Written<F> {
    /// Where a field stands, or the whole fact if the field is absent.
    pub fn at(&self, field: &str) -> Span {
        self.node
            .get(field)
            .map_or(self.node.span, |node| node.span)
    }

    /// A defect at a field.
    pub fn defect(&self, kind: &'static str, field: &str, message: String, label: &str) -> Defect {
        Defect::new(kind, message, &self.source, self.at(field), label)
    }
}

macro_rules! draft {
    ($($(#[$doc:meta])* $field:ident : $type:ident,)*) => {
        /// The record as written, before it is checked.
        #[derive(Clone, Debug, Default)]
        pub struct Draft {
            /// Version: the day of its last change.
            pub version: Text,
            /// Sources.
            pub sources: Vec<Written<SourceEntry>>,
            /// States.
            pub states: Vec<Written<State>>,
            $($(#[$doc])* pub $field: Vec<Written<$type>>,)*
            /// What facts rest on whose own fields cannot be read.
            pub unread: Vec<(Basis, Arc<Source>, Node)>,
            /// Files that are not TOML. What they would have made known is not reported as unknown.
            pub unparsed: Vec<Arc<Source>>,
        }

        impl Draft {
            /// Visits every fact of every table, as what all facts have in common.
            pub fn visit(&self, mut visitor: impl FnMut(&Basis, &Arc<Source>, &Node)) {
                $(for row in &self.$field {
                    visitor(row.fact.basis(), &row.source, &row.node);
                })*
                for (basis, source, node) in &self.unread {
                    visitor(basis, source, node);
                }
            }
        }
    };
}
every_table!(draft);

/// Every `.toml` file of a record's folder, with names relative to it, sorted.
pub fn folder(folder: &Path) -> Result<Vec<Arc<Source>>, Defects> {
    let mut files = Vec::new();
    let mut defects = Defects::new();
    walk(folder, folder, &mut files, &mut defects);
    defects.or(())?;
    files.sort_by(|a, b| a.name.cmp(&b.name));
    if files.iter().all(|file| file.name != "record.toml") {
        let message = format!("{} holds no record", folder.display());
        return Err(Defect::general("no-record", message)
            .help("a record is a folder with a file `record.toml`; see record/README.md")
            .into());
    }
    Ok(files)
}

fn walk(root: &Path, folder: &Path, files: &mut Vec<Arc<Source>>, defects: &mut Defects) {
    let entries = match std::fs::read_dir(folder) {
        Ok(entries) => entries,
        Err(error) => {
            let message = format!("cannot read {}: {error}", folder.display());
            defects.push(Defect::general("unreadable", message));
            return;
        }
    };
    for path in entries.flatten().map(|entry| entry.path()) {
        if path.is_dir() {
            walk(root, &path, files, defects);
        } else if path.extension().is_some_and(|ending| ending == "toml") {
            let relative = path.strip_prefix(root).unwrap_or(&path);
            let name = relative
                .components()
                .map(|c| c.as_os_str().to_string_lossy());
            let name = name.collect::<Vec<_>>().join("/");
            match std::fs::read_to_string(&path) {
                Ok(text) => files.push(Source::new(name, text)),
                Err(error) => defects.push(Defect::general(
                    "unreadable",
                    format!("cannot read {}: {error}", path.display()),
                )),
            }
        }
    }
}

/// The first 12 hexadecimal digits of a SHA-256 over names and texts.
pub fn fingerprint(files: &[Arc<Source>]) -> String {
    let mut hash = Sha256::new();
    for file in files {
        hash.update((file.name.len() as u64).to_le_bytes());
        hash.update(&file.name);
        hash.update((file.text.len() as u64).to_le_bytes());
        hash.update(&file.text);
    }
    hash.finalize()
        .iter()
        .take(6)
        .map(|byte| format!("{byte:02x}"))
        .collect()
}

/// Reads all files; what cannot be read is left out and reported.
pub fn draft(files: &[Arc<Source>]) -> (Draft, Defects) {
    let mut reader = Reader {
        draft: Draft::default(),
        defects: Defects::new(),
    };
    for file in files {
        match standi_text::read(file, Format::Toml) {
            Ok(root) => reader.file(file, &root),
            Err(defects) => {
                reader.defects.extend(defects.0);
                reader.draft.unparsed.push(Arc::clone(file));
            }
        }
    }
    (reader.draft, reader.defects)
}

struct Reader {
    draft: Draft,
    defects: Defects,
}

impl Reader {
    fn file(&mut self, file: &Arc<Source>, root: &Node) {
        let Some(fields) = Fields::open(root, "this file", file, &mut self.defects) else {
            return;
        };
        let (folder, name) = file.name.rsplit_once('/').unwrap_or(("", &file.name));
        let stem = name.strip_suffix(".toml").unwrap_or(name);
        match (folder, stem) {
            ("", "record") => self.head(&fields),
            ("", "sources") => self.sources(&fields),
            ("", "areas") => {
                self.rows(&fields, "", |draft| &mut draft.areas);
                self.rows(&fields, "", |draft| &mut draft.territories);
            }
            ("", "successions") => self.rows(&fields, "", |draft| &mut draft.successions),
            ("", "statements") => self.rows(&fields, "", |draft| &mut draft.statements),
            ("states", code) => self.state(&fields, root, code),
            ("instruments", id) => self.instrument(&fields, root, id),
            ("bodies", id) => self.body(&fields, root, id),
            ("rules", _) => {
                self.rows(&fields, "", |draft| &mut draft.lengths);
                self.rows(&fields, "", |draft| &mut draft.proceedings_times);
                self.rows(&fields, "", |draft| &mut draft.scopes);
                self.rows(&fields, "", |draft| &mut draft.other_procedures);
                self.rows(&fields, "", |draft| &mut draft.versions);
                self.rows(&fields, "", |draft| &mut draft.rates);
                self.rows(&fields, "", |draft| &mut draft.late_interest);
            }
            _ => {
                let message = format!("nothing reads `{}`", file.name);
                let help = "the layout of a record is in record/README.md";
                self.defects
                    .push(Defect::new("stray-file", message, file, Span::default(), "").help(help));
                return;
            }
        }
        fields.close(&mut self.defects);
    }

    fn head(&mut self, fields: &Fields<'_>) {
        for key in ["title", "licence"] {
            fields.text(key, &mut self.defects);
        }
        fields.day("version", &mut self.defects);
        if let Some(version) = fields.required_text("version", &mut self.defects) {
            self.draft.version = Text::keep(version);
        }
    }

    fn sources(&mut self, fields: &Fields<'_>) {
        for node in fields.tables("source") {
            let Some(row) = Fields::open(node, "a source", fields.source(), &mut self.defects)
            else {
                continue;
            };
            let id = Field::read(&row, "id", &mut self.defects);
            let title = Field::read(&row, "title", &mut self.defects);
            let url = Field::read(&row, "url", &mut self.defects);
            let entered = Field::read(&row, "entered", &mut self.defects);
            row.close(&mut self.defects);
            let line = fields.source().position(node.span.start).0 as u32;
            if let (Some(id), Some(title), Some(url), Some(entered)) = (id, title, url, entered) {
                let fact = SourceEntry {
                    id,
                    title,
                    url,
                    entered,
                    line,
                };
                let source = fields.source().clone();
                self.draft.sources.push(Written {
                    fact,
                    source,
                    node: node.clone(),
                });
            }
        }
    }

    fn state(&mut self, fields: &Fields<'_>, root: &Node, stem: &str) {
        let code: Option<Text> = Field::read(fields, "code", &mut self.defects);
        let name: Option<Text> = Field::read(fields, "name", &mut self.defects);
        let french = Field::read(fields, "french", &mut self.defects).unwrap_or_default();
        let common = Field::read(fields, "common", &mut self.defects).unwrap_or_default();
        let former = Field::read(fields, "former", &mut self.defects).unwrap_or_default();
        self.named(fields, "code", code, stem);
        self.rows(fields, stem, |draft| &mut draft.events);
        self.rows(fields, stem, |draft| &mut draft.bound);
        self.rows(fields, stem, |draft| &mut draft.declarations);
        self.rows(fields, stem, |draft| &mut draft.seats);
        self.rows(fields, stem, |draft| &mut draft.contributions);
        self.rows(fields, stem, |draft| &mut draft.remedies);
        self.rows(fields, stem, |draft| &mut draft.accepted);
        if let (Some(code), Some(name)) = (code, name) {
            let file = Text::keep(fields.source().name.clone());
            let fact = State {
                code,
                name,
                french,
                common,
                former,
                file,
            };
            let source = fields.source().clone();
            self.draft.states.push(Written {
                fact,
                source,
                node: root.clone(),
            });
        }
    }

    fn instrument(&mut self, fields: &Fields<'_>, root: &Node, stem: &str) {
        let instrument = self.fact::<Instrument>(fields, root, stem);
        let basis = instrument.as_ref().map(|it| it.basis.clone());
        self.rows_resting_on(basis.as_ref(), fields, stem, |draft| &mut draft.rights);
        self.rows(fields, stem, |draft| &mut draft.vote_rules);
        self.rows(fields, stem, |draft| &mut draft.exits);
        if let Some(fact) = instrument {
            self.named(fields, "id", Some(fact.id), stem);
            let source = fields.source().clone();
            self.draft.instruments.push(Written {
                fact,
                source,
                node: root.clone(),
            });
        }
    }

    fn body(&mut self, fields: &Fields<'_>, root: &Node, stem: &str) {
        if let Some(fact) = self.fact::<Body>(fields, root, stem) {
            self.named(fields, "id", Some(fact.id), stem);
            let source = fields.source().clone();
            self.draft.bodies.push(Written {
                fact,
                source,
                node: root.clone(),
            });
        }
    }

    /// A file is named as what it holds.
    fn named(&mut self, fields: &Fields<'_>, key: &'static str, id: Option<Text>, stem: &str) {
        if let Some(id) = id.filter(|id| id.0 != stem) {
            let message = format!("the file is named `{stem}`, what it holds is `{id}`");
            let help = format!("rename the file to `{id}.toml`, or correct `{key}`");
            let at = fields.at(key);
            self.defects
                .push(Defect::new("file-name", message, fields.source(), at, "").help(help));
        }
    }

    fn rows<F: Fact>(
        &mut self,
        file: &Fields<'_>,
        owner: &str,
        table: impl Fn(&mut Draft) -> &mut Vec<Written<F>>,
    ) {
        self.rows_resting_on(None, file, owner, table);
    }

    /// Rows of which those that name neither source nor confidence rest on what their file rests
    /// on: the list of rights is read from the instrument's own text.
    fn rows_resting_on<F: Fact>(
        &mut self,
        basis: Option<&Basis>,
        file: &Fields<'_>,
        owner: &str,
        table: impl Fn(&mut Draft) -> &mut Vec<Written<F>>,
    ) {
        for node in file.tables(F::TABLE) {
            let Some(fields) = Fields::open(node, F::WHAT, file.source(), &mut self.defects) else {
                continue;
            };
            let own = node.get("source").is_some() || node.get("confidence").is_some();
            let fact = match basis.filter(|_| !own) {
                Some(basis) => {
                    let line = fields.source().position(fields.span().start).0 as u32;
                    F::read(
                        &fields,
                        Basis {
                            line,
                            ..basis.clone()
                        },
                        &mut self.defects,
                    )
                }
                None => self.fact::<F>(&fields, node, owner),
            };
            fields.close(&mut self.defects);
            if let Some(fact) = fact {
                let source = file.source().clone();
                table(&mut self.draft).push(Written {
                    fact,
                    source,
                    node: node.clone(),
                });
            }
        }
    }

    fn fact<F: Fact>(&mut self, fields: &Fields<'_>, node: &Node, owner: &str) -> Option<F> {
        let defects = &mut self.defects;
        let sources: Option<Vec<Text>> = Field::read(fields, "source", defects);
        let confidence: Option<Confidence> = Field::read(fields, "confidence", defects);
        let note = Field::read(fields, "note", defects);
        let note_french = Field::read(fields, "note_french", defects);
        let conflict = Field::read(fields, "conflict", defects);
        let basis = Basis {
            owner: Text::keep(owner.to_string()),
            file: Text::keep(fields.source().name.clone()),
            line: fields.source().position(fields.span().start).0 as u32,
            sources: sources.unwrap_or_default(),
            confidence: confidence.unwrap_or(Confidence::Unsure),
            note: note.unwrap_or_default(),
            note_french: note_french.unwrap_or_default(),
            conflict: conflict.unwrap_or_default(),
        };
        let fact = F::read(fields, basis.clone(), defects);
        if fact.is_none() {
            self.draft
                .unread
                .push((basis, fields.source().clone(), node.clone()));
        }
        fact
    }
}
