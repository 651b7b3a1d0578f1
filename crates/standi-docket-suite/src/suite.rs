//! What every database must do, asked of each in turn.

pub use crate::erase::{
    a_backup_keeps_what_was_erased, a_forged_erasure_is_found,
    an_erased_application_leaves_its_place, an_export_keeps_what_was_erased,
};
use crate::lives::{self, Random};
use crate::made::{act, day, fill, further, next, opening};
pub use crate::papers::{
    a_backup_carries_the_contents, a_content_comes_back_and_is_kept_once,
    a_content_is_kept_with_its_event_or_not_at_all, a_content_that_nobody_filed_is_found,
    an_export_carries_the_contents,
};
use standi_docket::access::Audience;
use standi_docket::event::Event;
use standi_docket::term::Whose;
use standi_docket::value::{Date, Number};
use standi_docket::{Application, Standing};
use standi_docket_store::{
    Database, Docket, DueFilter, Entry, ListFilter, ListRow, StoreError, projection,
};
use standi_record::Day;

fn number(text: &str) -> Number {
    text.parse().expect("a number")
}

fn due(until: Option<&str>) -> DueFilter {
    DueFilter {
        today: day("2026-05-01"),
        until: until.map(day),
        whose: None,
        number: None,
        disclosed: None,
        respondent: None,
        limit: 0,
    }
}

/// An application comes back as it was recorded.
pub fn an_application_comes_back_as_it_was_recorded<D: Database>(mut docket: Docket<D>) {
    fill(&mut docket);
    let application = docket.application(number("3/26")).expect("it is there");
    assert_eq!(
        (application.version(), application.case.word()),
        (7, "communicated_fs")
    );
    let missing = docket.application(number("9/26"));
    assert!(matches!(missing, Err(StoreError::NoApplication(_))));
    assert_eq!(docket.head().expect("a head").0, 13);
}

/// Numbers are given in order and not wasted.
pub fn numbers_are_given_in_order_and_not_wasted<D: Database>(mut docket: Docket<D>) {
    let refused = docket
        .open(2026, |_| Err::<Vec<_>, _>("no"))
        .expect("the store works");
    assert_eq!(refused, Err("no"));
    for (year, expected) in [(2026, "1/26"), (2026, "2/26"), (2025, "1/25")] {
        let on = format!("{year}-01-12");
        let opened = docket.open(year, |number| Ok::<_, ()>(opening(number, "ITA", &on)));
        assert_eq!(
            opened
                .expect("it works")
                .expect("it opens")
                .number
                .to_string(),
            expected
        );
    }
}

/// Of two writers one wins.
pub fn of_two_writers_one_wins<D: Database>(mut docket: Docket<D>) {
    fill(&mut docket);
    let seen = docket.application(number("1/26")).expect("it is there");
    let mine = next(&seen, "form_arrives", "2026-02-01", &[]);
    docket
        .append(std::slice::from_ref(&mine))
        .expect("the first wins");
    let told = docket.append(&[mine]).expect_err("the second is told");
    assert!(
        matches!(
            told,
            StoreError::Conflict {
                expected: 2,
                found: 3,
                ..
            }
        ),
        "{told}"
    );
    docket.verify(None).expect("nothing of it was kept");
}

/// All of a batch or nothing.
pub fn all_of_a_batch_or_nothing<D: Database>(mut docket: Docket<D>) {
    fill(&mut docket);
    let before = docket.head().expect("a head");
    let good = next(
        &docket.application(number("1/26")).expect("it"),
        "form_arrives",
        "2026-02-01",
        &[],
    );
    let mut bad = next(
        &docket.application(number("2/26")).expect("it"),
        "answered",
        "2026-02-01",
        &[],
    );
    bad.expected = 1;
    docket
        .append(&[good, bad])
        .expect_err("one of them is stale");
    assert_eq!(docket.head().expect("a head"), before);
    docket.verify(None).expect("all agrees");
}

