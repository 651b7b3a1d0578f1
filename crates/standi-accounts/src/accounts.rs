//! What is done with accounts. The statements are the same for every database.

use crate::account::{self, Account, Name};
use crate::password::Hashed;
use crate::{Done, Second, Trouble};
use standi_docket::access::Viewer;
use standi_docket::value::Number;
use standi_docket_store::StoreError;
use standi_docket_store::sql::{Columns, Sql, Value, all};

/// The format of the tables.
const FORMAT: i64 = 2;

const TABLES: &[&str] = &[
    "CREATE TABLE IF NOT EXISTS account_format (version BIGINT NOT NULL)",
    "CREATE TABLE IF NOT EXISTS account (
        name_key TEXT PRIMARY KEY, name TEXT NOT NULL, password TEXT NOT NULL, roles TEXT NOT NULL,
        made BIGINT NOT NULL, signed_in BIGINT)",
    "CREATE TABLE IF NOT EXISTS account_session (
        hash TEXT PRIMARY KEY, account TEXT NOT NULL, made BIGINT NOT NULL, seen BIGINT NOT NULL,
        viewer TEXT)",
    "CREATE TABLE IF NOT EXISTS account_token (
        hash TEXT PRIMARY KEY, account TEXT NOT NULL, label TEXT NOT NULL, viewer TEXT,
        made BIGINT NOT NULL, until BIGINT NOT NULL)",
    // Since format 2.
    "CREATE TABLE IF NOT EXISTS account_handle (account TEXT PRIMARY KEY, handle TEXT NOT NULL)",
    "CREATE TABLE IF NOT EXISTS account_passkey (
        id TEXT PRIMARY KEY, account TEXT NOT NULL, label TEXT NOT NULL, fixed TEXT NOT NULL,
        state TEXT NOT NULL, made BIGINT NOT NULL, used BIGINT)",
];

/// The accounts in a docket's database.
pub struct Accounts {
    sql: Box<dyn Sql + Send>,
    /// The format of the tables, once they are known to be there.
    format: Option<i64>,
}

impl Accounts {
    /// Those of a database. Their tables are made with the first account.
    pub fn new(sql: impl Sql + Send + 'static) -> Accounts {
        Accounts {
            sql: Box::new(sql),
            format: None,
        }
    }

    /// Whether there is one.
    ///
    /// # Errors
    /// The database cannot do it.
    pub fn any(&mut self) -> Done<bool> {
        if !self.are_made()? {
            return Ok(false);
        }
        let found = all(&mut *self.sql, "SELECT 1 FROM account LIMIT 1", &[], |_| {
            Ok(())
        })?;
        Ok(!found.is_empty())
    }

    /// Adds one.
    ///
    /// # Errors
    /// There is one of that name.
    pub fn add(&mut self, name: &Name, password: &Hashed, roles: &[Viewer], now: Second) -> Done {
        self.is_free(name)?;
        let roles = account::written(roles);
        self.writing(|sql| {
            sql.run(
                "INSERT INTO account (name_key, name, password, roles, made, signed_in) VALUES ($1, $2, $3, $4, $5, NULL)",
                &[
                    Value::text(name.key()),
                    Value::text(name.as_str()),
                    Value::text(&password.0),
                    Value::text(&roles),
                    Value::Int(now.0),
                ],
            )?;
            Ok(())
        })
    }

    /// Whether a name can be given: nobody has it, or one that a reader would take for it.
    ///
    /// # Errors
    /// Who has it; the database cannot do it.
    pub fn is_free(&mut self, name: &Name) -> Done {
        if self.find(name)?.is_some() {
            return Err(Trouble::Taken(name.to_string()));
        }
        let mut others = self.list()?.into_iter();
        match others.find(|it| it.name.looks_like(name)) {
            Some(other) => Err(Trouble::Alike(name.to_string(), other.name.to_string())),
            None => Ok(()),
        }
    }

    /// All of them, by name.
    ///
    /// # Errors
    /// The database cannot do it.
    pub fn list(&mut self) -> Done<Vec<Account>> {
        match self.are_made()? {
            false => Ok(Vec::new()),
            true => Ok(all(
                &mut *self.sql,
                "SELECT name, roles, made, signed_in FROM account ORDER BY name_key",
                &[],
                read,
            )?),
        }
    }

    /// The one of a name.
    ///
    /// # Errors
    /// There is none.
    pub fn get(&mut self, name: &Name) -> Done<Account> {
        let found = self.find(name)?;
        found.ok_or_else(|| Trouble::NoAccount(name.to_string()))
    }

    /// The one of a name, if there is one.
    ///
    /// # Errors
    /// The database cannot do it.
    pub fn find(&mut self, name: &Name) -> Done<Option<Account>> {
        self.by_key(name.key())
    }

    pub(crate) fn by_key(&mut self, key: &str) -> Done<Option<Account>> {
        if !self.are_made()? {
            return Ok(None);
        }
        let found = all(
            &mut *self.sql,
            "SELECT name, roles, made, signed_in FROM account WHERE name_key = $1",
            &[Value::text(key)],
            read,
        )?;
        Ok(found.into_iter().next())
    }

    /// What is kept of a person's password.
    ///
    /// # Errors
    /// The database cannot do it.
    pub fn password(&mut self, name: &Name) -> Done<Option<Hashed>> {
        if !self.are_made()? {
            return Ok(None);
        }
        let found = all(
            &mut *self.sql,
            "SELECT password FROM account WHERE name_key = $1",
            &[Value::text(name.key())],
            |row| Ok(Hashed(row.text(0)?.unwrap_or_default().to_string())),
        )?;
        Ok(found.into_iter().next())
    }

