//! What a State owes to the organisation: accounts, arrears, interest.
//!
//! A contribution is due when it is notified and payable within six months (Statute, Article 39). On
//! what is then unpaid, simple interest is owed for each month (Financial Regulations, Article 10).
//! A member that has not paid for two years may lose its representation (Statute, Article 9, as the
//! Committee of Ministers agreed to apply it on 10 November 1994).

use crate::value::Date;
use rust_decimal::{Decimal, RoundingStrategy};
use schemars::JsonSchema;
use serde::Serialize;
use standi_law::calendar::add_months;
use standi_record::facts::{Contribution, LateInterest, State};
use standi_record::query::Membership;
use standi_record::{Day, Record};

/// A sum in thousand euros.
pub type Thousands = Decimal;

/// What the record says of a State's contributions, until a day.
#[derive(Clone, Debug)]
pub struct Contributions<'r> {
    /// The day.
    pub on: Day,
    /// Whether it is a member on that day, and since when.
    pub membership: Membership<'r>,
    /// The accounts made until the day, oldest first.
    pub accounts: Vec<ContributionAccount<'r>>,
}

/// One account, with what follows from it.
#[derive(Clone, Debug)]
pub struct ContributionAccount<'r> {
    /// The account, in thousand euros.
    pub row: &'r Contribution,
    /// Day of a later account that replaces it.
    pub replaced_on: Option<Day>,
    /// Interest on what it says is unpaid; `None`: nothing is, the sum is not known, or it covers
    /// several years, whose shares are not known.
    pub arrears: Option<Arrears>,
    /// Where membership ended in the year of the account: the share of the days of membership.
    pub pro_rata: Option<ProRata>,
}

/// Interest on what an account says is unpaid, as if nothing had been paid until a later account
/// replaced it, or until the day asked about.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Arrears {
    /// Last day of the six months.
    pub payable_until: Date,
    /// Until when interest is counted.
    pub until: Date,
    /// Month by month.
    pub months: Vec<MonthOfArrears>,
    /// The interest of all months, in thousand euros.
    #[schemars(with = "String")]
    pub interest: Thousands,
    /// Provisions.
    pub authority: Vec<String>,
    /// What Article 9 of the Statute allows.
    pub article_9: Article9,
}

/// One month of arrears.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct MonthOfArrears {
    /// Its first day, on which the unpaid amount counts.
    pub from: Date,
    /// Per cent of it.
    #[schemars(with = "String")]
    pub percent: Decimal,
    /// The interest, in thousand euros.
    #[schemars(with = "String")]
    pub interest: Thousands,
}

/// The two years after which representation may be suspended.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Article9 {
    /// First day on which a contribution of the year has been unpaid for two years.
    pub from: Date,
    /// Whether it has come, with the sum unpaid. Whether it is all or a substantial part of what is
    /// owed, and whether circumstances are exceptional, the Committee of Ministers judges.
    pub reached: bool,
    /// Whether the State was a member on the last day counted: it can be applied to members only.
    pub applies: bool,
    /// Part of the contribution that is unpaid, in per cent; `null`: what was due is not known.
    #[schemars(with = "Option<String>")]
    pub unpaid_percent: Option<Decimal>,
}

/// The share of a contribution for the days of membership.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct ProRata {
    /// First day no longer a member.
    pub ended: Date,
    /// Days of membership in the year.
    pub days: i32,
    /// Days of the year.
    pub of_days: i32,
    /// The share, in thousand euros, counted by days: that contributions are owed until membership
    /// ended is decided; how the share is counted was not seen.
    #[schemars(with = "String")]
    pub share: Thousands,
}

/// What a State owes to the organisation, as far as the record goes.
pub fn contributions<'r>(record: &'r Record, state: &'r State, on: Day) -> Contributions<'r> {
    let membership = record.membership(state, on);
    let made = || {
        let rows = record.of(&record.contributions, state.code.0);
        rows.filter(|row| row.as_of <= on)
    };
    let account = |row: &'r Contribution| {
        let later = made().filter(|later| row.replaced_by(later));
        let replaced_on = later.map(|later| later.as_of).min();
        let until = replaced_on.unwrap_or(on);
        ContributionAccount {
            row,
            replaced_on,
            arrears: arrears(record, row, until, record.membership(state, until).member),
            pro_rata: pro_rata(row, membership.since().filter(|_| !membership.member)),
        }
    };
    let mut accounts: Vec<ContributionAccount<'r>> = made().map(account).collect();
    accounts.sort_by_key(|it| (it.row.as_of, it.row.years()));
    Contributions {
        on,
        membership,
        accounts,
    }
}

