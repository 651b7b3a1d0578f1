//! The faces that are embedded, for the layout and for the file. No font of the system is used,
//! so that a document looks the same everywhere and its bytes are the same.

use crate::Error;
use krilla::text::Font;
use parley::fontique::{Blob, Collection, CollectionOptions, SourceCache};
use parley::{FontContext, FontFamily, FontFamilyName};
use std::borrow::Cow;
use std::sync::Arc;

/// Libertinus Serif in three cuts, then DejaVu Sans Mono.
const FACES: [&[u8]; 4] = [
    include_bytes!(concat!(env!("OUT_DIR"), "/text")),
    include_bytes!(concat!(env!("OUT_DIR"), "/strong")),
    include_bytes!(concat!(env!("OUT_DIR"), "/slanted")),
    include_bytes!(concat!(env!("OUT_DIR"), "/fixed")),
];

const SERIF: FontFamilyName<'static> = FontFamilyName::Named(Cow::Borrowed("Libertinus Serif"));
const FIXED: FontFamilyName<'static> = FontFamilyName::Named(Cow::Borrowed("DejaVu Sans Mono"));

/// The family of text: where the serif has no letter, the other is asked.
pub const TEXT: FontFamily<'static> = FontFamily::List(Cow::Borrowed(&[SERIF, FIXED]));
/// The family of ids and addresses.
pub const CODE: FontFamily<'static> = FontFamily::List(Cow::Borrowed(&[FIXED, SERIF]));
/// Weight of the strong cut.
pub const STRONG: f32 = 600.0;

/// The faces.
pub struct Fonts {
    /// For the layout.
    pub context: FontContext,
    faces: Vec<(u64, Font)>,
}

impl Fonts {
    /// The embedded faces; an error is a fault of the program.
    pub fn new() -> Result<Fonts, Error> {
        let mut collection = Collection::new(CollectionOptions {
            shared: false,
            system_fonts: false,
        });
        let mut faces = Vec::new();
        for bytes in FACES {
            let blob = Blob::new(Arc::new(bytes));
            let face = Font::new(bytes.into(), 0).ok_or(Error::Font)?;
            faces.push((blob.id(), face));
            if collection.register_fonts(blob, None).is_empty() {
                return Err(Error::Font);
            }
        }
        Ok(Fonts {
            context: FontContext {
                collection,
                source_cache: SourceCache::default(),
            },
            faces,
        })
    }

    /// The face that the layout chose.
    pub fn face(&self, id: u64) -> Option<&Font> {
        let found = self.faces.iter().find(|(own, _)| *own == id);
        found.map(|(_, face)| face)
    }
}
