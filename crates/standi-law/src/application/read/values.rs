//! Days, words and flags, each told, unknown or not asked.

use super::*;

impl Reader<'_> {
    /// A list of words.
    pub(super) fn words_of<T: Copy>(
        &mut self,
        fields: &Fields<'_>,
        key: &'static str,
        words: &[(&'static str, T)],
    ) -> Vec<T> {
        let texts = fields.texts(key, &mut self.defects);
        texts
            .iter()
            .filter(|(text, _)| text != "unknown")
            .filter_map(|(text, span)| self.one_of(text, *span, key, words))
            .collect()
    }

    pub(super) fn precision(&mut self, part: &Fields<'_>) -> Precision {
        const WORDS: &[(&str, Precision)] = &[
            ("day", Precision::Day),
            ("month", Precision::Month),
            ("year", Precision::Year),
        ];
        part.word("precision", WORDS, &mut self.defects)
            .unwrap_or(Precision::Day)
    }

    pub(crate) fn when(
        &mut self,
        part: &Fields<'_>,
        key: &'static str,
        precision: Precision,
    ) -> Told<When> {
        let Some(node) = part.node(key) else {
            return Told::NotAsked;
        };
        let text = node.text();
        if text.as_deref() == Some("unknown") {
            return Told::Unknown;
        }
        match text.as_deref().and_then(When::parse) {
            Some(when) => Told::Given(when.to_precision(precision)),
            None => {
                let message = match text {
                    Some(text) => format!("`{text}` is not a day, month or year of the calendar"),
                    None => format!("`{key}` is {}, expected a day", node.kind()),
                };
                self.defects.push(
                    Defect::new("date", message, self.source, node.span, "").help(
                        "write a day as 2022-10-03, a month as 2022-10, a year as 2022, \
                         or `unknown`",
                    ),
                );
                Told::Unknown
            }
        }
    }

    pub(crate) fn flag(&mut self, part: &Fields<'_>, key: &'static str) -> Told<bool> {
        self.word(part, key, &[("yes", true), ("no", false)])
    }

    pub(crate) fn word<T: Copy>(
        &mut self,
        part: &Fields<'_>,
        key: &'static str,
        words: &[(&'static str, T)],
    ) -> Told<T> {
        match part.node(key) {
            None => Told::NotAsked,
            Some(node) if is_unknown(node) => Told::Unknown,
            Some(_) => part
                .word(key, words, &mut self.defects)
                .map_or(Told::Unknown, Told::Given),
        }
    }

    pub(super) fn one_of<T: Copy>(
        &mut self,
        text: &str,
        span: Span,
        key: &str,
        words: &[(&'static str, T)],
    ) -> Option<T> {
        let found = words
            .iter()
            .find(|(word, _)| *word == text)
            .map(|(_, value)| *value);
        if found.is_none() {
            let known = words.iter().map(|(word, _)| *word);
            let list = known.clone().collect::<Vec<_>>().join(", ");
            let help = match nearest(text, known) {
                Some(near) => format!("did you mean `{near}`? The values are: {list}"),
                None => format!("the values are: {list}"),
            };
            let message = format!("`{text}` is not a value of `{key}`");
            self.defects
                .push(Defect::new("unknown-value", message, self.source, span, "").help(help));
        }
        found
    }

    pub(super) fn wrong(&mut self, node: &Node, key: &str) {
        let message = format!("`{key}` is {}, expected a text", node.kind());
        self.defects.push(Defect::new(
            "wrong-kind",
            message,
            self.source,
            node.span,
            "",
        ));
    }
}

pub(crate) fn is_unknown(node: &Node) -> bool {
    matches!(&node.value, Written::Text(text) if text == "unknown")
}