/// An amount without its decimals, half up.
pub fn whole(amount: Thousands) -> i64 {
    let rounded = amount.round_dp_with_strategy(0, RoundingStrategy::MidpointAwayFromZero);
    rounded.try_into().unwrap_or(i64::MAX)
}

fn arrears(record: &Record, row: &Contribution, until: Day, member: bool) -> Option<Arrears> {
    let (year, last) = row.years()?;
    let unpaid = row.unpaid.filter(|unpaid| *unpaid > 0 && year == last)?;
    let amount = Decimal::from(unpaid);
    let first = Day::new(year, 7, 1)?;
    let mut months = Vec::new();
    for month in 1u16.. {
        let from = month_after(first, month - 1)?;
        if from > until {
            break;
        }
        let percent = percent(&record.late_interest, month)?;
        months.push(MonthOfArrears {
            from: Date(from),
            percent,
            interest: amount * percent / Decimal::ONE_HUNDRED,
        });
    }
    let from = Day::new(year + 2, 7, 1)?;
    let of_due = |due: i64| {
        let share = amount * Decimal::ONE_HUNDRED / Decimal::from(due);
        share.round_dp_with_strategy(1, RoundingStrategy::MidpointAwayFromZero)
    };
    let mut authority: Vec<String> = vec!["Statute, Article 39".into()];
    for rule in &record.late_interest {
        if !authority.contains(&rule.provision.to_string()) {
            authority.push(rule.provision.to_string());
        }
    }
    Some(Arrears {
        payable_until: Date(first.before()),
        until: Date(until),
        interest: months.iter().map(|month| month.interest).sum(),
        months,
        authority,
        article_9: Article9 {
            from: Date(from),
            reached: until >= from,
            applies: member,
            unpaid_percent: row.due.filter(|due| *due > 0).map(of_due),
        },
    })
}

/// Twelve months at a time, so that the count fits however long the arrears last.
fn month_after(first: Day, months: u16) -> Option<Day> {
    let years = i16::try_from(months / 12).ok()?;
    let start = Day::new(first.year().checked_add(years)?, 7, 1)?;
    Some(add_months(start, (months % 12) as u8))
}

/// Per cent for a month of arrears, counted from 1.
fn percent(rules: &[LateInterest], month: u16) -> Option<Decimal> {
    let month = i64::from(month);
    let rule = rules.iter().find(|rule| {
        rule.from_month.is_none_or(|from| from <= month)
            && rule.until_month.is_none_or(|until| month < until)
    });
    // The record's checks have read every one of them.
    rule.and_then(|rule| Decimal::from_str_exact(rule.percent.0).ok())
}

