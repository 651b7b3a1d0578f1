//! Pages into a file: text with its place in the structure, lines, links, outline.

use crate::pages::{Placed, Reached};
use crate::strip::{Anchor, Bar};
use crate::text::{Ink, Run};
use crate::tree::{Id, Target, Tree};
use krilla::action::{Action, LinkAction};
use krilla::annotation::{self, Annotation, LinkAnnotation};
use krilla::color::rgb;
use krilla::destination::{Destination, XyzDestination};
use krilla::geom::{PathBuilder, Point, Rect};
use krilla::num::NormalizedF32;
use krilla::outline::{Outline, OutlineNode};
use krilla::page::Page;
use krilla::paint::Fill;
use krilla::surface::Surface;
use krilla::tagging::{ArtifactType, ContentTag, SpanTag};

/// Where text begins on a page, in points.
#[derive(Clone, Copy, Debug)]
pub struct Origin {
    /// From the left edge.
    pub x: f32,
    /// From the top edge.
    pub y: f32,
}

/// Draws a page; `margins` draws its head and foot.
pub fn page(
    page: &mut Page<'_>,
    strips: &[Placed],
    origin: Origin,
    tree: &mut Tree,
    anchors: &[Reached],
    margins: impl FnOnce(&mut Surface<'_>),
) {
    let mut links: Vec<(Id, Rect)> = Vec::new();
    let mut surface = page.surface();
    lines(&mut surface, strips, origin);
    for placed in strips {
        for (x, run) in &placed.strip.text {
            let at = Point::from_xy(origin.x + x + run.x, origin.y + placed.y + run.baseline);
            if placed.repeated {
                artifact(&mut surface, ArtifactType::Other, |surface| {
                    glyphs(surface, run, at)
                });
                continue;
            }
            let tag = ContentTag::Span(SpanTag::empty());
            let mark = surface.start_tagged(tag);
            glyphs(&mut surface, run, at);
            surface.end_tagged();
            tree.mark(run.slot, mark);
            if tree.target(run.slot).is_some() {
                let top = origin.y + placed.y;
                let bottom = top + placed.strip.height;
                let rect = Rect::from_ltrb(at.x, top, at.x + run.width, bottom);
                links.extend(rect.map(|rect| (run.slot, rect)));
            }
        }
    }
    margins(&mut surface);
    surface.finish();
    for (slot, rect) in links {
        let target = tree.target(slot).cloned();
        let Some((target, said)) = target.and_then(|target| lead(target, anchors, origin)) else {
            continue;
        };
        let link = LinkAnnotation::new(rect, target);
        let mark = page.add_tagged_annotation(Annotation::new_link(link, Some(said)));
        tree.mark(slot, mark);
    }
}

/// The target of a link in the file, and what is said of it to those who do not see it.
fn lead(
    target: Target,
    anchors: &[Reached],
    origin: Origin,
) -> Option<(annotation::Target, String)> {
    match target {
        Target::Web(url) => {
            let action = Action::Link(LinkAction::new(url.clone()));
            Some((annotation::Target::Action(action), url))
        }
        Target::Source(number, title) => {
            let wanted = Anchor::Source(number);
            let reached = anchors.iter().find(|it| it.anchor == wanted)?;
            let destination = Destination::Xyz(destination(reached, origin));
            let said = format!("[{number}] {title}");
            Some((annotation::Target::Destination(destination), said))
        }
    }
}

fn destination(reached: &Reached, origin: Origin) -> XyzDestination {
    // A little of what stands above, so that the reader sees where it begins.
    let y = (origin.y + reached.y - 6.0).max(0.0);
    XyzDestination::new(reached.page, Point::from_xy(0.0, y))
}

/// Draws what is no part of the structure.
pub fn artifact(surface: &mut Surface<'_>, kind: ArtifactType, draw: impl FnOnce(&mut Surface)) {
    surface.start_tagged(ContentTag::Artifact(kind));
    draw(surface);
    surface.end_tagged();
}

/// Draws a run; `at` is the left end of its baseline.
pub fn glyphs(surface: &mut Surface<'_>, run: &Run, at: Point) {
    surface.set_fill(Some(fill(run.ink)));
    let face = run.face.clone();
    surface.draw_glyphs(at, &run.glyphs, face, &run.text, run.size, false);
}

/// Draws a filled rectangle.
pub fn rectangle(surface: &mut Surface<'_>, ink: Ink, x: f32, y: f32, width: f32, height: f32) {
    let mut path = PathBuilder::new();
    let Some(rect) = Rect::from_xywh(x, y, width, height) else {
        return;
    };
    path.push_rect(rect);
    if let Some(path) = path.finish() {
        surface.set_fill(Some(fill(ink)));
        surface.draw_path(&path);
    }
}

fn fill(ink: Ink) -> Fill {
    let colour = match ink {
        Ink::Black => rgb::Color::new(0, 0, 0),
        Ink::Grey => rgb::Color::new(0x44, 0x44, 0x44),
        Ink::Accent => rgb::Color::new(0x0A, 0x4A, 0x4D),
        Ink::Rule => rgb::Color::new(0x99, 0x99, 0x99),
    };
    Fill {
        paint: colour.into(),
        opacity: NormalizedF32::ONE,
        rule: Default::default(),
    }
}

/// Level and upright lines of a page.
fn lines(surface: &mut Surface<'_>, strips: &[Placed], origin: Origin) {
    let mut above: (f32, &[Bar]) = (0.0, &[]);
    for placed in strips {
        let strip = &placed.strip;
        let bottom = placed.y + strip.height;
        for bar in &strip.bars {
            let goes_on = above.1.iter().any(|other| other.number == bar.number);
            let top = if goes_on { above.0 } else { placed.y };
            artifact(surface, ArtifactType::Other, |surface| {
                let x = origin.x + bar.x - bar.thickness / 2.0;
                let y = origin.y + top;
                rectangle(surface, bar.ink, x, y, bar.thickness, bottom - top);
            });
        }
        for rule in &strip.rules {
            artifact(surface, ArtifactType::Other, |surface| {
                let (x, y) = (origin.x + rule.x, origin.y + placed.y + rule.y);
                rectangle(surface, rule.ink, x, y, rule.width, rule.thickness);
            });
        }
        above = (bottom, &strip.bars);
    }
}

/// The headings as an outline, each below the last higher one.
pub fn outline(anchors: &[Reached], origin: Origin) -> Outline {
    let headings: Vec<(u8, OutlineNode)> = anchors
        .iter()
        .filter_map(|reached| match &reached.anchor {
            Anchor::Heading(level, text) => {
                let node = OutlineNode::new(text.clone(), destination(reached, origin));
                Some((*level, node))
            }
            Anchor::Source(_) => None,
        })
        .collect();
    let mut outline = Outline::new();
    let mut open: Vec<(u8, OutlineNode)> = Vec::new();
    for (level, node) in headings {
        close(&mut open, &mut outline, level);
        open.push((level, node));
    }
    close(&mut open, &mut outline, 0);
    outline
}

/// Puts the nodes of this level and below into those above them.
fn close(open: &mut Vec<(u8, OutlineNode)>, outline: &mut Outline, level: u8) {
    while open.last().is_some_and(|(own, _)| *own >= level) {
        let Some((_, node)) = open.pop() else {
            return;
        };
        match open.last_mut() {
            Some((_, above)) => above.push_child(node),
            None => outline.push_child(node),
        }
    }
}
