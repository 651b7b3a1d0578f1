//! What changed in a list since somebody read it.

use crate::office::Office;
use crate::trouble::Trouble;
use standi_docket::access::Task;
use standi_docket::value::Number;
use standi_docket_store::chain::Hash;
use standi_docket_store::{Database, ListRow};

/// How far the docket's chain of events goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Head {
    /// How many events there are.
    pub events: u64,
    /// The hash of the last.
    pub hash: Hash,
}

/// An application that changed, with its row where it is open to the viewer now.
pub type Change = (Number, Option<ListRow>);

impl<D: Database> Office<'_, D> {
    /// How far the docket goes: while that is the same, so is every list.
    ///
    /// # Errors
    /// A refusal.
    pub fn head(&mut self) -> Result<Head, Trouble> {
        self.may(Task::List)?;
        let (events, hash) = self.docket.head()?;
        Ok(Head { events, hash })
    }

    /// The rows of applications in which something was recorded since. `None`: that is more than so
    /// many events, or the docket is not the one it was, and the list has to be read anew.
    ///
    /// # Errors
    /// A refusal; a party that does not say whose side it is on.
    pub fn changed(&mut self, since: Head, most: u32) -> Result<Option<Vec<Change>>, Trouble> {
        // A party says whose side it is on before anything is read.
        self.own(Task::List)?;
        let events = self.docket.database().scan(since.events, most + 2)?;
        let known = events.first().is_some_and(|it| it.hash == since.hash);
        if !known || events.len() > most as usize + 1 {
            return Ok(None);
        }
        let mut numbers: Vec<Number> = events[1..].iter().map(|it| it.application).collect();
        numbers.sort_unstable_by_key(|it| (it.year, it.place));
        numbers.dedup();
        let mut changes = Vec::new();
        for number in numbers {
            let row = self.docket.database().projected(number)?;
            let row = match row {
                Some(((row, _), _)) if self.shows(&row) => Some(row),
                _ => None,
            };
            changes.push((number, row));
        }
        Ok(Some(changes))
    }
}
