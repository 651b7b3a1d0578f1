//! Sessions: a browser in which somebody has signed in.

use crate::account::Account;
use crate::accounts::Accounts;
use crate::secret::Secret;
use crate::{Done, Name, Second};
use standi_docket::access::Viewer;
use standi_docket_store::sql::{Value, all};

/// Seconds after which a session that nobody uses is over.
pub const IDLE: i64 = 60 * 60;

/// Seconds after which every session is over.
pub const LONGEST: i64 = 12 * 60 * 60;

/// That a session was used is written at most once in so many seconds: reading a page shall not
/// wait for the disk.
const NOTED: i64 = 60;

/// A session that is open.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Session {
    /// Who has signed in.
    pub account: Account,
    /// As whom they look at the docket, where they have chosen.
    pub viewer: Option<Viewer>,
}

impl Accounts {
    /// Opens a session under a new name, and ends those that are over.
    ///
    /// # Errors
    /// The database cannot do it.
    pub fn sign_in(&mut self, name: &Name, now: Second) -> Done<Secret> {
        let secret = Secret::new();
        let hash = secret.hash();
        self.writing(|sql| {
            sql.run(
                "DELETE FROM account_session WHERE made <= $1 OR seen <= $2",
                &[Value::Int(now.0 - LONGEST), Value::Int(now.0 - IDLE)],
            )?;
            sql.run(
                "INSERT INTO account_session (hash, account, made, seen, viewer) VALUES ($1, $2, $3, $4, NULL)",
                &[Value::text(&hash), Value::text(name.key()), Value::Int(now.0), Value::Int(now.0)],
            )?;
            sql.run(
                "UPDATE account SET signed_in = $1 WHERE name_key = $2",
                &[Value::Int(now.0), Value::text(name.key())],
            )?;
            Ok(())
        })?;
        Ok(secret)
    }

    /// The session that a browser carries; `None`: there is none, or it is over.
    ///
    /// # Errors
    /// The database cannot do it.
    pub fn session(&mut self, secret: &Secret, now: Second) -> Done<Option<Session>> {
        if !self.are_made()? {
            return Ok(None);
        }
        let hash = secret.hash();
        let found = all(
            self.sql(),
            "SELECT account, made, seen, viewer FROM account_session WHERE hash = $1",
            &[Value::text(&hash)],
            |row| {
                Ok((
                    row.text(0)?.unwrap_or_default().to_string(),
                    row.int(1)?.unwrap_or(0),
                    row.int(2)?.unwrap_or(0),
                    row.text(3)?.map(str::to_string),
                ))
            },
        )?;
        let Some((key, made, seen, viewer)) = found.into_iter().next() else {
            return Ok(None);
        };
        // A clock that was set back makes no session last longer.
        let over = |since: i64, longest: i64| !(0..longest).contains(&(now.0 - since));
        if over(made, LONGEST) || over(seen, IDLE) {
            self.delete_session(&hash)?;
            return Ok(None);
        }
        let Some(account) = self.by_key(&key)? else {
            return Ok(None);
        };
        if now.0 - seen >= NOTED {
            self.writing(|sql| {
                sql.run(
                    "UPDATE account_session SET seen = $1 WHERE hash = $2",
                    &[Value::Int(now.0), Value::text(&hash)],
                )?;
                Ok(())
            })?;
        }
        // A role that was taken away meanwhile is not kept.
        let viewer = viewer.and_then(|it| it.parse().ok());
        let viewer = viewer.filter(|viewer| account.has(viewer));
        Ok(Some(Session { account, viewer }))
    }

    /// Keeps as whom the person of a session looks at the docket.
    ///
    /// # Errors
    /// The database cannot do it.
    pub fn choose(&mut self, secret: &Secret, viewer: Viewer) -> Done {
        let (hash, viewer) = (secret.hash(), viewer.to_string());
        self.writing(|sql| {
            sql.run(
                "UPDATE account_session SET viewer = $1 WHERE hash = $2",
                &[Value::text(&viewer), Value::text(&hash)],
            )?;
            Ok(())
        })
    }

    /// Ends a session; nothing happens if there is none.
    ///
    /// # Errors
    /// The database cannot do it.
    pub fn sign_out(&mut self, secret: &Secret) -> Done {
        self.delete_session(&secret.hash())
    }

    /// Ends all sessions of a person.
    ///
    /// # Errors
    /// The database cannot do it.
    pub fn sign_out_everywhere(&mut self, name: &Name) -> Done {
        self.writing(|sql| {
            sql.run(
                "DELETE FROM account_session WHERE account = $1",
                &[Value::text(name.key())],
            )?;
            Ok(())
        })
    }

    /// How many sessions are open.
    ///
    /// # Errors
    /// The database cannot do it.
    pub fn sessions(&mut self, now: Second) -> Done<u64> {
        if !self.are_made()? {
            return Ok(0);
        }
        let found = all(
            self.sql(),
            "SELECT count(*) FROM account_session WHERE made > $1 AND seen > $2",
            &[Value::Int(now.0 - LONGEST), Value::Int(now.0 - IDLE)],
            |row| row.int(0),
        )?;
        Ok(found.first().copied().flatten().unwrap_or(0).unsigned_abs())
    }

    fn delete_session(&mut self, hash: &str) -> Done {
        self.writing(|sql| {
            sql.run(
                "DELETE FROM account_session WHERE hash = $1",
                &[Value::text(hash)],
            )?;
            Ok(())
        })
    }
}
