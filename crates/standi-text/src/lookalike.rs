//! Letters that look like others and are not: the Cyrillic `а` (U+0430) for `a` (Unicode Technical
//! Standard 39).

use unicode_security::{MixedScript, skeleton};

/// Whether two texts look the same to whoever reads them.
pub fn look_the_same(one: &str, other: &str) -> bool {
    skeleton(one).eq(skeleton(other))
}

/// The first letter that is of another alphabet than those before it in its word.
pub fn stranger(text: &str) -> Option<char> {
    let words = text.split(|c: char| !c.is_alphanumeric());
    let mixed = words.into_iter().find(|word| !word.is_single_script())?;
    let mut ends = mixed.char_indices().map(|(at, c)| (at + c.len_utf8(), c));
    ends.find(|(end, _)| !mixed[..*end].is_single_script())
        .map(|(_, c)| c)
}

/// `did you mean near?`, and where the eye would not find the difference, which letter it is.
pub fn did_you_mean(near: &str, word: &str) -> String {
    let asked = format!("did you mean {near}?");
    match stranger(word) {
        Some(letter) => format!("{asked} {}", of_another(letter)),
        None => asked,
    }
}

/// What is said of a letter that is of another alphabet.
pub fn of_another(letter: char) -> String {
    format!(
        "The letter `{letter}` (U+{:04X}) is of another alphabet than the rest of its word",
        u32::from(letter)
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_letter_of_another_alphabet_is_found() {
        assert_eq!(stranger("Rus\u{455}ia"), Some('\u{455}'));
        assert_eq!(stranger("\u{410}nna"), Some('n'));
        for honest in [
            "Россия",
            "Türkiye",
            "Иван Smith",
            "Ğ",
            "ECHR",
            "P4-2",
            "日本の",
            "",
        ] {
            assert_eq!(stranger(honest), None, "{honest}");
        }
    }

    #[test]
    fn what_looks_the_same() {
        assert!(look_the_same("\u{430}dmin", "admin"));
        assert!(look_the_same("anna", "anna"));
        assert!(!look_the_same("anna", "hanna"));
    }

    #[test]
    fn the_difference_that_no_eye_finds_is_told() {
        assert_eq!(did_you_mean("Russia", "Rusia"), "did you mean Russia?");
        assert_eq!(
            did_you_mean("Russia", "Rus\u{455}ia"),
            "did you mean Russia? The letter `\u{455}` (U+0455) is of another alphabet than the rest of its word"
        );
    }
}
