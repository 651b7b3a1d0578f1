//! What a role sees in its lists is what a plain look at every application lets it see.

use standi_docket::Application;
use standi_docket::access::{Side, Task, Viewer};
use standi_docket::state::Role;
use standi_docket::value::{Moment, Number};
use standi_docket_office::{DueQuery, Office, Who};
use standi_docket_store::{Docket, ListFilter, ListRow, Sqlite};
use standi_docket_suite::lives::Random;
use standi_docket_suite::made::{act, day, opening};
use standi_docket_suite::suite::{any_filter, fits, grow, live_on};
use standi_record::Day;

fn who(viewer: Viewer, today: Day) -> Who {
    let now: Moment = "2026-11-24T12:00:00Z".parse().expect("a moment");
    Who {
        viewer,
        by: "somebody".into(),
        today,
        now,
    }
}

fn viewers(rows: &[ListRow]) -> Vec<Viewer> {
    let own = rows[rows.len() / 2].number;
    let applicant = Viewer {
        role: Role::Applicant,
        side: Some(Side::Application(own)),
    };
    let governments = ["ITA", "RUS", "UKR", "MCO"].map(|state| Viewer {
        role: Role::Government,
        side: Some(Side::State(state.parse().expect("a State"))),
    });
    let all = [Role::Registry, Role::Judge, Role::Committee, Role::Other];
    let mut viewers: Vec<Viewer> = all.map(Viewer::from).to_vec();
    viewers.push(applicant);
    viewers.extend(governments);
    viewers
}

/// A judgment whose execution is supervised: lives that are made up hardly come so far.
fn supervised(docket: &mut Docket<Sqlite>) {
    let opened = docket.open(2020, |number| {
        Ok::<_, ()>(opening(number, "ITA", "2020-01-12"))
    });
    let number = opened.expect("the store works").expect("it opens").number;
    let section: &[_] = &[("section", "First Section")];
    let judgment: &[_] = &[
        ("violations", "c1"),
        ("awards", "1000 EUR | the applicant | costs"),
    ];
    for (kind, on, fields) in [
        ("form_arrives", "2020-01-20", &[][..]),
        ("registered", "2020-02-03", &[]),
        ("assigned_to_section", "2020-02-05", section),
        ("track_chamber", "2020-03-02", &[]),
        ("notice_given", "2020-05-04", &[]),
        ("no_settlement", "2020-09-02", &[]),
        (
            "government_observations",
            "2020-10-01",
            &[("pleas", "none")],
        ),
        ("applicant_reply_and_art41_claim", "2020-11-02", &[]),
        ("chamber_judgment", "2021-03-02", judgment),
        (
            "referral_requested",
            "2021-04-01",
            &[("by", "the Government")],
        ),
        ("panel_rejects", "2021-06-01", &[]),
        ("transmitted", "2021-06-02", &[]),
    ] {
        act(docket, &number.to_string(), kind, on, fields);
    }
}

#[test]
fn lists_are_what_a_plain_look_lets_a_role_see() {
    let mut docket = Docket::new(Sqlite::in_memory().expect("a docket"));
    let mut random = Random(1959);
    grow(&mut docket, &mut random, 80);
    supervised(&mut docket);
    let mut seen = [0; 9];
    for _ in 0..3 {
        live_on(&mut docket, &mut random, 60);
        let (rows, _) = docket.list(&ListFilter::default()).expect("a list");
        let applications: Vec<Application> = rows
            .iter()
            .map(|row| docket.application(row.number).expect("it is there"))
            .collect();
        for (at, viewer) in viewers(&rows).into_iter().enumerate() {
            let open = |task: Task| {
                let all = rows.iter().zip(&applications);
                all.filter(move |(_, it)| viewer.reaches(task, it))
            };
            for _ in 0..40 {
                // For whom a list is is not for the one who asks to say; States are asked for one at a time.
                let filter = ListFilter {
                    disclosed: None,
                    also: None,
                    ..any_filter(&mut random, &rows)
                };
                let fit: Vec<&ListRow> = open(Task::List)
                    .map(|(row, _)| row)
                    .filter(|row| fits(row, &filter))
                    .collect();
                seen[at] += fit.len();
                let limit = match filter.limit {
                    0 => usize::MAX,
                    limit => limit as usize,
                };
                let page: Vec<ListRow> = fit
                    .iter()
                    .filter(|row| filter.after.is_none_or(|it| row.number > it))
                    .take(limit)
                    .map(|row| (*row).clone())
                    .collect();
                let today = day("2023-06-01");
                let mut office =
                    Office::new(&mut docket, standi_bundled::record(), who(viewer, today));
                let listed = office.list(&filter).expect("a list");
                assert_eq!(listed.total, fit.len() as u64, "{viewer} {filter:?}");
                assert_eq!(listed.applications, page, "{viewer} {filter:?}");
            }
            for _ in 0..10 {
                let today = Day(day("2019-03-01").0 + random.below(2000) as i32);
                let limit = random.below(6) as u32;
                let own = match random.below(2) {
                    0 => DueQuery::whose_of(viewer.role),
                    _ => Vec::new(),
                };
                let number = (random.below(3) == 0).then(|| random.of(&rows).number);
                let mut due: Vec<(bool, Option<Day>, Number)> = open(Task::Due)
                    .filter(|(row, _)| number.is_none_or(|it| it == row.number))
                    .flat_map(|(row, it)| it.due(today).into_iter().map(|term| (row.number, term)))
                    .filter(|(_, term)| own.is_empty() || own.contains(&term.whose))
                    .map(|(number, term)| {
                        let last = term.last_day.map(|it| it.0);
                        (last.is_none(), last, number)
                    })
                    .collect();
                due.sort_by_key(|it| (it.0, it.1, it.2.year, it.2.place));
                if limit > 0 {
                    due.truncate(limit as usize);
                }
                let query = DueQuery {
                    whose: own,
                    number,
                    limit,
                    ..DueQuery::default()
                };
                let mut office =
                    Office::new(&mut docket, standi_bundled::record(), who(viewer, today));
                let found = office.due(&query).expect("a list").due;
                let found: Vec<_> = found
                    .iter()
                    .map(|it| {
                        let last = it.row.last_day.map(|it| it.0);
                        (last.is_none(), last, it.row.number)
                    })
                    .collect();
                assert_eq!(found, due, "{viewer} {query:?} {today}");
            }
        }
    }
    // Monaco has none; the others have some, so that something was compared.
    assert_eq!(
        seen.map(|it| it > 0),
        [true, true, true, true, true, true, true, true, false]
    );
}
