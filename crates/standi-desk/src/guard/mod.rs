//! Who may ask at all, and what a browser may do with a page.
//!
//! - `client`: who asks, as far as the network tells; what a proxy says is believed from it alone
//! - `rate`: how often each may ask
//! - `origin`: no page of another site asks in the reader's name, under no name of its own
//! - `headers`: what a page may load and where it may send: nothing but here
//! - `etag`: what has not changed is not sent again

pub mod client;
pub mod etag;
pub mod headers;
pub mod origin;
pub mod rate;