fn pro_rata(row: &Contribution, ended: Option<Day>) -> Option<ProRata> {
    let ended = ended?;
    let (year, last) = row.years()?;
    let due = row.due.filter(|_| year == last && ended.year() == year)?;
    let first = Day::new(year, 1, 1)?;
    let (days, of_days) = (ended.0 - first.0, Day::new(year + 1, 1, 1)?.0 - first.0);
    let share = Decimal::from(due) * Decimal::from(days) / Decimal::from(of_days);
    Some(ProRata {
        ended: Date(ended),
        days,
        of_days,
        share: share.round_dp_with_strategy(0, RoundingStrategy::MidpointAwayFromZero),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn russia(on: &str) -> Contributions<'static> {
        let record = standi_bundled::record();
        let state = record.state("RUS").expect("the record knows it");
        contributions(record, state, on.parse().expect("a day"))
    }

    fn of<'c, 'r>(all: &'c Contributions<'r>, year: &str) -> &'c ContributionAccount<'r> {
        let mut accounts = all.accounts.iter();
        accounts
            .find(|it| it.row.year == *year)
            .expect("an account")
    }

    fn interest(months: &[MonthOfArrears]) -> Vec<String> {
        let whole = |month: &MonthOfArrears| month.interest.round().to_string();
        months.iter().map(whole).collect()
    }

    /// Of nothing that was due no share is unpaid.
    #[test]
    fn a_sum_unpaid_of_which_none_was_due() {
        let file = |name: &str, text: String| standi_text::Source::new(name, text);
        let told = "source = [\"act\"]\nconfidence = \"known\"\n";
        let state = format!(
            "code = \"ALB\"\nname = \"Albania\"\n[[contribution]]\nyear = \"2020\"\ndue = 0\n\
             unpaid = 5\nas_of = 2021-01-01\ntext = \"t\"\n{told}"
        );
        let rate =
            format!("[[late_interest]]\npercent = \"0.50\"\nprovision = \"Article 10\"\n{told}");
        let source = "[[source]]\nid = \"act\"\ntitle = \"The act\"\n".to_string();
        let record = Record::from_files(&[
            file("record.toml", "version = 2026-11-24\n".into()),
            file("sources.toml", source),
            file("rules/rates.toml", rate),
            file("states/ALB.toml", state),
        ])
        .expect("a record");
        let state = record.state("ALB").expect("a State");
        let all = contributions(&record, state, "2021-02-01".parse().expect("a day"));
        let arrears = all.accounts[0].arrears.as_ref().expect("arrears");
        assert_eq!(arrears.article_9.unpaid_percent, None);
        // From July to February: eight months at half a per cent of five thousand.
        assert_eq!(arrears.interest.normalize().to_string(), "0.2");
    }

    #[test]
    fn half_a_thousand_counts_whole() {
        for (amount, rounded) in [("0.49", 0), ("0.5", 1), ("1113.15", 1113), ("-2.5", -3)] {
            let amount = Decimal::from_str_exact(amount).expect("a number");
            assert_eq!(whole(amount), rounded, "{amount}");
        }
    }

    /// Document GR-PBA(2017)8: 111 thousand a month from July to December 2017, then 223 thousand.
    #[test]
    fn interest_as_the_organisation_published_it() {
        let all = russia("2018-02-01");
        let account = of(&all, "2017");
        assert_eq!(account.row.unpaid, Some(22_263));
        let arrears = account.arrears.as_ref().expect("arrears");
        assert_eq!(arrears.payable_until.to_string(), "2017-06-30");
        let mut expected = vec!["111"; 6];
        expected.extend(["223"; 2]);
        assert_eq!(interest(&arrears.months), expected);
        // 6 × 111.315 and 2 × 222.63
        assert_eq!(arrears.interest.normalize().to_string(), "1113.15");
        let percent = arrears.article_9.unpaid_percent;
        assert_eq!(percent.map(|it| it.to_string()).as_deref(), Some("67.4"));
        // Each provision once, though two of its rates are used.
        assert_eq!(
            arrears.authority,
            ["Statute, Article 39", "Financial Regulations, Article 10"]
        );
    }

    #[test]
    fn two_years_had_passed_on_1_july_2019() {
        let reached = |on: &str| {
            let all = russia(on);
            let arrears = of(&all, "2017").arrears.as_ref().expect("arrears");
            (
                arrears.article_9.from.to_string(),
                arrears.article_9.reached,
            )
        };
        assert_eq!(reached("2019-06-30"), ("2019-07-01".into(), false));
        assert_eq!(reached("2019-07-01"), ("2019-07-01".into(), true));
    }

    #[test]
    fn an_account_that_was_replaced_bears_interest_until_then() {
        let all = russia("2020-01-01");
        let account = of(&all, "2017");
        let replaced = account.replaced_on.map(|it| it.to_string());
        assert_eq!(replaced.as_deref(), Some("2019-09-04"));
        let arrears = account.arrears.as_ref().expect("arrears");
        // Six months of 111.315, then 21 of 222.63: January 2018 to September 2019.
        assert_eq!(arrears.months.len(), 27);
        assert_eq!(arrears.interest.normalize().to_string(), "5343.12");
        // What is owed of several years together cannot be counted by year.
        assert!(of(&all, "2017-2018").arrears.is_none());
        assert!(of(&all, "2019").arrears.is_none());
    }

    #[test]
    fn in_2022_contributions_were_owed_until_membership_ended() {
        let all = russia("2023-03-01");
        assert!(!all.membership.member);
        let share = all
            .accounts
            .iter()
            .find_map(|it| it.pro_rata.as_ref())
            .expect("a share");
        assert_eq!(
            (share.ended.to_string().as_str(), share.days, share.of_days),
            ("2022-03-16", 74, 365)
        );
        assert_eq!(share.share.to_string(), "6832");
        // As long as the end of membership was not known, nothing was shared out.
        let day: Day = "2022-03-15".parse().expect("a day");
        let known = standi_bundled::record().as_known_on(day);
        let state = known.state("RUS").expect("the record knows it");
        let before = contributions(&known, state, day);
        assert!(before.accounts.iter().all(|it| it.pro_rata.is_none()));
    }

    #[test]
    fn what_was_not_yet_accounted_for_is_not_there() {
        assert_eq!(russia("2017-06-29").accounts.len(), 0);
        assert_eq!(russia("2017-06-30").accounts.len(), 1);
    }
}
