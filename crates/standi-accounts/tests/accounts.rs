//! Accounts, in both databases.
#![cfg(unix)]

#[path = "../../standi-docket-postgres/tests/common/mod.rs"]
mod postgres;

use standi_accounts::{
    Account, Accounts, IDLE, LONGEST, MOST_PASSKEYS, Name, Passkey, Password, Second, Secret,
    Token, Trouble, role,
};
use standi_docket::access::Viewer;
use standi_docket_postgres::Postgres;
use standi_docket_store::Sqlite;
use standi_docket_store::sql::{Sql, Value};

const NOW: Second = Second(1_795_000_000);

fn later(seconds: i64) -> Second {
    Second(NOW.0 + seconds)
}

fn name(text: &str) -> Name {
    Name::new(text).expect("a name")
}

fn roles(texts: &[&str]) -> Vec<Viewer> {
    let role = |text: &&str| role(text).expect("a role");
    texts.iter().map(role).collect()
}

/// Runs a test in a file and, where there is a server, in PostgreSQL.
fn in_each(test: impl Fn(&mut Accounts)) {
    let folder = tempfile::tempdir().expect("a folder");
    let file = Sqlite::open(&folder.path().join("docket.db")).expect("a docket");
    test(&mut Accounts::new(file));
    if let Some(database) = postgres::Database::new() {
        let server = Postgres::open(&database.address).expect("a docket");
        test(&mut Accounts::new(server));
    }
}

/// Adds a person; the password is `correct horse battery`.
fn anna(accounts: &mut Accounts, theirs: &[&str]) -> Name {
    let anna = name("Anna Kovács");
    let password = Password::chosen("correct horse battery", &anna).expect("a password");
    let added = accounts.add(&anna, &password.hashed(), &roles(theirs), NOW);
    added.expect("an account");
    anna
}

#[test]
fn a_person_is_added_found_changed_and_removed() {
    in_each(|accounts| {
        assert!(!accounts.any().expect("an answer"));
        assert_eq!(accounts.list().expect("a list"), []);
        let anna = anna(accounts, &["registry", "government:ITA"]);
        assert!(accounts.any().expect("an answer"));
        let expected = Account {
            name: anna.clone(),
            roles: roles(&["registry", "government:ITA"]),
            made: NOW,
            signed_in: None,
        };
        // However it is typed.
        let found = accounts.find(&name("anna  KOVACS")).expect("an answer");
        assert_eq!(found, Some(expected));
        let again = accounts.add(
            &name("ANNA KOVÁCS"),
            &Password::given("x").hashed(),
            &[],
            NOW,
        );
        assert!(matches!(again, Err(Trouble::Taken(_))), "{again:?}");
        // A name of Cyrillic letters that reads as one of Latin letters.
        let cope = name("Cope");
        let hashed = Password::given("x").hashed();
        accounts.add(&cope, &hashed, &[], NOW).expect("it is made");
        let alike = accounts.add(&name("\u{421}\u{43e}\u{440}\u{435}"), &hashed, &[], NOW);
        assert!(matches!(alike, Err(Trouble::Alike(..))), "{alike:?}");
        accounts.remove(&cope).expect("done");

        accounts.set_roles(&anna, &roles(&["judge"])).expect("done");
        assert_eq!(accounts.get(&anna).expect("Anna").roles, roles(&["judge"]));
        let own = accounts.has_lodged(&anna, "7/26".parse().expect("a number"));
        assert_eq!(own.expect("a role").to_string(), "applicant:7/26");
        let kept = accounts.password(&anna).expect("an answer");
        assert!(Password::given("correct horse battery").is(kept.as_ref()));
        accounts.remove(&anna).expect("done");
        assert!(!accounts.any().expect("an answer"));
        assert!(matches!(accounts.remove(&anna), Err(Trouble::NoAccount(_))));
    });
}

#[test]
fn a_session_ends_when_it_is_told_to_and_when_its_time_is_over() {
    in_each(|accounts| {
        let anna = anna(accounts, &["registry", "judge"]);
        let open = |accounts: &mut Accounts, secret: &Secret, after: i64| {
            let session = accounts.session(secret, later(after)).expect("an answer");
            session.is_some()
        };
        let secret = accounts.sign_in(&anna, NOW).expect("a session");
        assert!(open(accounts, &secret, 0));
        assert_eq!(accounts.sessions(NOW).expect("a count"), 1);
        assert_eq!(accounts.get(&anna).expect("Anna").signed_in, Some(NOW));
        // Another name is none, however like.
        let other = Secret::read(&"0".repeat(64)).expect("a name");
        assert!(!open(accounts, &other, 0));

        // Used, it goes on; unused it is over, and stays so.
        assert!(open(accounts, &secret, IDLE - 1));
        assert!(open(accounts, &secret, 2 * IDLE - 2));
        assert!(!open(accounts, &secret, 3 * IDLE - 2));
        assert!(!open(accounts, &secret, 2 * IDLE));

        // Used all the time, it is over when its longest time is.
        let secret = accounts.sign_in(&anna, NOW).expect("a session");
        let mut at = 0;
        while at < LONGEST {
            assert!(open(accounts, &secret, at), "{at}");
            at += IDLE / 2;
        }
        assert!(!open(accounts, &secret, LONGEST));

        // A clock that is set back opens nothing.
        let secret = accounts.sign_in(&anna, NOW).expect("a session");
        assert!(!open(accounts, &secret, -1));

        let secret = accounts.sign_in(&anna, NOW).expect("a session");
        accounts.sign_out(&secret).expect("done");
        assert!(!open(accounts, &secret, 1));
        let two = [(); 2].map(|()| accounts.sign_in(&anna, NOW).expect("a session"));
        accounts.sign_out_everywhere(&anna).expect("done");
        for secret in two {
            assert!(!open(accounts, &secret, 1));
        }

        // Whoever knew the old password, or was removed, is out.
        let secret = accounts.sign_in(&anna, NOW).expect("a session");
        let hashed = Password::given("staple correct horse").hashed();
        accounts.set_password(&anna, &hashed).expect("done");
        assert!(!open(accounts, &secret, 1));
        let secret = accounts.sign_in(&anna, NOW).expect("a session");
        accounts.remove(&anna).expect("done");
        assert!(!open(accounts, &secret, 1));
    });
}