    /// Keeps another password, ends all sessions and removes all passkeys: whoever knew the old one,
    /// and may have added one, is out.
    ///
    /// # Errors
    /// There is no such account.
    pub fn set_password(&mut self, name: &Name, password: &Hashed) -> Done {
        self.get(name)?;
        self.writing(|sql| {
            sql.run(
                "UPDATE account SET password = $1 WHERE name_key = $2",
                &[Value::text(&password.0), Value::text(name.key())],
            )?;
            for text in [
                "DELETE FROM account_session WHERE account = $1",
                "DELETE FROM account_passkey WHERE account = $1",
            ] {
                sql.run(text, &[Value::text(name.key())])?;
            }
            Ok(())
        })
    }

    /// Gives a person other roles; they hold from the next request on.
    ///
    /// # Errors
    /// There is no such account.
    pub fn set_roles(&mut self, name: &Name, roles: &[Viewer]) -> Done {
        self.get(name)?;
        let roles = account::written(roles);
        self.writing(|sql| {
            sql.run(
                "UPDATE account SET roles = $1 WHERE name_key = $2",
                &[Value::text(&roles), Value::text(name.key())],
            )?;
            Ok(())
        })
    }

    /// Makes a person the applicant of an application that they have lodged.
    ///
    /// # Errors
    /// There is no such account.
    pub fn has_lodged(&mut self, name: &Name, number: Number) -> Done<Viewer> {
        let (mut roles, own) = (self.get(name)?.roles, account::applicant_of(number));
        if !roles.contains(&own) {
            roles.push(own);
            self.set_roles(name, &roles)?;
        }
        Ok(own)
    }

    /// Removes a person, with their sessions and tokens. The entries that they made stay.
    ///
    /// # Errors
    /// There is no such account.
    pub fn remove(&mut self, name: &Name) -> Done {
        self.get(name)?;
        self.writing(|sql| {
            for text in [
                "DELETE FROM account_session WHERE account = $1",
                "DELETE FROM account_token WHERE account = $1",
                "DELETE FROM account_passkey WHERE account = $1",
                "DELETE FROM account_handle WHERE account = $1",
                "DELETE FROM account WHERE name_key = $1",
            ] {
                sql.run(text, &[Value::text(name.key())])?;
            }
            Ok(())
        })
    }

    pub(crate) fn sql(&mut self) -> &mut dyn Sql {
        &mut *self.sql
    }

    /// Whether the tables are there, and in a format that is known.
    pub(crate) fn are_made(&mut self) -> Done<bool> {
        if self.format.is_some() {
            return Ok(true);
        }
        // No question for a table is the same in every database; without the table this one fails.
        // That it failed for another reason, a table of every docket tells: then nobody may take it
        // that there are no accounts.
        let Ok(found) = self.found_format() else {
            all(&mut *self.sql, "SELECT 1 FROM head", &[], |_| Ok(()))?;
            return Ok(false);
        };
        match found {
            None => Ok(false),
            Some(version) if version > FORMAT => {
                Err(Trouble::Store(StoreError::NotADocket(format!(
                    "the accounts were written by a later version of the program (format {version}, this one knows {FORMAT}); use that version"
                ))))
            }
            Some(version) => {
                self.format = Some(version);
                Ok(true)
            }
        }
    }

    /// Whether the tables are there in a format that has passkeys: before the first writing of this
    /// version of the program they may not be.
    pub(crate) fn have_passkeys(&mut self) -> Done<bool> {
        self.are_made()?;
        if self.format.is_some_and(|it| it < FORMAT) {
            // Another program may have brought them to it meanwhile.
            self.format = self.found_format()?;
        }
        Ok(self.format == Some(FORMAT))
    }

    fn found_format(&mut self) -> Result<Option<i64>, StoreError> {
        let text = "SELECT version FROM account_format";
        let found = all(&mut *self.sql, text, &[], |row| row.int(0))?;
        Ok(found.into_iter().next().flatten())
    }

    /// Writes, all or nothing; makes the tables where they are not there, or not all of them.
    pub(crate) fn writing(
        &mut self,
        work: impl FnOnce(&mut dyn Sql) -> Result<(), StoreError>,
    ) -> Done {
        self.are_made()?;
        let made = self.format == Some(FORMAT);
        self.sql.begin()?;
        let done = match made {
            true => work(&mut *self.sql),
            false => tables(&mut *self.sql).and_then(|()| work(&mut *self.sql)),
        };
        match done.and_then(|()| self.sql.commit()) {
            Ok(()) => {
                self.format = Some(FORMAT);
                Ok(())
            }
            Err(error) => {
                self.sql.rollback();
                Err(error.into())
            }
        }
    }
}

fn tables(sql: &mut dyn Sql) -> Result<(), StoreError> {
    for table in TABLES {
        sql.run(table, &[])?;
    }
    // Another program may have done it while this one waited.
    let there = all(sql, "SELECT version FROM account_format", &[], |row| {
        row.int(0)
    })?;
    let version = [Value::Int(FORMAT)];
    match there.is_empty() {
        true => sql.run("INSERT INTO account_format (version) VALUES ($1)", &version),
        false => sql.run("UPDATE account_format SET version = $1", &version),
    }
}

fn read(row: &dyn Columns) -> Result<Account, StoreError> {
    let name = row.text(0)?.unwrap_or_default();
    Ok(Account {
        name: Name::new(name).map_err(StoreError::NotADocket)?,
        roles: account::read(row.text(1)?.unwrap_or_default()),
        made: Second(row.int(2)?.unwrap_or(0)),
        signed_in: row.int(3)?.map(Second),
    })
}