/// Lists are what the events make.
pub fn lists_are_what_the_events_make<D: Database>(mut docket: Docket<D>) {
    fill(&mut docket);
    let list = |docket: &mut Docket<D>, filter: ListFilter| {
        let (rows, all) = docket.list(&filter).expect("a list");
        (
            rows.iter()
                .map(|row| row.number.to_string())
                .collect::<Vec<_>>(),
            all,
        )
    };
    let of = |state: &str| ListFilter {
        state: Some(state.into()),
        ..ListFilter::default()
    };
    let against = |state: &str| ListFilter {
        respondent: state.parse().ok(),
        ..ListFilter::default()
    };
    let all = vec!["1/26".to_string(), "2/26".into(), "3/26".into()];
    assert_eq!(list(&mut docket, ListFilter::default()), (all, 3));
    assert_eq!(list(&mut docket, of("sent")), (vec!["1/26".into()], 1));
    assert_eq!(list(&mut docket, against("POL")), (vec!["3/26".into()], 1));
    let page = ListFilter {
        limit: 1,
        after: Some(number("1/26")),
        ..ListFilter::default()
    };
    assert_eq!(list(&mut docket, page), (vec!["2/26".into()], 3));

    let ids = |docket: &mut Docket<D>, filter: &DueFilter| {
        let due = docket.due(filter).expect("what is due");
        due.iter().map(|row| row.id.clone()).collect::<Vec<_>>()
    };
    let before = ids(&mut docket, &due(None));
    assert_eq!(
        before,
        [
            "friendly-settlement",
            "contentious-phase",
            "third-party",
            "information"
        ]
    );
    assert_eq!(ids(&mut docket, &due(Some("2026-05-31"))), ["information"]);
    docket.rebuild().expect("it is made anew");
    assert_eq!(ids(&mut docket, &due(None)), before);
    docket.verify(None).expect("all agrees");
}

/// The due list is that of the application.
pub fn the_due_list_is_that_of_the_application<D: Database>(mut docket: Docket<D>) {
    fill(&mut docket);
    for today in ["2026-04-01", "2026-06-24", "2026-06-25", "2027-01-01"] {
        let today = day(today);
        for name in ["1/26", "2/26", "3/26"] {
            let application = docket.application(number(name)).expect("it");
            let own: Vec<_> = application
                .due(today)
                .iter()
                .map(|term| term.id.clone())
                .collect();
            let filter = DueFilter {
                today,
                number: Some(number(name)),
                ..due(None)
            };
            let listed: Vec<_> = docket
                .due(&filter)
                .expect("a list")
                .iter()
                .map(|row| row.id.clone())
                .collect();
            assert_eq!(own, listed, "{name} on {today}");
        }
    }
}

/// An export is exact.
pub fn an_export_is_exact<D: Database>(mut docket: Docket<D>, mut other: Docket<D>) {
    fill(&mut docket);
    let mut file = Vec::new();
    let exported = docket.export(&mut file).expect("it is written");
    assert_eq!(exported.events, 13);
    assert_eq!(
        other.import(&mut file.as_slice()).expect("it is read"),
        exported
    );
    let mut again = Vec::new();
    other.export(&mut again).expect("it is written");
    assert!(file == again, "byte for byte");
    other.verify(None).expect("all agrees");
    let full = other
        .import(&mut file.as_slice())
        .expect_err("it is not empty");
    assert!(matches!(full, StoreError::NotEmpty(13)));
}

/// A changed import is refused whole.
pub fn a_changed_import_is_refused_whole<D: Database>(mut docket: Docket<D>, mut other: Docket<D>) {
    fill(&mut docket);
    let mut file = Vec::new();
    docket.export(&mut file).expect("it is written");
    let text = String::from_utf8(file).expect("UTF-8");
    let cut: String = text
        .lines()
        .take(8)
        .map(|line| format!("{line}\n"))
        .collect();
    for wrong in [text.replace("2026-01-25", "2026-01-26"), cut, String::new()] {
        let told = other
            .import(&mut wrong.as_bytes())
            .expect_err("it is not exact");
        assert!(matches!(told, StoreError::Import { .. }), "{told}");
        assert_eq!(other.head().expect("a head").0, 0);
    }
}

/// A kept hash finds a chain written anew.
pub fn a_kept_hash_finds_a_chain_written_anew<D: Database>(
    mut docket: Docket<D>,
    mut other: Docket<D>,
) {
    fill(&mut docket);
    let (_, kept) = docket.head().expect("a head");
    act(&mut docket, "1/26", "form_arrives", "2026-02-01", &[]);
    docket
        .verify(Some(&kept))
        .expect("the chain went on from it");
    let opened = other.open(2026, |number| {
        Ok::<_, ()>(opening(number, "ITA", "2026-01-12"))
    });
    opened.expect("it works").expect("it opens");
    other.verify(None).expect("it agrees with itself");
    other
        .verify(Some(&kept))
        .expect_err("but not with what was kept");
}

