//! Text into lines of glyphs.

use crate::fonts::{self, Fonts};
use crate::tree::Id;
use krilla::text::{Font, GlyphId, KrillaGlyph};
use parley::{
    Alignment, AlignmentOptions, FontStyle, FontWeight, Layout, LayoutContext, LineHeight,
    OverflowWrap, StyleProperty, TextWrapMode,
};
use std::collections::BTreeSet;
use std::ops::Range;
use std::rc::Rc;

/// Colours; on paper without colour each stays dark enough to be read.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Ink {
    /// Of text.
    #[default]
    Black,
    /// Of what stands back.
    Grey,
    /// Of links.
    Accent,
    /// Of thin lines.
    Rule,
}

/// How a paragraph looks.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Style {
    /// Size of its letters, in points.
    pub size: f32,
    /// From one line to the next, in points.
    pub leading: f32,
    /// The strong cut.
    pub strong: bool,
    /// The slanted cut.
    pub slanted: bool,
    /// Its colour.
    pub ink: Ink,
}

/// A stretch of text of one look.
#[derive(Clone, Debug)]
pub struct Part {
    /// The text.
    pub text: String,
    /// The leaf of the structure to which it belongs.
    pub slot: Id,
    /// Its look.
    pub look: Look,
}

/// The look of a part, beside that of its paragraph.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Look {
    /// The strong cut.
    pub strong: bool,
    /// The fixed family, a little smaller.
    pub code: bool,
    /// Never broken at the end of a line.
    pub whole: bool,
    /// Small and raised: the number of a source.
    pub raised: bool,
    /// Its colour, where it is not that of the paragraph.
    pub ink: Option<Ink>,
}

/// A line.
#[derive(Clone, Debug, Default)]
pub struct Line {
    /// What stands in it, from left to right.
    pub runs: Vec<Run>,
}

/// Glyphs of one face, colour and slot.
#[derive(Clone, Debug)]
pub struct Run {
    /// From the left edge of the text, in points.
    pub x: f32,
    /// From the top of the line, in points.
    pub baseline: f32,
    /// Its width, in points.
    pub width: f32,
    /// Size, in points.
    pub size: f32,
    /// Face.
    pub face: Font,
    /// The glyphs, by ranges of the text.
    pub glyphs: Vec<KrillaGlyph>,
    /// The whole text of the paragraph.
    pub text: Rc<str>,
    /// Colour.
    pub ink: Ink,
    /// Leaf of the structure.
    pub slot: Id,
}

#[derive(Clone, Copy, Debug, Default, PartialEq)]
struct Brush {
    slot: Id,
    ink: Ink,
    raised: bool,
}

/// Sets text; notes what no face has.
pub struct Typesetter {
    fonts: Fonts,
    layouts: LayoutContext<Brush>,
    missing: BTreeSet<char>,
}

impl Typesetter {
    /// A typesetter with these faces.
    pub fn new(fonts: Fonts) -> Typesetter {
        Typesetter {
            fonts,
            layouts: LayoutContext::new(),
            missing: BTreeSet::new(),
        }
    }

    /// The characters that no face has, in order; each was set as its code.
    pub fn missing(self) -> Vec<char> {
        self.missing.into_iter().collect()
    }

    /// The lines of a text in a column of `width` points. A line break in the text is one.
    pub fn lines(&mut self, parts: &[Part], style: &Style, width: f32) -> Vec<Line> {
        let (mut layout, text) = self.layout(parts, style);
        layout.break_all_lines(Some(width));
        layout.align(Alignment::Start, AlignmentOptions::default());
        let text: Rc<str> = text.into();
        let lines = layout.lines();
        lines
            .map(|line| Line {
                runs: self.runs(&line, &text, style),
            })
            .collect()
    }

    /// The least and the greatest width that a text asks for, in points.
    pub fn widths(&mut self, parts: &[Part], style: &Style) -> (f32, f32) {
        let (layout, _) = self.layout(parts, style);
        let widths = layout.calculate_content_widths();
        (widths.min, widths.max)
    }

