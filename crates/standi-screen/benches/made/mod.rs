//! Made rows: random States, articles and days, the same on every machine.

use standi_record::Day;
use standi_screen::Tables;
use standi_screen::kernel::Columns;
use standi_screen::row::Circumstances;

/// A small generator (xorshift).
struct Dice(u64);

impl Dice {
    fn below(&mut self, n: u32) -> u32 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (((self.0 >> 32) * u64::from(n)) >> 32) as u32
    }
}

const ARTICLES: [&str; 22] = [
    "2", "3", "5", "6", "7", "8", "9", "10", "11", "13", "14", "P1-1", "P1-2", "P1-3", "P4-2",
    "P4-4", "P6-1", "P7-1", "P7-2", "P7-4", "P12-1", "P13-1",
];

/// Bytes of a row.
#[allow(dead_code)]
pub const BYTES: usize = 6 * size_of::<u8>() + 4 * size_of::<i32>();

/// Columns of rows, as the kernel takes them.
#[allow(missing_docs)]
pub struct Made {
    pub respondent: Vec<u8>,
    pub article: Vec<u8>,
    pub applicant: Vec<u8>,
    pub victim: Vec<u8>,
    pub exhausted: Vec<u8>,
    pub circumstances: Vec<u8>,
    pub event: Vec<i32>,
    pub decided: Vec<i32>,
    pub known: Vec<i32>,
    pub lodged: Vec<i32>,
}

impl Made {
    /// Makes rows, and computes what the law says of every State and article in them.
    pub fn new(rows: usize, tables: &mut Tables<'_>) -> Made {
        let mut articles = Vec::new();
        let states = tables.record.states.len();
        for article in ARTICLES {
            let article = tables.article(article).expect("an article");
            for state in 0..states as u8 {
                tables.prepare(state, article);
            }
            articles.push(article);
        }
        let dice = &mut Dice(7);
        let bytes = |n: usize, dice: &mut Dice| -> Vec<u8> {
            (0..rows).map(|_| dice.below(n as u32) as u8).collect()
        };
        let respondent = bytes(states, dice);
        let article = bytes(articles.len(), dice);
        let applicant = (0..rows).map(|_| 1 + dice.below(6) as u8).collect();
        let victim = vec![1; rows];
        let exhausted = (0..rows).map(|_| 1 + dice.below(4) as u8).collect();
        let circumstances = bytes(Circumstances::COUNT, dice);
        let first = Day::new(1955, 1, 1).expect("a day").0;
        let event: Vec<i32> = (0..rows)
            .map(|_| first + dice.below(22_000) as i32)
            .collect();
        let later = |from: &[i32], days: u32, dice: &mut Dice| -> Vec<i32> {
            from.iter()
                .map(|day| day + dice.below(days) as i32)
                .collect()
        };
        let decided = later(&event, 2_500, dice);
        let known = later(&decided, 90, dice);
        let lodged = later(&known, 260, dice);
        Made {
            respondent,
            article,
            applicant,
            victim,
            exhausted,
            circumstances,
            event,
            decided,
            known,
            lodged,
        }
    }

    /// The rows as the kernel takes them.
    pub fn columns(&self) -> Columns<'_> {
        Columns {
            respondent: &self.respondent,
            article: &self.article,
            applicant: &self.applicant,
            victim: &self.victim,
            exhausted: &self.exhausted,
            circumstances: &self.circumstances,
            event: &self.event,
            decided: &self.decided,
            known: &self.known,
            lodged: &self.lodged,
        }
    }
}