#[test]
fn a_role_that_is_taken_away_is_gone_at_once() {
    in_each(|accounts| {
        let anna = anna(accounts, &["registry", "judge"]);
        let judge = role("judge").expect("a role");
        let secret = accounts.sign_in(&anna, NOW).expect("a session");
        accounts.choose(&secret, judge).expect("done");
        let session = |accounts: &mut Accounts| {
            let found = accounts.session(&secret, later(1)).expect("an answer");
            found.expect("a session")
        };
        assert_eq!(session(accounts).viewer, Some(judge));
        let token = Token {
            label: "sync".into(),
            viewer: Some(judge),
            made: NOW,
            until: later(100),
        };
        let text = accounts.make_token(&anna, &token).expect("a token");
        assert!(accounts.bearer(&text, NOW).expect("an answer").is_some());
        accounts
            .set_roles(&anna, &roles(&["registry"]))
            .expect("done");
        assert_eq!(session(accounts).viewer, None);
        assert_eq!(session(accounts).account.roles, roles(&["registry"]));
        assert_eq!(accounts.bearer(&text, NOW).expect("an answer"), None);
    });
}

#[test]
fn a_token_is_good_until_it_is_over_or_revoked() {
    in_each(|accounts| {
        let anna = anna(accounts, &["registry"]);
        let token = |label: &str, viewer: Option<&str>| Token {
            label: label.into(),
            viewer: viewer.map(|it| role(it).expect("a role")),
            made: NOW,
            until: later(100),
        };
        let text = accounts
            .make_token(&anna, &token("sync", None))
            .expect("a token");
        assert!(text.starts_with("standi_") && text.len() == 71, "{text}");
        let good = |accounts: &mut Accounts, text: &str, after: i64| {
            accounts
                .bearer(text, later(after))
                .expect("an answer")
                .is_some()
        };
        assert!(good(accounts, &text, 99));
        assert!(!good(accounts, &text, 100));
        assert!(!good(accounts, &text.replace("standi_", ""), 0));
        assert!(!good(accounts, "standi_", 0) && !good(accounts, "", 0));
        // A token opens no session, and a session is no token.
        let secret = Secret::read(&text["standi_".len()..]).expect("256 bits");
        assert_eq!(accounts.session(&secret, NOW).expect("an answer"), None);
        let session = accounts.sign_in(&anna, NOW).expect("a session");
        assert!(!good(accounts, &format!("standi_{}", session.carried()), 0));

        let twice = accounts.make_token(&anna, &token("sync", None));
        assert!(matches!(twice, Err(Trouble::Unfit(_))), "{twice:?}");
        let not_hers = accounts.make_token(&anna, &token("other", Some("judge")));
        assert!(matches!(not_hers, Err(Trouble::Unfit(_))), "{not_hers:?}");
        assert_eq!(
            accounts.tokens(&anna).expect("a list"),
            [token("sync", None)]
        );
        accounts.revoke(&anna, "sync").expect("done");
        assert!(!good(accounts, &text, 0));
        assert!(accounts.revoke(&anna, "sync").is_err());
    });
}

fn passkey(id: u8) -> Passkey {
    Passkey {
        id: vec![id; 16],
        label: format!("Device {id}"),
        fixed: vec![1, 2, 3],
        state: vec![4],
        made: NOW,
        used: None,
    }
}

