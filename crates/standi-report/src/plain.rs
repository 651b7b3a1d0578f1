//! Text of people made harmless.
//!
//! What a person wrote can carry characters that are not seen and change what is: overrides of
//! the direction of writing, control characters, escape sequences of terminals. They are shown
//! by their code (`[U+202E]`), so that nothing is hidden and nothing is lost. Marks that the
//! writing of a language needs (joiners, the two directional marks) stay.

use std::borrow::Cow;

/// A text without characters that act instead of being read.
pub fn plain(text: &str) -> Cow<'_, str> {
    if !text.contains(acts) {
        return Cow::Borrowed(text);
    }
    let mut plain = String::with_capacity(text.len() + 16);
    let mut rest = text.chars().peekable();
    while let Some(c) = rest.next() {
        match c {
            '\r' if rest.peek() == Some(&'\n') => {}
            '\r' | '\u{85}' | '\u{2028}' | '\u{2029}' => plain.push('\n'),
            c if acts(c) => plain.push_str(&format!("[U+{:04X}]", u32::from(c))),
            c => plain.push(c),
        }
    }
    Cow::Owned(plain)
}

fn acts(c: char) -> bool {
    match c {
        '\n' | '\t' => false,
        '\u{2028}' | '\u{2029}' => true,
        // Embeddings, overrides and isolates of direction.
        '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' => true,
        // Deprecated format characters, the byte order mark, interlinear annotation, tags.
        '\u{206A}'..='\u{206F}' | '\u{FEFF}' | '\u{FFF9}'..='\u{FFFB}' => true,
        '\u{E0000}'..='\u{E007F}' => true,
        // No characters at all.
        '\u{FDD0}'..='\u{FDEF}' => true,
        c if u32::from(c) & 0xFFFE == 0xFFFE => true,
        c => c.is_control(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_acts_is_shown() {
        assert_eq!(
            plain("Kazan, Казань, \u{200F}قازان"),
            "Kazan, Казань, \u{200F}قازان"
        );
        assert_eq!(plain("a\u{202E}b"), "a[U+202E]b");
        assert_eq!(plain("a\r\nb\rc\td"), "a\nb\nc\td");
        assert_eq!(plain("\u{1b}[31mred\0"), "[U+001B][31mred[U+0000]");
        assert_eq!(plain("\u{FFFF}\u{FEFF}"), "[U+FFFF][U+FEFF]");
    }
}
