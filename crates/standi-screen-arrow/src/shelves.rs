//! The tables of the law, filled while rows come, shared by all threads.

use standi_law::article::Article;
use standi_record::{Day, Record};
use standi_screen::Tables;
use standi_screen::tables::Asked;
use std::collections::HashMap;
use std::sync::atomic::{AtomicU32, AtomicUsize, Ordering};
use std::sync::{
    Mutex, MutexGuard, OnceLock, PoisonError, RwLock, RwLockReadGuard, RwLockWriteGuard,
};

/// Articles of one set of tables: its kernel counts them in a byte.
pub(crate) const SHELF: u16 = 256;

/// Several tables: the first holds the articles that came first, which is all of them in any table
/// that people make; the kernel looks up there. What stands on the others is told row by row.
pub(crate) struct Shelves<'r> {
    inside: RwLock<Inside<'r>>,
    record: &'r Record,
    today: Day,
    /// How often pairs of State and article came so far, until they were asked about.
    came: Vec<AtomicU32>,
    /// Pairs that the law was asked about.
    asked: Vec<OnceLock<()>>,
    /// How many threads began to ask so far.
    askers: AtomicUsize,
    /// What the law said that is not in the tables yet.
    said: Mutex<Vec<Asked>>,
}

pub(crate) struct Inside<'r> {
    pub tables: Vec<Tables<'r>>,
    /// The number of each text that was met.
    texts: HashMap<String, u16>,
    articles: HashMap<Article, u16>,
}

impl<'r> Shelves<'r> {
    pub(crate) fn new(record: &'r Record, today: Day) -> Shelves<'r> {
        let pairs = || 0..record.states.len() * usize::from(SHELF);
        Shelves {
            inside: RwLock::new(Inside {
                tables: vec![Tables::new(record, today)],
                texts: HashMap::new(),
                articles: HashMap::new(),
            }),
            record,
            today,
            came: pairs().map(|_| AtomicU32::new(0)).collect(),
            asked: pairs().map(|_| OnceLock::new()).collect(),
            askers: AtomicUsize::new(0),
            said: Mutex::new(Vec::new()),
        }
    }

    /// What is there, to look up.
    pub(crate) fn inside(&self) -> RwLockReadGuard<'_, Inside<'r>> {
        self.inside.read().unwrap_or_else(PoisonError::into_inner)
    }

    fn to_add(&self) -> RwLockWriteGuard<'_, Inside<'r>> {
        self.inside.write().unwrap_or_else(PoisonError::into_inner)
    }

    fn said(&self) -> MutexGuard<'_, Vec<Asked>> {
        self.said.lock().unwrap_or_else(PoisonError::into_inner)
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
        let rows = || respondent.iter().zip(article);
        let place = |respondent: u8, article: u16| {
            usize::from(article & (SHELF - 1)) * states + usize::from(respondent)
        };
        let new = |(respondent, article): (&u8, &u16)| {
            *article < SHELF && self.asked[place(*respondent, *article)].get().is_none()
        };
        if !rows().any(new) {
            return;
        }
        let mut counts = vec![0_u32; states * usize::from(SHELF)];
        for (respondent, article) in rows() {
            counts[place(*respondent, *article)] += u32::from(*article < SHELF);
        }
        let pairs = counts.iter().enumerate();
        let new = pairs.filter(|(pair, count)| **count > 0 && self.asked[*pair].get().is_none());
        let mut wanted: Vec<usize> = new
            .filter(|(pair, count)| {
                let before = self.came[*pair].fetch_add(**count, Ordering::Relaxed);
                before.saturating_add(**count) >= OFTEN
            })
            .map(|(pair, _)| pair)
            .collect();
        if wanted.is_empty() {
            return;
        }
        // Threads that want the same pairs begin at different ones, and wait only for the last.
        let asker = self.askers.fetch_add(1, Ordering::Relaxed);
        let middle = wanted.len() / 2;
        match asker % 4 {
            0 => {}
            1 => wanted.reverse(),
            2 => wanted.rotate_left(middle),
            _ => wanted[..middle].reverse(),
        }
        for pair in wanted {
            self.asked[pair].get_or_init(|| {
                let (respondent, article) = ((pair % states) as u8, (pair / states) as u8);
                let said = self.inside().tables[0].ask(respondent, article);
                self.said().push(said);
            });
        }
        // All at once: whoever waits to write is overtaken by those that read, and for each pair
        // would wait until they have asked about all.
        let mut inside = self.to_add();
        for said in self.said().drain(..) {
            inside.tables[0].keep(said);
        }
    }
}

/// Rows of one pair from which on its table is filled: asking the law on every day of the record
/// takes as long as telling it so many rows.
const OFTEN: u32 = 4;

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
