//! Pages read as a browser would: tags in pairs, names, links.

/// Elements without an end.
const VOID: &[&str] = &["br", "hr", "img", "input", "link", "meta"];

/// A page.
pub struct Html<'a>(pub &'a str);

impl<'a> Html<'a> {
    /// Every tag, without its brackets.
    fn tags(&self) -> impl Iterator<Item = &'a str> {
        let starts = self.0.match_indices('<');
        starts.filter_map(|(at, _)| Some(self.0[at + 1..].split_once('>')?.0))
    }

    /// Values of an attribute, as they mean.
    pub fn values(&self, attribute: &str) -> Vec<String> {
        let start = format!(" {attribute}=\"");
        let value = |tag: &str| -> Option<String> {
            let value = tag.split_once(&start)?.1.split_once('"')?.0;
            Some(value.replace("&amp;", "&"))
        };
        self.tags().filter_map(value).collect()
    }

    /// Text without tags, each run of spaces as one.
    pub fn text(&self) -> String {
        let mut text = String::new();
        for part in self.0.split('<') {
            text += part.split_once('>').map_or(part, |(_, rest)| rest);
            text.push(' ');
        }
        let text = text.replace("&amp;", "&").replace("&quot;", "\"");
        text.split_whitespace().collect::<Vec<_>>().join(" ")
    }

    /// Every stretch of text between two tags, each run of spaces as one, with the tag before it.
    pub fn texts(&self) -> Vec<(&'a str, String)> {
        let parts = self.0.split('<').filter_map(|part| part.split_once('>'));
        let plain = parts.map(|(tag, text)| {
            let text = text.replace("&amp;", "&").replace("&quot;", "\"");
            let words: Vec<&str> = text.split_whitespace().collect();
            (tag, words.join(" "))
        });
        plain.filter(|(_, text)| !text.is_empty()).collect()
    }

    /// The rows of a table's body, as text.
    pub fn rows(&self, table: &str) -> Vec<String> {
        let start = format!("<table id=\"{table}\"");
        let Some((_, rest)) = self.0.split_once(&start) else {
            return Vec::new();
        };
        let body = rest.split("</table>").next().unwrap_or_default();
        let rows = body.split("<tr").skip(2);
        rows.map(|row| Html(&format!("<tr{row}")).text()).collect()
    }

    /// What is wrong with it: an element that is not closed in turn, a name given twice, a link
    /// within the page to a name that is not there.
    pub fn defects(&self) -> Vec<String> {
        let mut defects = Vec::new();
        let mut open: Vec<&str> = Vec::new();
        for tag in self.tags().filter(|tag| !tag.starts_with('!')) {
            let name = |tag: &'a str| tag.split([' ', '/', '\n']).next().unwrap_or_default();
            match tag.strip_prefix('/') {
                Some(closed) => match open.pop() {
                    Some(last) if last == closed => {}
                    last => defects.push(format!("</{closed}> closes {last:?}")),
                },
                None if tag.ends_with('/') || VOID.contains(&name(tag)) => {}
                None => open.push(name(tag)),
            }
        }
        defects.extend(open.iter().map(|tag| format!("<{tag}> is not closed")));
        let mut ids = self.values("id");
        let all = ids.len();
        ids.sort_unstable();
        ids.dedup();
        if ids.len() != all {
            defects.push(format!("{} names are given twice", all - ids.len()));
        }
        for link in self.values("href") {
            let name = link.strip_prefix('#');
            if name.is_some_and(|name| !ids.iter().any(|id| id == name)) {
                defects.push(format!("{link} leads nowhere"));
            }
        }
        defects
    }
}