/// Every list, page and count is what a plain look at every application gives, while lives go on.
pub fn lists_are_what_a_plain_look_gives<D: Database>(mut docket: Docket<D>) {
    let mut random = Random(1953);
    grow(&mut docket, &mut random, 60);
    for _ in 0..4 {
        live_on(&mut docket, &mut random, 40);
        compare(&mut docket, &mut random, 60);
    }
    docket.verify(None).expect("all agrees");
}

/// Opens so many files with the beginnings of lives, of several years and respondents.
pub fn grow<D: Database>(docket: &mut Docket<D>, random: &mut Random, files: usize) {
    for _ in 0..files {
        let year = 2019 + random.below(4) as i16;
        let events = 1 + random.below(16);
        let mut history = lives::life(year, events, random);
        if random.below(6) == 0 {
            // Opened, not yet sent.
            history.truncate(1);
        }
        if let (Event::Opened(it), 0) = (&mut history[0].event, random.below(4)) {
            let more = ["ITA", "RUS", "UKR"].map(|it| it.parse().expect("a State"));
            it.respondents.push(*random.of(&more));
        }
        let opened = docket.open(year, |_| Ok::<_, ()>(history));
        opened.expect("the store works").expect("it opens");
    }
}

/// So many further events and corrections, in batches.
pub fn live_on<D: Database>(docket: &mut Docket<D>, random: &mut Random, events: usize) {
    let (rows, _) = docket.list(&ListFilter::default()).expect("a list");
    let mut batch: Vec<Entry> = Vec::new();
    for _ in 0..events {
        let number = random.of(&rows).number;
        if batch.len() > random.below(8) || batch.iter().any(|it| it.number == number) {
            docket.append(&batch).expect("they are recorded");
            batch.clear();
        }
        let application = docket.application(number).expect("it is there");
        let on = Day(application.since().0 + random.below(90) as i32);
        let after = match random.below(5) {
            0 => lives::withdraw(&application, random),
            _ => lives::step(&application, on, random),
        };
        if let Some(after) = after {
            batch.push(further(&application, &after));
        }
    }
    docket.append(&batch).expect("they are recorded");
}

fn compare<D: Database>(docket: &mut Docket<D>, random: &mut Random, filters: usize) {
    let (rows, all) = docket.list(&ListFilter::default()).expect("a list");
    assert_eq!(rows.len() as u64, all);
    let applications: Vec<Application> = rows
        .iter()
        .map(|row| docket.application(row.number).expect("it is there"))
        .collect();
    for (row, application) in rows.iter().zip(&applications) {
        assert_eq!(
            *row,
            projection::project(&Standing::of(application.clone())).0
        );
    }
    for _ in 0..filters {
        let filter = any_filter(random, &rows);
        let fit: Vec<&ListRow> = rows.iter().filter(|row| fits(row, &filter)).collect();
        let page = fit
            .iter()
            .filter(|row| filter.after.is_none_or(|after| row.number > after));
        let limit = if filter.limit == 0 {
            usize::MAX
        } else {
            filter.limit as usize
        };
        let page: Vec<ListRow> = page.take(limit).map(|row| (*row).clone()).collect();
        let found = docket.list(&filter).expect("a list");
        assert_eq!(found, (page, fit.len() as u64), "{filter:?}");
    }
    for _ in 0..filters / 4 {
        let today = Day(day("2019-03-01").0 + random.below(2000) as i32);
        let until = (random.below(2) == 0).then(|| Day(today.0 + random.below(120) as i32));
        let whose = (random.below(2) == 0).then(|| *random.of(Whose::ALL));
        let limit = random.below(6) as u32;
        let disclosed = audience(random);
        let respondent = (random.below(3) == 0).then(|| {
            let respondents = &random.of(&rows).respondents;
            respondents.first().copied()
        });
        let respondent = respondent.flatten();
        let mut due: Vec<_> = applications
            .iter()
            .filter(|it| disclosed.is_none_or(|to| it.disclosure().is_to(to)))
            .filter(|it| respondent.is_none_or(|state| it.respondents.contains(&state)))
            .flat_map(|it| it.due(today).into_iter().map(|term| (it.number, term)))
            .filter(|(_, term)| whose.is_none_or(|whose| term.whose == whose))
            .filter(|(_, term)| {
                let day = term.last_day.map(|day| day.0);
                until.is_none_or(|until| day.is_none_or(|day| day <= until))
            })
            .map(|(number, term)| {
                (
                    term.last_day.is_none(),
                    term.last_day,
                    number,
                    term.id.clone(),
                )
            })
            .collect();
        due.sort_by_key(|it| (it.0, it.1, it.2));
        due.truncate(if limit == 0 {
            usize::MAX
        } else {
            limit as usize
        });
        let filter = DueFilter {
            today,
            until,
            whose,
            number: None,
            disclosed,
            respondent,
            limit,
        };
        let found = docket.due(&filter).expect("what is due").into_iter();
        let found: Vec<_> = found
            .map(|row| (row.last_day.is_none(), row.last_day, row.number, row.id))
            .collect();
        assert_eq!(found, due, "{filter:?}");
    }
}

