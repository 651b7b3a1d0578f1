//! A PDF read back.

use lopdf::{Dictionary, Document as File, Object};
use standi_pdf::Setting;
use standi_report::Document;
use standi_report::document::{Block, Source};

/// A document around blocks.
pub fn document(blocks: Vec<Block>, sources: Vec<Source>) -> Document {
    Document {
        language: "en",
        title: "Report".to_string(),
        subtitle: "Answer of today.".to_string(),
        blocks,
        sources_heading: "Sources".to_string(),
        sources,
        colophon: vec!["No legal advice.".to_string()],
    }
}

/// A setting.
pub fn setting() -> Setting<'static> {
    Setting {
        file: "case.toml",
        day: "24 November 2026",
        date: "2026-11-24".parse().expect("a day"),
        program: "standi test",
        number: &|page, pages| format!("page {page} of {pages}"),
    }
}

/// Text without spaces: where lines end is a matter of looks.
pub fn squeezed(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace()).collect()
}

/// A link.
#[derive(Debug)]
pub struct Link {
    /// The address to which it leads.
    pub uri: Option<String>,
    /// The object number of the page to which it leads.
    pub page: Option<u32>,
    /// What is said of it.
    pub said: String,
}

/// A file read back.
pub struct Read {
    file: File,
}

impl Read {
    /// Reads a file.
    pub fn new(bytes: &[u8]) -> Read {
        let file = File::load_mem(bytes).expect("a PDF");
        Read { file }
    }

    fn catalog(&self) -> &Dictionary {
        self.file.catalog().expect("a catalog")
    }

    fn follow<'a>(&'a self, object: &'a Object) -> &'a Object {
        self.file.dereference(object).expect("an object").1
    }

    fn at<'a>(&'a self, of: &'a Dictionary, key: &str) -> Option<&'a Object> {
        of.get(key.as_bytes()).ok().map(|it| self.follow(it))
    }

    fn dictionary<'a>(&'a self, of: &'a Dictionary, key: &str) -> Option<&'a Dictionary> {
        self.at(of, key).and_then(|it| it.as_dict().ok())
    }

    fn string(&self, of: &Dictionary, key: &str) -> String {
        let text = self.at(of, key).map(lopdf::decode_text_string);
        text.and_then(Result::ok).unwrap_or_default()
    }

    /// The language of the file.
    pub fn language(&self) -> String {
        self.string(self.catalog(), "Lang")
    }

    /// Whether the file says that it is tagged.
    pub fn is_marked(&self) -> bool {
        let mark = self.dictionary(self.catalog(), "MarkInfo");
        mark.and_then(|mark| self.at(mark, "Marked"))
            .is_some_and(|it| it.as_bool().unwrap_or(false))
    }

    /// An entry of its description.
    pub fn info(&self, key: &str) -> String {
        let info = self.dictionary(&self.file.trailer, "Info");
        self.string(info.expect("a description"), key)
    }

    /// Its metadata.
    pub fn xmp(&self) -> String {
        let stream = self.at(self.catalog(), "Metadata").expect("metadata");
        let stream = stream.as_stream().expect("a stream");
        let bytes = stream
            .decompressed_content()
            .unwrap_or_else(|_| stream.content.clone());
        String::from_utf8_lossy(&bytes).into_owned()
    }

    /// The text of each page.
    pub fn pages(&self) -> Vec<String> {
        let pages = self.file.get_pages();
        pages
            .keys()
            .map(|page| self.file.extract_text(&[*page]).expect("text"))
            .collect()
    }

    /// All its text.
    pub fn text(&self) -> String {
        self.pages().concat()
    }

    /// Its tags, in the order of reading.
    pub fn tags(&self) -> Vec<String> {
        let root = self.dictionary(self.catalog(), "StructTreeRoot");
        let mut tags = Vec::new();
        self.below(root.expect("a structure"), &mut tags);
        tags
    }

    fn below(&self, element: &Dictionary, tags: &mut Vec<String>) {
        if let Some(role) = self.at(element, "S").and_then(|it| it.as_name().ok()) {
            tags.push(String::from_utf8_lossy(role).into_owned());
        }
        let children = match self.at(element, "K") {
            Some(Object::Array(children)) => children.iter().collect(),
            Some(child) => vec![child],
            None => Vec::new(),
        };
        for child in children {
            if let Ok(child) = self.follow(child).as_dict() {
                self.below(child, tags);
            }
        }
    }

    /// The titles of its outline, in order.
    pub fn outline(&self) -> Vec<String> {
        let mut titles = Vec::new();
        let root = self.dictionary(self.catalog(), "Outlines");
        self.entries(root.expect("an outline"), &mut titles);
        titles
    }

    fn entries(&self, of: &Dictionary, titles: &mut Vec<String>) {
        let mut entry = self.dictionary(of, "First");
        while let Some(now) = entry {
            titles.push(self.string(now, "Title"));
            self.entries(now, titles);
            entry = self.dictionary(now, "Next");
        }
    }

    /// Its links.
    pub fn links(&self) -> Vec<Link> {
        let mut links = Vec::new();
        for page in self.file.get_pages().values() {
            let annotations = self.file.get_page_annotations(*page).expect("annotations");
            for link in annotations {
                let action = self.dictionary(link, "A");
                let uri = action.map(|action| self.string(action, "URI"));
                let to = self.at(link, "Dest").and_then(|it| it.as_array().ok());
                let page = to.and_then(|to| to.first()?.as_reference().ok());
                links.push(Link {
                    uri: uri.filter(|it| !it.is_empty()),
                    page: page.map(|(number, _)| number),
                    said: self.string(link, "Contents"),
                });
            }
        }
        links
    }
}
