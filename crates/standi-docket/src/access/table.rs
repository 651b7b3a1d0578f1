//! Every role with everything the docket does. What the table does not hold may not be done.

use crate::state::Role;
use crate::words::words;

words! {
    /// What the docket does.
    pub enum Task {
        Lodge = "lodge", "open a file for an application";
        Act = "act", "record what happened";
        Show = "show", "show an application";
        List = "list", "list applications";
        Due = "due", "list what is due";
        Verify = "verify", "check that nothing was changed behind the docket's back";
        Rebuild = "rebuild", "make the lists anew";
        Export = "export", "write everything out";
        Import = "import", "read an export";
        Backup = "backup", "copy the store";
        Restore = "restore", "fill a store from a copy";
        Erase = "erase", "erase an application";
        Seal = "seal", "encrypt the store, or give it another passphrase";
    }
}

words! {
    /// How far a role may do it.
    pub enum Reach {
        All = "all", "every application";
        Own = "own", "the application it made";
        Told = "told", "applications against it, from the day on which it was told of them";
        Execution = "execution", "applications whose execution is supervised";
        Public = "public", "applications that were made public";
    }
}

/// What a role may do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Line {
    /// Who.
    pub role: Role,
    /// With which applications.
    pub reach: Reach,
    /// Article or Rule; empty: the docket's own rule.
    pub authority: &'static str,
}

/// Tasks that the same roles may do.
#[derive(Clone, Copy, Debug)]
pub struct Group {
    /// What is done.
    pub tasks: &'static [Task],
    /// By whom.
    pub lines: &'static [Line],
}

macro_rules! table {
    ($($($task:ident),+ { $($role:ident $reach:ident $authority:literal;)+ })+) => {
        /// All groups; each task is in one.
        pub const TABLE: &[Group] = &[$(Group {
            tasks: &[$(Task::$task),+],
            lines: &[$(Line {
                role: Role::$role,
                reach: Reach::$reach,
                authority: $authority,
            }),+],
        }),+];
    };
}

// Which events a role may record is said by the lifecycle's table, row by row; a line here says in
// which applications.
table! {
    Lodge {
        Registry All "Rule 17(2)";
        Applicant Own "Art 33, 34; Rules 46, 47";
    }
    Act {
        Registry All "Rule 17(2)";
        Judge All "Art 26-30";
        Applicant Own "Art 34; Rule 36";
        Government Told "Rules 35, 54(2)(b)";
        Committee Execution "Art 46(2), 39(4)";
        Other Public "Art 36; Rule 44; CM Rules 9(2)";
    }
    Show, List, Due, Export {
        Registry All "Rule 17(2)";
        Judge All "Art 26-30";
        Applicant Own "Art 34; Rule 36";
        Government Told "Rules 40, 51(1), 54(2)(b)";
        Committee Execution "Art 46(2), 39(4)";
        Other Public "Art 40(2); Rule 33";
        Auditor All "";
    }
    Verify {
        Registry All "Rule 17(2)";
        Auditor All "";
        Administrator All "";
    }
    Rebuild, Import, Backup, Restore, Seal {
        Registry All "Rule 17(2)";
        Administrator All "";
    }
    Erase {
        Administrator All "";
    }
}

/// What a role may do, if it may.
pub fn line(role: Role, task: Task) -> Option<&'static Line> {
    let group = TABLE.iter().find(|group| group.tasks.contains(&task))?;
    group.lines.iter().find(|line| line.role == role)
}

/// Whether a role may know the name of an applicant that is kept from the public. The respondent
/// State learns it (Rule 47 § 4 keeps it from the public). What Rule 8 § 4 of the Rules of the
/// Committee of Ministers of 10 May 2006 says of anonymity during execution was not seen (Rules 1 to
/// 5 were, and Rule 9 § 2 as amended on 6 July 2022); the role is treated as the public is, which
/// gives away least.
pub fn knows_names(role: Role) -> bool {
    matches!(
        role,
        Role::Registry | Role::Judge | Role::Applicant | Role::Government
    )
}

/// Whether a role is in the talks on a friendly settlement: the parties, and the Registrar, who
/// holds the contact between them (Article 39 § 2, Rule 62 §§ 1 and 2). Judges see what was agreed
/// when they approve it, see [`mod@super::seen`].
pub fn in_the_talks(role: Role) -> bool {
    matches!(role, Role::Registry | Role::Applicant | Role::Government)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_pair_stands_once_at_most() {
        let mut pairs = Vec::new();
        for group in TABLE {
            for task in group.tasks {
                pairs.extend(group.lines.iter().map(|line| (*task, line.role)));
            }
        }
        let all = pairs.len();
        pairs.sort_unstable();
        pairs.dedup();
        assert_eq!(pairs.len(), all);
    }

    #[test]
    fn every_task_is_in_one_group() {
        for task in Task::ALL {
            let of = |group: &&Group| group.tasks.contains(task);
            assert_eq!(TABLE.iter().filter(of).count(), 1, "{task:?}");
        }
    }

    #[test]
    fn some_roles_have_no_rule_of_the_court() {
        for line in TABLE.iter().flat_map(|group| group.lines) {
            let own = matches!(line.role, Role::Auditor | Role::Administrator);
            assert_eq!(line.authority.is_empty(), own, "{line:?}");
        }
    }

    #[test]
    fn who_records_nothing_acts_in_nothing() {
        for role in [Role::Auditor, Role::Administrator] {
            for task in [Task::Lodge, Task::Act] {
                assert_eq!(line(role, task), None);
            }
        }
    }
}
