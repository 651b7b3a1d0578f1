//! The share of facts that somebody saw in a source only rises.

use standi_record::query::Tally;

/// The share when this was last written. Whoever verifies facts raises it; a fact that is added is
/// verified, or others are.
const LEAST: f64 = 0.7358;

#[test]
fn the_share_that_is_verified_only_rises() {
    let all: Tally = standi_bundled::record().audit().all();
    let share = all.share();
    println!("{} of {} facts are verified", all.verified, all.total());
    assert!(
        share + 0.000_05 >= LEAST,
        "{share:.4} of the facts are verified, and {LEAST} were"
    );
    assert!(
        share < LEAST + 0.01,
        "{share:.4} of the facts are verified now: let {LEAST} rise with it"
    );
}

#[test]
fn where_sources_disagree_both_sides_are_told() {
    struct Sides(usize);
    impl standi_record::TableVisitor for Sides {
        fn table<F: standi_record::facts::Fact>(&mut self, rows: &[F]) {
            for basis in rows.iter().map(F::basis) {
                let Some(conflict) = basis.conflict else {
                    continue;
                };
                self.0 += 1;
                assert!(
                    conflict.0.split_whitespace().count() >= 5,
                    "{}:{}: `{}` does not say who says what",
                    basis.file,
                    basis.line,
                    conflict.0
                );
            }
        }
    }
    let mut sides = Sides(0);
    standi_bundled::record().visit(&mut sides);
    assert!(sides.0 > 0);
}
