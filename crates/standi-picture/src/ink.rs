//! Paper, ink and one accent: the signs of an SVG page.

use std::fmt::Write;

pub(crate) const WIDTH: f64 = 1000.0;
pub(crate) const LEFT: f64 = 216.0;
pub(crate) const RIGHT: f64 = 28.0;
pub(crate) const TOP: f64 = 92.0;
pub(crate) const LANE: f64 = 34.0;
pub(crate) const BAR: f64 = 12.0;

/// Classes with plain colours, so that readers without CSS variables draw it too.
pub(crate) const STYLE: &str = "\
.paper{fill:#fffdf8}.ink{fill:#1c1b19}.faint{fill:#5d5a54}.full{fill:#0f5257}\
.full2{fill:#0f5257;fill-opacity:.35}.line{stroke:#d9d4c8;stroke-width:1}\
.rule{stroke:#1c1b19;stroke-width:1}.open{fill:#fffdf8;stroke:#0f5257;stroke-width:1.5}\
.dots{stroke:#0f5257;stroke-width:2;stroke-dasharray:1.5 4}\
.stripe{stroke:#0f5257;stroke-width:2.5}.pill{fill:#1c1b19}.pilltext{fill:#fffdf8}\
.tick{stroke:#0f5257;stroke-width:1.5}.argued{stroke:#1c1b19;stroke-width:1.5;\
stroke-dasharray:3 2}\
.title{font:600 24px 'Source Serif 4','Source Serif Pro',Georgia,'Times New Roman',serif}\
.sub,.lane,.days,.year,.note{font-family:'Source Sans 3','Source Sans Pro',system-ui,\
'Segoe UI','DejaVu Sans',Arial,sans-serif;font-variant-numeric:tabular-nums}\
.sub{font-size:14px}.lane{font-size:14px}.days{font-size:11px}.year{font-size:12px}\
.note{font-size:12px}\
@media (prefers-color-scheme:dark){.paper{fill:#171614}.ink{fill:#f1ede4}.faint{fill:#b9b3a7}\
.full{fill:#6cc4c3}.full2{fill:#6cc4c3}.line{stroke:#3a3733}.rule{stroke:#f1ede4}\
.open{fill:#171614;stroke:#6cc4c3}.dots,.stripe,.tick{stroke:#6cc4c3}.pill{fill:#f1ede4}\
.pilltext{fill:#171614}.argued{stroke:#f1ede4}}\
@media print{.paper{fill:#fff}.ink,.faint,.full,.full2,.pill{fill:#000}\
.pilltext{fill:#fff}.open{fill:#fff;stroke:#000}.line{stroke:#bbb}\
.rule,.dots,.stripe,.tick,.argued{stroke:#000}}";

pub(crate) fn pill(out: &mut String, x: f64, y: f64, label: &str) {
    let width = 8.0 + 6.2 * label.chars().count() as f64;
    let left = (x - width / 2.0).min(WIDTH - width - 4.0);
    let _ = writeln!(
        out,
        "<rect class=\"pill\" x=\"{left:.1}\" y=\"{:.1}\" width=\"{width:.1}\" height=\"13\" \
         rx=\"6.5\"/><text class=\"days pilltext\" x=\"{:.1}\" y=\"{:.1}\" \
         text-anchor=\"middle\">{label}</text>",
        y - 6.5,
        left + width / 2.0,
        y + 4.0
    );
}

pub(crate) fn rect(out: &mut String, class: &str, fill: &str, x: f64, y: f64, width: f64) {
    let how = match fill {
        "" => format!("class=\"{class}\""),
        fill => format!("fill=\"{fill}\""),
    };
    let _ = writeln!(
        out,
        "<rect {how} x=\"{x:.1}\" y=\"{y:.1}\" width=\"{width:.1}\" height=\"{BAR}\"/>"
    );
}

pub(crate) fn line(out: &mut String, class: &str, from: (f64, f64), to: (f64, f64)) {
    let _ = writeln!(
        out,
        "<line class=\"{class}\" x1=\"{:.1}\" y1=\"{:.1}\" x2=\"{:.1}\" y2=\"{:.1}\"/>",
        from.0, from.1, to.0, to.1
    );
}

/// Writes escaped text.
pub(crate) fn text(out: &mut String, class: &str, x: f64, y: f64, content: &str) {
    let _ = writeln!(
        out,
        "<text class=\"{class}\" x=\"{x:.1}\" y=\"{y:.1}\">{content}</text>"
    );
}

pub(crate) fn shorten(text: &str, most: usize) -> String {
    if text.chars().count() <= most {
        return text.to_string();
    }
    let cut: String = text.chars().take(most).collect();
    let end = cut.rfind(' ').unwrap_or(cut.len());
    format!("{} …", &cut[..end])
}

pub(crate) fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            // XML has no other control characters.
            c if c.is_control() && c != '\n' && c != '\t' => {}
            c => out.push(c),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_cannot_become_markup() {
        assert_eq!(escape("a < b & \"c\"\u{1}"), "a &lt; b &amp; &quot;c&quot;");
        assert_eq!(shorten("one two three", 9), "one two …");
        assert_eq!(shorten("one two", 9), "one two");
    }
}
