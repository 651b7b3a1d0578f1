//! `/record/contributions/{code}`: what a State owes the organisation, with interest.

use super::cite::Cite;
use super::leaf::Leaf;
use super::table::{Cell, Row, Table};
use super::view::{Dated, View};
use axum::extract::Path;
use axum::response::{IntoResponse, Redirect, Response};
use maud::{Markup, html};
use standi_answers::IsoDay;
use standi_answers::contributions::{AccountWithInterest, Contributions};
use standi_report::record::contributions as told;

/// `GET /record/contributions/{code}`
pub async fn contributions(view: View, Path(code): Path<String>) -> Response {
    let state = match view.record.find_state(&code) {
        Ok(state) => state,
        Err(unknown) => return view.unknown(&unknown),
    };
    let path = format!("/record/contributions/{}", state.code);
    if code != state.code.0 {
        return Redirect::to(&view.to(&path)).into_response();
    }
    let it = Contributions::of(&view.record, state, view.on);
    let tell = view.tell();
    let args = [
        ("name", tell.state(it.state, it.name)),
        ("day", view.day(view.on)),
    ];
    let heading = view.reader.with("contributions-title", &args);
    let cite = Cite {
        path,
        title: heading.clone(),
        command: format!("record contributions {}", it.state),
        dated: Dated::Both,
    };
    let json = view.to_state("/api/v1/record/contributions", it.state);
    let mut leaf = Leaf::new(&view, cite, &heading, Dated::Both, json);
    let back = view.to(&format!("/record/state/{}", it.state));
    leaf.add(html! { p.hand { a href=(back) { (tell.state_alone(it.state, it.name)) } } });
    if let (false, Some(since)) = (it.member, it.since) {
        let text = view.with("state-no-member-since", "day", view.day(since.0));
        leaf.add(html! { p { (text) } });
    }
    if it.accounts.is_empty() {
        leaf.add(html! { p { (view.say("state-no-account")) } });
    }
    leaf.table(accounts(&it, &view));
    for (at, account) in it.accounts.iter().enumerate() {
        let part = follows(account, &view);
        if let Some(part) = part {
            leaf.section(&format!("account-{}", at + 1), &title(account, &view));
            leaf.add(part);
        }
    }
    leaf.table(months(&it, &view));
    leaf.section("rules", &view.say("contributions-rules"));
    for rule in &it.rules {
        let mark = leaf.mark(Some(&rule.grounds));
        let example = tell.maybe("diff-text", "text", rule.example);
        let args = [
            ("article", rule.article.to_string()),
            ("text", rule.text.to_string()),
        ];
        let text = view.reader.with("contributions-rule", &args);
        leaf.add(html! { p { (text) (example) (mark) } });
    }
    leaf.answer()
}

fn title(it: &AccountWithInterest, view: &View) -> String {
    told::account(&it.account, view.tell())
}

fn accounts(it: &Contributions, view: &View) -> Table {
    let tell = view.tell();
    let row = |it: &AccountWithInterest| {
        let account = &it.account;
        Row::new(
            vec![
                Cell::text(account.year),
                Cell::text(account.budget.unwrap_or_default()),
                Cell::day(Some(account.as_of), view),
                Cell::number(account.due, tell),
                Cell::number(account.paid, tell),
                Cell::number(account.unpaid, tell),
                Cell::day(it.replaced_on, view),
                Cell::text(account.text),
            ],
            Some(&account.grounds),
        )
    };
    Table {
        id: "accounts",
        caption: view.say("desk-record-thousand-euros"),
        head: view.heads(&[
            "year", "budget", "as-of", "due", "paid", "unpaid", "replaced", "happened",
        ]),
        rows: it.accounts.iter().map(row).collect(),
    }
}

/// What follows from an account: interest, Article 9 of the Statute, a share of the year.
fn follows(it: &AccountWithInterest, view: &View) -> Option<Markup> {
    let lines = told::follows(it, view.tell());
    (!lines.is_empty()).then(|| {
        html! { @for line in lines { p.inset[line.within] { (line.text) } } }
    })
}

/// Interest month by month.
fn months(it: &Contributions, view: &View) -> Table {
    let tell = view.tell();
    let accounts = it.accounts.iter();
    let owed = accounts.filter_map(|it| Some((&it.account, it.arrears.as_ref()?)));
    let rows = owed.flat_map(|(account, owed)| {
        owed.months.iter().map(move |month| {
            let cells = vec![
                Cell::text(account.year),
                Cell::day(Some(account.as_of), view),
                Cell::day(Some(IsoDay(month.from.0)), view),
                Cell::decimal(month.percent.normalize(), tell),
                Cell::decimal(month.interest.normalize(), tell),
            ];
            Row::new(cells, None)
        })
    });
    Table {
        id: "interest",
        caption: view.say("desk-record-interest-months"),
        head: view.heads(&["year", "as-of", "month", "percent", "interest"]),
        rows: rows.collect(),
    }
}