/// A filter that fits some of the rows, likely.
pub fn any_filter(random: &mut Random, rows: &[ListRow]) -> ListFilter {
    let like = random.of(rows);
    let day = |of: &mut Random| {
        let day = like.lodged.map_or(day("2020-01-01"), |day| day.0);
        let near = Date(Day(day.0 + of.below(800) as i32 - 400));
        let first = near.to_string()[..8].to_string() + "01";
        match of.below(4) {
            0 | 1 => None,
            2 => Some(near),
            _ => first.parse().ok(),
        }
    };
    let (lodged_from, lodged_before) = (day(random), day(random));
    ListFilter {
        disclosed: audience(random),
        respondent: (random.below(2) == 0)
            .then(|| like.respondents.last().copied())
            .flatten(),
        also: (random.below(4) == 0)
            .then(|| like.respondents.first().copied())
            .flatten(),
        state: match random.below(5) {
            0 => Some(like.case.word().into()),
            1 => Some(like.interim.word().into()),
            2 => like.supervision.map(|it| it.word().into()),
            _ => None,
        },
        priority: (random.below(3) == 0).then_some(like.priority).flatten(),
        lodged_from,
        lodged_before,
        after: (random.below(3) == 0).then_some(random.of(rows).number),
        limit: random.below(8) as u32,
    }
}

fn audience(random: &mut Random) -> Option<Audience> {
    (random.below(2) == 0).then(|| *random.of(&Audience::ALL))
}

/// Whether a row fits a filter, by a plain look.
pub fn fits(row: &ListRow, filter: &ListFilter) -> bool {
    let states = [
        Some(row.case.word()),
        Some(row.interim.word()),
        row.supervision.map(|it| it.word()),
    ];
    let state = filter.state.as_deref();
    filter
        .respondent
        .is_none_or(|it| row.respondents.contains(&it))
        && filter.also.is_none_or(|it| row.respondents.contains(&it))
        && filter.disclosed.is_none_or(|it| row.disclosure.is_to(it))
        && (state.is_none() || states.contains(&state))
        && filter.priority.is_none_or(|it| row.priority == Some(it))
        && filter
            .lodged_from
            .is_none_or(|it| row.lodged.is_some_and(|day| day >= it))
        && filter
            .lodged_before
            .is_none_or(|it| row.lodged.is_some_and(|day| day < it))
}

/// A backup is the docket, and fills an empty store of the same kind.
pub fn a_backup_is_the_docket<D: Database>(mut docket: Docket<D>, mut other: Docket<D>) {
    fill(&mut docket);
    let file =
        std::env::temp_dir().join(format!("standi-{}-{}", std::process::id(), lives::unique()));
    docket.backup(&file).expect("it is written");
    docket
        .backup(&file)
        .expect_err("it does not write over a file");
    let head = docket.head().expect("a head");
    act(&mut docket, "1/26", "form_arrives", "2026-02-01", &[]);
    other.restore(&file).expect("it is read");
    assert_eq!(other.head().expect("a head"), head);
    other.verify(None).expect("all agrees");
    let full = docket.restore(&file).expect_err("it is not empty");
    assert!(matches!(full, StoreError::NotEmpty(14)));
    // What was restored can be written to, as safely as before.
    act(&mut other, "1/26", "form_arrives", "2026-02-01", &[]);
    other.verify(None).expect("all agrees");
    std::fs::remove_file(&file).expect("it is removed");
}