    /// The text shaped, with what no face has replaced by its code. Each round turns a character
    /// that is not ASCII into some that are, so there is a last one.
    fn layout(&mut self, parts: &[Part], style: &Style) -> (Layout<Brush>, String) {
        let mut parts = parts.to_vec();
        loop {
            let (mut layout, text) = self.shape(&parts, style);
            layout.break_all_lines(None);
            let lacking = lacking(&layout, &text);
            if lacking.is_empty() {
                return (layout, text);
            }
            let chars = lacking.iter().flat_map(|range| text[range.clone()].chars());
            self.missing.extend(chars.filter(|c| !c.is_ascii()));
            parts = coded(&parts, &lacking);
        }
    }

    fn shape(&mut self, parts: &[Part], style: &Style) -> (Layout<Brush>, String) {
        let text: String = parts.iter().map(|part| &*part.text).collect();
        let context = &mut self.fonts.context;
        let mut builder = self.layouts.ranged_builder(context, &text, 1.0, false);
        builder.push_default(StyleProperty::FontFamily(fonts::TEXT));
        builder.push_default(StyleProperty::FontSize(style.size));
        builder.push_default(StyleProperty::LineHeight(LineHeight::Absolute(
            style.leading,
        )));
        builder.push_default(StyleProperty::OverflowWrap(OverflowWrap::BreakWord));
        if style.strong {
            builder.push_default(StyleProperty::FontWeight(FontWeight::new(fonts::STRONG)));
        }
        if style.slanted {
            builder.push_default(StyleProperty::FontStyle(FontStyle::Italic));
        }
        let mut start = 0;
        for part in parts {
            let range = start..start + part.text.len();
            start = range.end;
            if range.is_empty() {
                continue;
            }
            let look = part.look;
            if look.strong {
                let weight = FontWeight::new(fonts::STRONG);
                builder.push(StyleProperty::FontWeight(weight), range.clone());
            }
            if look.code {
                builder.push(StyleProperty::FontFamily(fonts::CODE), range.clone());
            }
            if look.whole {
                let mode = StyleProperty::TextWrapMode(TextWrapMode::NoWrap);
                builder.push(mode, range.clone());
            }
            if look.code || look.raised {
                let size = style.size * if look.raised { 0.68 } else { 0.82 };
                builder.push(StyleProperty::FontSize(size), range.clone());
            }
            let brush = Brush {
                slot: part.slot,
                ink: look.ink.unwrap_or(style.ink),
                raised: look.raised,
            };
            builder.push(StyleProperty::Brush(brush), range);
        }
        (builder.build(&text), text)
    }

    fn runs(&self, line: &parley::Line<'_, Brush>, text: &Rc<str>, style: &Style) -> Vec<Run> {
        // The middle of a small letter is in the middle of the line, whatever the face.
        let baseline = style.leading / 2.0 + style.size * 0.3;
        let mut runs: Vec<Run> = Vec::new();
        let mut x = line.metrics().offset;
        for run in line.runs() {
            let Some(face) = self.fonts.face(run.font().data.id()) else {
                continue;
            };
            let size = run.font_size();
            let mut now: Option<(Brush, Run)> = None;
            // In a run from right to left the rest of a ligature comes before its glyph.
            let mut rest: Option<Range<usize>> = None;
            for cluster in run.visual_clusters() {
                let mut range = cluster.text_range();
                if cluster.is_ligature_continuation() {
                    let last = now.as_mut().and_then(|(_, run)| run.glyphs.last_mut());
                    match last {
                        Some(glyph) if !run.is_rtl() => glyph.text_range.end = range.end,
                        _ => rest = Some(around(rest, range)),
                    }
                    continue;
                }
                if let Some(rest) = rest.take() {
                    range = around(Some(rest), range);
                }
                let silent = text[range.clone()].chars().all(is_silent);
                let brush = cluster.first_style().brush;
                let same = now.as_ref().is_some_and(|(own, _)| *own == brush);
                if !same {
                    runs.extend(now.take().map(|(_, run)| run));
                    let raise = if brush.raised { style.size * 0.34 } else { 0.0 };
                    let run = Run {
                        x,
                        baseline: baseline - raise,
                        width: 0.0,
                        size,
                        face: face.clone(),
                        glyphs: Vec::new(),
                        text: text.clone(),
                        ink: brush.ink,
                        slot: brush.slot,
                    };
                    now = Some((brush, run));
                }
                let Some((_, run)) = &mut now else {
                    continue;
                };
                for glyph in cluster.glyphs().filter(|glyph| !silent || glyph.id != 0) {
                    run.glyphs.push(KrillaGlyph::new(
                        GlyphId::new(glyph.id),
                        glyph.advance / size,
                        glyph.x / size,
                        glyph.y / size,
                        0.0,
                        range.clone(),
                        None,
                    ));
                    run.width += glyph.advance;
                    x += glyph.advance;
                }
            }
            runs.extend(now.map(|(_, run)| run));
        }
        runs.retain(|run| !run.glyphs.is_empty());
        runs
    }
}

