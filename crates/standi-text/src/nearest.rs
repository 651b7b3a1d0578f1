//! "Did you mean": the known word nearest to an unknown one.

use crate::look_the_same;

/// A word with case, accents and punctuation folded away, for comparing names.
pub fn fold(word: &str) -> String {
    word.chars()
        .flat_map(char::to_lowercase)
        .filter_map(|c| {
            Some(match c {
                'à' | 'á' | 'â' | 'ã' | 'ä' | 'å' => 'a',
                'è' | 'é' | 'ê' | 'ë' => 'e',
                'ì' | 'í' | 'î' | 'ï' | 'ı' | '\u{307}' => 'i',
                'ò' | 'ó' | 'ô' | 'õ' | 'ö' | 'ø' => 'o',
                'ù' | 'ú' | 'û' | 'ü' => 'u',
                'ç' | 'č' | 'ć' => 'c',
                'ñ' => 'n',
                'š' | 'ş' | 'ș' => 's',
                'ž' => 'z',
                c if c.is_alphanumeric() => c,
                _ => return None,
            })
        })
        .collect()
}

/// The candidate that is most like `word`, if one is like enough to be what was meant.
pub fn nearest<'a>(word: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let wanted = fold(word);
    if wanted.is_empty() {
        return None;
    }
    candidates
        .into_iter()
        .map(|candidate| (likeness(&wanted, &fold(candidate)), candidate))
        .filter(|(likeness, _)| *likeness >= 0.78)
        .max_by(|a, b| a.0.total_cmp(&b.0))
        .map(|(_, candidate)| candidate)
}

/// From 0 to 1; what looks the same is meant, whatever alphabet it is written in.
fn likeness(wanted: &str, known: &str) -> f64 {
    match look_the_same(wanted, known) {
        true => 1.0,
        false => strsim::jaro_winkler(wanted, known),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slip_of_the_pen_finds_its_word() {
        let known = ["Russian Federation", "Russia", "Romania", "Türkiye"];
        assert_eq!(nearest("Rusia", known), Some("Russia"));
        assert_eq!(nearest("turkiye", known), Some("Türkiye"));
        assert_eq!(nearest("Ru\u{455}\u{455}i\u{430}", known), Some("Russia"));
        assert_eq!(nearest("zzz", known), None);
        assert_eq!(nearest("", known), None);
    }
}
