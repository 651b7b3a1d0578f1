//! Cells of text, in whichever layout they come.

use arrow_array::cast::AsArray;
use arrow_array::{
    Array, LargeStringArray, StringArray, StringViewArray, downcast_dictionary_array,
};
use arrow_buffer::ArrowNativeType;
use arrow_schema::DataType;

/// A column of texts that is no dictionary.
#[derive(Clone, Copy)]
pub(crate) enum Texts<'a> {
    Small(&'a StringArray),
    Large(&'a LargeStringArray),
    View(&'a StringViewArray),
}

impl<'a> Texts<'a> {
    /// `None`: the column holds something else.
    pub(crate) fn of(array: &'a dyn Array) -> Option<Texts<'a>> {
        Some(match array.data_type() {
            DataType::Utf8 => Texts::Small(array.as_string::<i32>()),
            DataType::LargeUtf8 => Texts::Large(array.as_string::<i64>()),
            DataType::Utf8View => Texts::View(array.as_string_view()),
            _ => return None,
        })
    }

    /// A cell without spaces around it; `None`: nothing stands in it.
    #[inline]
    pub(crate) fn cell(self, at: usize) -> Option<&'a str> {
        let (null, text) = match self {
            Texts::Small(array) => (array.is_null(at), array.value(at)),
            Texts::Large(array) => (array.is_null(at), array.value(at)),
            Texts::View(array) => (array.is_null(at), array.value(at)),
        };
        let text = text.trim();
        (!null && !text.is_empty()).then_some(text)
    }
}

/// What stands for each row of a dictionary, given what stands for each of its values. The column
/// must be a dictionary.
pub(crate) fn gather<T: Copy>(array: &dyn Array, of: &[T], none: T) -> Vec<T> {
    downcast_dictionary_array! {
        array => {
            let keys = array.keys();
            if let (None, Some(few)) = (keys.nulls(), few(of, none)) {
                // Keys are places of values, of which there are not more.
                return keys.values().iter().map(|key| few[usize::from(key.as_usize() as u8)]).collect();
            }
            let of = |key: usize| of.get(key).copied().unwrap_or(none);
            match keys.nulls() {
                None => keys.values().iter().map(|key| of(key.as_usize())).collect(),
                Some(nulls) => {
                    let keys = keys.values().iter().zip(nulls);
                    keys.map(|(key, told)| if told { of(key.as_usize()) } else { none }).collect()
                }
            }
        },
        _ => Vec::new(),
    }
}

/// A table that a byte cannot miss; `None`: there is more in it.
fn few<T: Copy>(of: &[T], none: T) -> Option<[T; 256]> {
    let mut few = [none; 256];
    few.get_mut(..of.len())?.copy_from_slice(of);
    Some(few)
}

/// The place of a row's value among the values of a dictionary.
fn key(array: &dyn Array, at: usize) -> Option<usize> {
    downcast_dictionary_array! {
        array => array.key(at),
        _ => None,
    }
}

/// A cell of any column that holds texts or whole numbers, as it is told to a person.
pub(crate) fn cell(array: &dyn Array, at: usize) -> Option<String> {
    if let Some(dictionary) = array.as_any_dictionary_opt() {
        let texts = Texts::of(dictionary.values().as_ref())?;
        return texts.cell(key(array, at)?).map(str::to_string);
    }
    match Texts::of(array) {
        Some(texts) => texts.cell(at).map(str::to_string),
        None => integer(array, at).map(|number| number.to_string()),
    }
}

/// A cell of a column of whole numbers.
pub(crate) fn integer(array: &dyn Array, at: usize) -> Option<i128> {
    use arrow_array::types::*;
    if array.is_null(at) {
        return None;
    }
    Some(match array.data_type() {
        DataType::Int8 => array.as_primitive::<Int8Type>().value(at).into(),
        DataType::Int16 => array.as_primitive::<Int16Type>().value(at).into(),
        DataType::Int32 => array.as_primitive::<Int32Type>().value(at).into(),
        DataType::Int64 => array.as_primitive::<Int64Type>().value(at).into(),
        DataType::UInt8 => array.as_primitive::<UInt8Type>().value(at).into(),
        DataType::UInt16 => array.as_primitive::<UInt16Type>().value(at).into(),
        DataType::UInt32 => array.as_primitive::<UInt32Type>().value(at).into(),
        DataType::UInt64 => array.as_primitive::<UInt64Type>().value(at).into(),
        _ => return None,
    })
}
