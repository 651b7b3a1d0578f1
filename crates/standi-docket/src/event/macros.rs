//! Declares the events: a type for each, the choice between them, and how their fields are read.

macro_rules! events {
    ($($kind:ident = $word:literal, $title:literal {
        $($field:ident : $type:ty = $doc:literal,)*
    })+) => {
        $(
            #[doc = $title]
            #[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize, schemars::JsonSchema)]
            #[serde(deny_unknown_fields)]
            pub struct $kind { $(#[doc = $doc] pub $field: $type,)* }
        )+

        crate::words::words! {
            /// What kind of event it is.
            pub enum Kind { $($kind = $word, $title;)+ }
        }

        /// An event of the docket.
        #[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize, schemars::JsonSchema)]
        #[serde(tag = "what")]
        pub enum Event { $(#[doc = $title] #[serde(rename = $word)] $kind($kind),)+ }

        impl Kind {
            /// The fields that an event of this kind carries.
            pub fn fields(self) -> &'static [Field] {
                match self {
                    $(Kind::$kind => const { &[$(Field {
                        name: stringify!($field), doc: $doc, required: <$type as Value>::REQUIRED,
                        holds: <$type as Value>::HOLDS,
                    },)*] },)+
                }
            }

            pub(super) fn build(self, given: &dyn Fn(&str) -> Vec<String>) -> Result<Event, (&'static str, crate::phrase::Phrase)> {
                let _ = given;
                Ok(match self {
                    $(Kind::$kind => Event::$kind($kind {
                        $($field: <$type as Value>::read(&given(stringify!($field)))
                            .map_err(|wrong| (stringify!($field), wrong))?,)*
                    }),)+
                })
            }
        }

        impl Event {
            /// Its kind.
            pub fn kind(&self) -> Kind {
                match self { $(Event::$kind(_) => Kind::$kind,)+ }
            }

            /// Visits every free text in it, with the name of the field; of an award,
            /// `beneficiary` and `head`.
            pub fn texts(&mut self, visit: super::Visit<'_>) {
                let _ = &visit;
                match self {
                    $(Event::$kind(it) => {
                        let _ = &it;
                        $(Value::texts(&mut it.$field, stringify!($field), visit);)*
                    })+
                }
            }
        }
    };
}
pub(super) use events;