fn around(one: Option<Range<usize>>, other: Range<usize>) -> Range<usize> {
    match one {
        None => other,
        Some(one) => one.start.min(other.start)..one.end.max(other.end),
    }
}

/// Characters that are not drawn: a font need not have them.
fn is_silent(c: char) -> bool {
    c.is_control()
        || matches!(
            c,
            '\u{AD}'
                | '\u{34F}'
                | '\u{61C}'
                | '\u{180E}'
                | '\u{200B}'..='\u{200F}'
                | '\u{2028}'
                | '\u{2029}'
                | '\u{2060}'..='\u{2069}'
                | '\u{FE00}'..='\u{FE0F}'
        )
}

/// The stretches of the text that no face can draw. Where something is put on a letter (an accent,
/// a frame) only that; if the letter by itself cannot be drawn either, the next look finds it.
fn lacking(layout: &Layout<Brush>, text: &str) -> Vec<Range<usize>> {
    let mut found: Vec<Range<usize>> = Vec::new();
    for line in layout.lines() {
        for run in line.runs() {
            let mut clusters = run.clusters().peekable();
            while let Some(cluster) = clusters.next() {
                let mut range = cluster.text_range();
                while let Some(rest) = clusters.next_if(|it| it.is_ligature_continuation()) {
                    range = around(Some(range), rest.text_range());
                }
                let whole = &text[range.clone()];
                if cluster.glyphs().any(|glyph| glyph.id == 0) && !whole.chars().all(is_silent) {
                    let letter = whole.chars().next().map_or(0, char::len_utf8);
                    // What is put on it may be ASCII, which every face has: then it is the letter.
                    let from = if whole[letter..].is_ascii() {
                        0
                    } else {
                        letter
                    };
                    found.push(range.start + from..range.end);
                }
            }
        }
    }
    // The faces have all of ASCII, in which codes are written.
    found.retain(|range| !text[range.clone()].is_ascii());
    found.sort_by_key(|range| range.start);
    found
}

/// The parts with every character in the ranges that is not ASCII as its code: `[U+4E2D]`.
fn coded(parts: &[Part], ranges: &[Range<usize>]) -> Vec<Part> {
    let mut start = 0;
    let mut coded = Vec::new();
    for part in parts {
        let mut text = String::with_capacity(part.text.len() + 16);
        for (at, c) in part.text.char_indices() {
            let at = start + at;
            match !c.is_ascii() && ranges.iter().any(|range| range.contains(&at)) {
                true => text.push_str(&format!("[U+{:04X}]", u32::from(c))),
                false => text.push(c),
            }
        }
        start += part.text.len();
        coded.push(Part {
            text,
            ..part.clone()
        });
    }
    coded
}