/// Writers in several programs at once wait for each other, and each number is given once.
pub fn writers_wait_for_each_other<D: Database + Send>(dockets: Vec<Docket<D>>) {
    let count = dockets.len() as u64;
    let mut dockets = at_once(dockets, |docket, _| {
        for _ in 0..10 {
            let opened = docket.open(2026, |number| {
                Ok::<_, ()>(opening(number, "ITA", "2026-01-12"))
            });
            opened.expect("it waits for the others").expect("it opens");
        }
    });
    let verified = dockets[0].verify(None).expect("all agrees");
    assert_eq!(
        (verified.applications, verified.events),
        (10 * count, 20 * count)
    );
}

/// Of several writers who saw the same version of an application one wins; the others are told.
pub fn of_writers_at_once_one_wins<D: Database + Send>(mut dockets: Vec<Docket<D>>) {
    fill(&mut dockets[0]);
    let won = std::sync::Mutex::new(Vec::new());
    let seen = dockets[0].application(number("1/26")).expect("it is there");
    let entry = next(&seen, "form_arrives", "2026-02-01", &[]);
    let count = dockets.len();
    let mut dockets = at_once(dockets, |docket, who| {
        match docket.append(std::slice::from_ref(&entry)) {
            Ok(()) => won.lock().expect("it").push(who),
            Err(StoreError::Conflict {
                expected: 2,
                found: 3,
                ..
            }) => {}
            Err(other) => panic!("{other}"),
        }
    });
    assert_eq!(won.lock().expect("it").len(), 1, "of {count}");
    assert_eq!(dockets[0].verify(None).expect("all agrees").events, 14);
}

/// Lets each do something at the same time.
fn at_once<D: Database + Send>(
    dockets: Vec<Docket<D>>,
    work: impl Fn(&mut Docket<D>, usize) + Sync,
) -> Vec<Docket<D>> {
    let start = std::sync::Barrier::new(dockets.len());
    std::thread::scope(|scope| {
        let threads: Vec<_> = dockets
            .into_iter()
            .enumerate()
            .map(|(who, mut docket)| {
                let (start, work) = (&start, &work);
                scope.spawn(move || {
                    start.wait();
                    work(&mut docket, who);
                    docket
                })
            })
            .collect();
        threads
            .into_iter()
            .map(|it| it.join().expect("no writer fails"))
            .collect()
    })
}

/// Tests of a database: a function that gives an empty docket each time, with what must live as
/// long; or `None` where there is no such database.
#[macro_export]
macro_rules! every_test {
    ($make:path) => {
        $crate::every_test! { $make;
            one: an_application_comes_back_as_it_was_recorded,
                numbers_are_given_in_order_and_not_wasted, of_two_writers_one_wins,
                all_of_a_batch_or_nothing, lists_are_what_the_events_make,
                lists_are_what_a_plain_look_gives, the_due_list_is_that_of_the_application,
                a_content_comes_back_and_is_kept_once,
                a_content_is_kept_with_its_event_or_not_at_all,
                a_content_that_nobody_filed_is_found,
                an_erased_application_leaves_its_place, a_forged_erasure_is_found;
            two: a_backup_is_the_docket, an_export_is_exact, a_changed_import_is_refused_whole,
                a_kept_hash_finds_a_chain_written_anew, an_export_carries_the_contents,
                a_backup_carries_the_contents, an_export_keeps_what_was_erased,
                a_backup_keeps_what_was_erased;
        }
    };
    ($make:path; one: $($one:ident),*; two: $($two:ident),*;) => {
        $(#[test] fn $one() {
            if let Some((docket, _alive)) = $make() {
                $crate::suite::$one(docket);
            }
        })*
        $(#[test] fn $two() {
            if let (Some((one, _alive)), Some((other, _too))) = ($make(), $make()) {
                $crate::suite::$two(one, other);
            }
        })*
    };
}
