//! The tables of the law, filled while rows come, shared by all threads.

use standi_law::article::Article;
use standi_record::{Day, Record};
use standi_screen::Tables;
use std::collections::HashMap;
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{PoisonError, RwLock, RwLockReadGuard, RwLockWriteGuard};

/// Articles of one set of tables: its kernel counts them in a byte.
pub(crate) const SHELF: u16 = 256;

/// Several tables: the first holds the articles that came first, which is all of them in any table
/// that people make; the kernel looks up there. What stands on the others is told row by row.
pub(crate) struct Shelves<'r> {
    inside: RwLock<Inside<'r>>,
    record: &'r Record,
    today: Day,
    /// How often pairs of State and article came so far, until they were tried.
    came: Vec<AtomicU32>,
}

pub(crate) struct Inside<'r> {
    pub tables: Vec<Tables<'r>>,
    /// The number of each text that was met.
    texts: HashMap<String, u16>,
    articles: HashMap<Article, u16>,
    /// Whether pairs of State and article were tried on the first shelf.
    tried: Vec<bool>,
}

impl<'r> Shelves<'r> {
    pub(crate) fn new(record: &'r Record, today: Day) -> Shelves<'r> {
        Shelves {
            inside: RwLock::new(Inside {
                tables: vec![Tables::new(record, today)],
                texts: HashMap::new(),
                articles: HashMap::new(),
                tried: vec![false; record.states.len() * usize::from(SHELF)],
            }),
            record,
            today,
            came: (0..record.states.len() * usize::from(SHELF))
                .map(|_| AtomicU32::new(0))
                .collect(),
        }
    }

    /// What is there, to look up.
    pub(crate) fn inside(&self) -> RwLockReadGuard<'_, Inside<'r>> {
        self.inside.read().unwrap_or_else(PoisonError::into_inner)
    }

    fn to_add(&self) -> RwLockWriteGuard<'_, Inside<'r>> {
        self.inside.write().unwrap_or_else(PoisonError::into_inner)
    }

    /// The number of an article.
    ///
    /// # Errors
    /// The text names none, and why.
    pub(crate) fn article(&self, text: &str) -> Result<u16, String> {
        if let Some(number) = self.inside().texts.get(text) {
            return Ok(*number);
        }
        let article: Article = text
            .parse()
            .map_err(|error| format!("{error}; write it as 6, 5(3) or P1-1"))?;
        let mut inside = self.to_add();
        let number = match inside.articles.get(&article) {
            Some(number) => *number,
            None => inside.add(article, self.record, self.today)?,
        };
        inside.texts.insert(text.to_string(), number);
        Ok(number)
    }

    /// Fills the tables for the pairs that come often enough to be worth it.
    pub(crate) fn prepare(&self, respondent: &[u8], article: &[u16]) {
        let states = self.record.states.len();
        let mut counts = vec![0_u32; states * usize::from(SHELF)];
        for (respondent, article) in respondent.iter().zip(article) {
            let pair = usize::from(*article & (SHELF - 1)) * states + usize::from(*respondent);
            counts[pair] += u32::from(*article < SHELF);
        }
        let wanted: Vec<usize> = {
            let inside = self.inside();
            let pairs = counts.iter().enumerate();
            let new = pairs.filter(|(pair, count)| **count > 0 && !inside.tried[*pair]);
            new.filter(|(pair, count)| {
                let before = self.came[*pair].fetch_add(**count, Ordering::Relaxed);
                before.saturating_add(**count) >= OFTEN
            })
            .map(|(pair, _)| pair)
            .collect()
        };
        for pair in wanted {
            let mut inside = self.to_add();
            if !inside.tried[pair] {
                inside.tried[pair] = true;
                inside.tables[0].prepare((pair % states) as u8, (pair / states) as u8);
            }
        }
    }
}

/// Rows of one pair from which on its table is filled.
const OFTEN: u32 = 16;

impl<'r> Inside<'r> {
    fn add(&mut self, article: Article, record: &'r Record, today: Day) -> Result<u16, String> {
        let text = article.to_string();
        let no_room = || format!("more articles than can be told apart, with `{text}`");
        loop {
            let shelf = self.tables.len() - 1;
            if let Some(at) = self.tables[shelf].article(&text) {
                let number = shelf * usize::from(SHELF) + usize::from(at);
                let number = u16::try_from(number).map_err(|_| no_room())?;
                self.articles.insert(article, number);
                return Ok(number);
            }
            if self.tables.len() >= 250 {
                return Err(no_room());
            }
            self.tables.push(Tables::new(record, today));
        }
    }
}
