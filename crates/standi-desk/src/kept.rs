//! What people told and nobody stores: in memory alone, each under a name that nobody can guess.

use std::collections::HashMap;
use std::fmt;
use std::str::FromStr;
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

/// How many are kept; beyond that the one longest untouched is forgotten.
const MOST: usize = 10_000;

/// After this time untouched one is forgotten.
const IDLE: Duration = Duration::from_secs(12 * 60 * 60);

/// The name of what is kept: 128 random bits.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Id(u128);

impl Id {
    fn new() -> Id {
        let mut bytes = [0; 16];
        getrandom::fill(&mut bytes).expect("the system gives random numbers");
        Id(u128::from_be_bytes(bytes))
    }
}

impl fmt::Display for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:032x}", self.0)
    }
}

impl FromStr for Id {
    type Err = ();

    fn from_str(text: &str) -> Result<Id, ()> {
        let hex = text.len() == 32 && text.bytes().all(|it| it.is_ascii_hexdigit());
        let number = u128::from_str_radix(text, 16).ok().filter(|_| hex);
        number.map(Id).ok_or(())
    }
}

/// What is kept.
pub struct Keep<T> {
    kept: Mutex<HashMap<Id, (Instant, T)>>,
}

impl<T> Default for Keep<T> {
    fn default() -> Keep<T> {
        Keep {
            kept: Mutex::default(),
        }
    }
}

impl<T: Clone> Keep<T> {
    /// Begins to keep one.
    pub fn begin(&self, kept: T) -> Id {
        let mut all = self.all();
        all.retain(|_, (touched, _)| touched.elapsed() < IDLE);
        if all.len() >= MOST {
            let oldest = all.iter().min_by_key(|(_, (touched, _))| *touched);
            if let Some(id) = oldest.map(|(id, _)| *id) {
                all.remove(&id);
            }
        }
        let id = Id::new();
        all.insert(id, (Instant::now(), kept));
        id
    }

    /// One as it stands; `None`: erased or forgotten.
    pub fn get(&self, id: Id) -> Option<T> {
        let mut all = self.all();
        let (touched, kept) = all.get_mut(&id)?;
        if touched.elapsed() >= IDLE {
            all.remove(&id);
            return None;
        }
        *touched = Instant::now();
        Some(kept.clone())
    }

    /// Keeps one as it stands now; nothing if it was erased meanwhile.
    pub fn put(&self, id: Id, kept: T) {
        if let Some(place) = self.all().get_mut(&id) {
            *place = (Instant::now(), kept);
        }
    }

    /// Erases one.
    pub fn erase(&self, id: Id) {
        self.all().remove(&id);
    }

    fn all(&self) -> MutexGuard<'_, HashMap<Id, (Instant, T)>> {
        self.kept.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_erased_is_gone() {
        let kept = Keep::default();
        let id = kept.begin(());
        assert!(kept.get(id).is_some());
        kept.erase(id);
        kept.put(id, ());
        assert!(kept.get(id).is_none());
    }

    #[test]
    fn a_name_is_32_letters_and_nothing_else() {
        let id = Id::new();
        assert_eq!(id.to_string().parse::<Id>(), Ok(id));
        for text in ["", "12", &"g".repeat(32), &format!("+{}", "1".repeat(31))] {
            assert_eq!(text.parse::<Id>(), Err(()), "{text}");
        }
    }

    #[test]
    fn the_longest_untouched_makes_room() {
        let kept = Keep::default();
        let first = kept.begin(());
        let second = kept.begin(());
        kept.get(first);
        for _ in 2..=MOST {
            kept.begin(());
        }
        assert!(kept.get(second).is_none());
        assert!(kept.get(first).is_some());
    }
}
