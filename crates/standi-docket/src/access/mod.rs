//! Who may do what with the docket, and see what of it.
//!
//! - [`table`]: every role with everything the docket does, in one table
//! - [`Viewer`]: a role, and whose side it is on
//! - [`mod@seen`]: an application as a viewer may see it
//! - `acts`: who may set time and correct entries, which the lifecycle's table does not say
//!
//! A role is claimed, not proved: who may open the store may claim any. Roles keep from a screen, a
//! list or a paper what does not belong there; the store itself is kept by the rights of its file.

pub(crate) mod acts;
mod secret;
pub mod seen;
pub mod table;
mod viewer;

pub use secret::Secrets;
pub use seen::{Hidden, Part, Seen, seen};
pub use table::{Line, Reach, Task, line};
pub use viewer::{Audience, Disclosure, Side, Viewer};
