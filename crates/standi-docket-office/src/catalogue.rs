//! HUDOC's documents into the docket.

use crate::office::Office;
use crate::stated::{CatalogueImported, UnfitDocument};
use crate::trouble::Trouble;
use standi_catalogue::{Catalogue, Names};
use standi_docket::access::Task;
use standi_docket_hudoc::{Reading, Unfit, import};
use standi_docket_store::{Database, Entry};
use standi_record::Day;

/// So many applications are recorded at once.
const BATCH: usize = 4096;

impl<D: Database> Office<'_, D> {
    /// Records what the documents of a catalogue show; of its file, so many rows could not be read.
    /// Applications that the docket has already are left alone.
    ///
    /// # Errors
    /// A refusal; a store that cannot be written to.
    pub fn import_catalogue(
        &mut self,
        catalogue: &Catalogue,
        rejected: u64,
    ) -> Result<CatalogueImported, Trouble> {
        self.may(Task::Import)?;
        let names = Names::new(self.record);
        let last = catalogue.entries().map(|it| it.day()).max();
        let by = self.who.by.clone();
        let reading = Reading {
            record: self.record,
            names: &names,
            covered_until: last.unwrap_or(Day::FIRST),
            by: &by,
            today: self.who.today,
            now: self.who.now,
        };
        let mut batch: Vec<Entry> = Vec::new();
        let docket = &mut *self.docket;
        let report = import(catalogue, &reading, &mut |told| {
            let Some(number) = told.number else {
                return Ok(false);
            };
            if docket.database().version(number)? > 0 {
                return Ok(false);
            }
            batch.push(Entry {
                number,
                expected: 0,
                events: told.events.clone(),
            });
            if batch.len() >= BATCH {
                docket.append(&batch)?;
                batch.clear();
            }
            Ok::<bool, Trouble>(true)
        })?;
        self.docket.append(&batch)?;
        let shape = |list: Vec<Unfit>| -> Vec<UnfitDocument> {
            list.into_iter()
                .filter_map(|it| UnfitDocument::of(catalogue, &it))
                .collect()
        };
        Ok(CatalogueImported {
            documents: report.documents as u64,
            rejected,
            used: report.used as u64,
            applications: report.applications as u64,
            events: report.events as u64,
            unfit: shape(report.unfit),
            unfit_in_part: shape(report.unfit_in_part),
        })
    }
}
