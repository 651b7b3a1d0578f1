//! C1 Article 17: does the application aim at the destruction of rights?
//!
//! Nobody may rely on the Convention to destroy the rights of others: denial of the Holocaust,
//! calls to violence, parties that would end democracy. Such a complaint is incompatible *ratione
//! materiae*, or the aim weighs in the merits. Always a judgement; it arises only for expression,
//! religion, assembly and elections, or where it is signalled.
//!
//! Needs: the article, signals. Never closes.

use crate::article::Article;
use crate::{Finding, Ground};

const AUTHORITY: &[&str] = &[
    "Convention, Article 17",
    "Garaudy v. France (dec.), no. 65831/01, 24 June 2003",
];

/// It does not arise.
pub static NOT_AT_ISSUE: Ground = Ground::open("art17-not-at-issue", &["Convention, Article 17"]);
/// It can arise under this article.
pub static CAN_ARISE: Ground = Ground::judgement("art17-can-arise", AUTHORITY);
/// It is signalled.
pub static SIGNALLED: Ground = Ground::judgement("art17-signalled", AUTHORITY);

/// Whether the aim of an application can be at issue under an article.
pub fn can_arise_under(article: Article) -> bool {
    article.is_of_convention(&[9, 10, 11, 17]) || article.is(Article::of_protocol(1, 3))
}

/// The row that fits whether it can arise under an article of the complaint, and is signalled.
#[inline]
pub fn assess(expression: bool, signalled: bool) -> Finding {
    let ground = match (signalled, expression) {
        (true, _) => &SIGNALLED,
        (false, true) => &CAN_ARISE,
        (false, false) => &NOT_AT_ISSUE,
    };
    ground.into()
}