#[test]
fn a_passkey_is_its_owners_until_it_is_removed() {
    in_each(|accounts| {
        let anna = anna(accounts, &["registry"]);
        let ben = name("Ben Out");
        let hashed = Password::given("x").hashed();
        accounts.add(&ben, &hashed, &[], NOW).expect("an account");
        // Devices know a person by something that says nothing of them, and stays.
        let handle = accounts.handle(&anna).expect("a handle");
        assert_eq!(accounts.handle(&anna).expect("a handle"), handle);
        assert_ne!(accounts.handle(&ben).expect("a handle"), handle);
        accounts
            .add_passkey(&anna, &passkey(1))
            .expect("it is added");
        for again in [&anna, &ben] {
            let again = accounts.add_passkey(again, &passkey(1));
            assert!(matches!(again, Err(Trouble::Unfit(_))), "{again:?}");
        }
        let found = accounts.passkey(&[1; 16]).expect("an answer");
        let (owner, known, found) = found.expect("a passkey");
        assert_eq!(
            (owner.name, known, &found),
            (anna.clone(), handle, &passkey(1))
        );
        accounts
            .used_passkey(&[1; 16], &[9], later(60))
            .expect("it is kept");
        let used = Passkey {
            state: vec![9],
            used: Some(later(60)),
            ..passkey(1)
        };
        assert_eq!(accounts.passkeys(&anna).expect("a list"), [used]);
        // Not theirs: nothing happens.
        accounts.remove_passkey(&ben, &[1; 16]).expect("an answer");
        assert!(accounts.passkey(&[1; 16]).expect("an answer").is_some());
        accounts.remove_passkey(&anna, &[1; 16]).expect("an answer");
        assert!(accounts.passkey(&[1; 16]).expect("an answer").is_none());
        // Whoever knew the password may have added one.
        accounts
            .add_passkey(&anna, &passkey(1))
            .expect("it is added");
        accounts
            .set_password(&anna, &hashed)
            .expect("it is changed");
        assert_eq!(accounts.passkeys(&anna).expect("a list"), []);
        // No more than so many, and none without its owner.
        for id in 0..MOST_PASSKEYS {
            let id = u8::try_from(id).expect("few");
            accounts
                .add_passkey(&anna, &passkey(id))
                .expect("it is added");
        }
        let more = accounts.add_passkey(&anna, &passkey(200));
        assert!(matches!(more, Err(Trouble::Unfit(_))), "{more:?}");
        accounts.remove(&anna).expect("it is removed");
        assert!(accounts.passkey(&[2; 16]).expect("an answer").is_none());
    });
}

/// Tables of the first format are read as they are, and have passkeys with the first writing.
#[test]
fn accounts_of_an_earlier_version_go_on() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("docket.db");
    let mut file = Sqlite::open(&path).expect("a docket");
    for table in [
        "CREATE TABLE account_format (version BIGINT NOT NULL)",
        "CREATE TABLE account (name_key TEXT PRIMARY KEY, name TEXT NOT NULL, password TEXT NOT NULL, roles TEXT NOT NULL, made BIGINT NOT NULL, signed_in BIGINT)",
        "CREATE TABLE account_session (hash TEXT PRIMARY KEY, account TEXT NOT NULL, made BIGINT NOT NULL, seen BIGINT NOT NULL, viewer TEXT)",
        "CREATE TABLE account_token (hash TEXT PRIMARY KEY, account TEXT NOT NULL, label TEXT NOT NULL, viewer TEXT, made BIGINT NOT NULL, until BIGINT NOT NULL)",
        "INSERT INTO account VALUES ('annakovacs', 'Anna Kovács', 'x', 'registry', 1, NULL)",
    ] {
        Sql::run(&mut file, table, &[]).expect("it is made");
    }
    let version = "INSERT INTO account_format (version) VALUES ($1)";
    Sql::run(&mut file, version, &[Value::Int(1)]).expect("it is made");
    let mut accounts = Accounts::new(file);
    let mut other = Accounts::new(Sqlite::open(&path).expect("a docket"));
    let anna = name("Anna Kovács");
    for accounts in [&mut accounts, &mut other] {
        assert_eq!(accounts.list().expect("a list").len(), 1);
        assert_eq!(accounts.passkeys(&anna).expect("a list"), []);
        assert_eq!(accounts.passkey(&[1; 16]).expect("an answer"), None);
    }
    accounts.handle(&anna).expect("a handle");
    accounts
        .add_passkey(&anna, &passkey(1))
        .expect("it is added");
    // Another program that had it open before sees it too.
    assert_eq!(other.passkeys(&anna).expect("a list").len(), 1);
    other.remove(&anna).expect("it is removed");
    assert_eq!(accounts.list().expect("a list"), []);
}

#[test]
fn what_is_kept_opens_nothing() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("docket.db");
    let mut accounts = Accounts::new(Sqlite::open(&path).expect("a docket"));
    let anna = anna(&mut accounts, &["registry"]);
    let session = accounts.sign_in(&anna, NOW).expect("a session").carried();
    let token = Token {
        label: "sync".into(),
        viewer: None,
        made: NOW,
        until: later(100),
    };
    let token = accounts.make_token(&anna, &token).expect("a token");
    let mut kept = Vec::new();
    for file in ["docket.db", "docket.db-wal"] {
        kept.extend(std::fs::read(folder.path().join(file)).unwrap_or_default());
    }
    let holds = |text: &str| kept.windows(text.len()).any(|it| it == text.as_bytes());
    assert!(holds("argon2id") && holds("Anna Kov"));
    for secret in ["correct horse battery", &session, &token["standi_".len()..]] {
        assert!(!holds(secret), "{secret}");
    }
}
