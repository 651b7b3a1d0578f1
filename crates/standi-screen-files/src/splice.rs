//! Parquet to Parquet: the columns that the law looks at are unpacked, the results are packed, and
//! what passes through is copied as it lies in the file.
//!
//! A row group in which a row is set apart is packed anew.

use crate::Fault;
use crate::read::arrow::sound;
use crate::read::{Origin, Parsed};
use crate::run::Done;
use crate::shared::{Shared, Streamed};
use crate::write::arrow::properties;
use crate::write::results::Results;
use crate::write::{Chunk, Encoded, Sink, misfit};
use arrow_array::RecordBatch;
use arrow_schema::{DataType, Field, Schema, SchemaRef};
use parquet::arrow::arrow_reader::{
    ArrowReaderMetadata, ArrowReaderOptions, ParquetRecordBatchReaderBuilder,
};
use parquet::arrow::arrow_writer::{
    ArrowColumnChunk, ArrowColumnWriter, ArrowRowGroupWriterFactory, compute_leaves,
};
use parquet::arrow::{ArrowSchemaConverter, ProjectionMask, add_encoded_arrow_schema_to_metadata};
use parquet::column::writer::ColumnCloseResult;
use parquet::file::metadata::{KeyValue, ParquetMetaData, RowGroupMetaData};
use parquet::file::writer::SerializedFileWriter;
use parquet::schema::types::{ColumnDescPtr, Type};
use standi_screen_arrow::column::Column;
use standi_screen_arrow::{Counts, Plan, Screen};
use std::io::Write;
use std::sync::Arc;

/// Rows of a row group up to which it is taken as one piece of work.
const LARGEST: i64 = 1 << 22;

/// Rows that are read, screened and packed at once: their columns stay in the second cache.
const ROWS: usize = 1 << 14;

/// A row group that was screened.
pub(crate) struct Group {
    /// The row group of the input whose passed columns are copied; `None`: all columns were packed.
    from: Option<usize>,
    columns: Columns,
}

/// Column chunks, by what made them.
enum Columns {
    Numbers(Vec<Chunk>),
    Arrow(Vec<ArrowColumnChunk>),
}

/// Everything that workers share.
pub(crate) struct Splice {
    file: Shared,
    /// To read all columns, as they are.
    whole: ArrowReaderMetadata,
    whole_plan: Plan,
    /// To read those that the law looks at, texts by their dictionaries.
    law: ArrowReaderMetadata,
    law_mask: ProjectionMask,
    law_plan: Plan,
    factory: ArrowRowGroupWriterFactory,
    results: Vec<ColumnDescPtr>,
}

/// Whether the passed columns of a file can be copied.
pub(crate) fn fits(metadata: &ParquetMetaData) -> bool {
    let sound = |group: &RowGroupMetaData| {
        let columns = group.columns().iter();
        // Some programs name a dictionary where there is none.
        let mut dictionaries = columns.filter_map(|column| column.dictionary_page_offset());
        group.num_rows() <= LARGEST && dictionaries.all(|offset| offset >= 4)
    };
    metadata.row_groups().iter().all(sound)
}

impl Splice {
    /// Begins the output.
    ///
    /// # Errors
    /// A file whose description does not hold together.
    pub(crate) fn new<W: Write + Send>(
        screen: &Screen<'_>,
        file: Shared,
        whole: ArrowReaderMetadata,
        out: W,
    ) -> Result<(Splice, Spliced<W>), Fault> {
        let whole_plan = screen.plan(whole.schema())?;
        let law = ArrowReaderMetadata::try_new(
            whole.metadata().clone(),
            ArrowReaderOptions::new().with_schema(by_dictionaries(whole.schema())),
        )
        .or_else(|_| ArrowReaderMetadata::try_new(whole.metadata().clone(), Default::default()))
        .map_err(Fault::parquet_in)?;
        let places = Column::ALL
            .into_iter()
            .filter_map(|it| whole_plan.place(it));
        let mut places: Vec<usize> = places.collect();
        places.sort_unstable();
        let law_mask = ProjectionMask::roots(whole.parquet_schema(), places.iter().copied());
        let law_schema = law.schema().project(&places);
        let law_schema = law_schema.map_err(|error| Fault::Program(error.to_string()))?;
        let law_plan = screen.plan(&Arc::new(law_schema))?;

        let output = whole_plan.output().clone();
        let results = output.fields().len() - whole_plan.passed().len();
        let mut properties = properties(&output, results)
            .set_key_value_metadata(key_values(whole.metadata()))
            .build();
        add_encoded_arrow_schema_to_metadata(&output, &mut properties);
        let root = root(&whole, &whole_plan, &output)?;
        let writer = SerializedFileWriter::new(out, root, Arc::new(properties));
        let writer = writer.map_err(Fault::parquet_out)?;
        let factory = ArrowRowGroupWriterFactory::new(&writer, output);
        let first = writer.schema_descr().num_columns() - results;
        let results = writer.schema_descr().columns()[first..].to_vec();
        let leaves = (0..whole.parquet_schema().num_columns())
            .filter(|leaf| {
                let root = whole.parquet_schema().get_column_root_idx(*leaf);
                whole_plan.passed().contains(&root)
            })
            .collect();
        let spliced = Spliced {
            writer,
            file: file.clone(),
            metadata: whole.metadata().clone(),
            leaves,
        };
        let splice = Splice {
            file,
            whole,
            whole_plan,
            law,
            law_mask,
            law_plan,
            factory,
            results,
        };
        Ok((splice, spliced))
    }

    /// Screens a row group.
    pub(crate) fn group(&self, screen: &Screen<'_>, group: usize) -> Result<Done, Fault> {
        let builder =
            ParquetRecordBatchReaderBuilder::new_with_metadata(self.file.clone(), self.law.clone())
                .with_projection(self.law_mask.clone());
        let mut results = Writers::new(self, screen, group)?;
        let mut done = Done::default();
        for batch in batches(builder, group)? {
            let batch = batch?.with_schema(self.law_plan.input().clone());
            let batch = batch.map_err(|error| Fault::Program(error.to_string()))?;
            let Some(counts) = results.screen(screen, &self.law_plan, &batch)? else {
                return self.anew(screen, group);
            };
            done.rows += batch.num_rows() as u64;
            done.counts += counts;
        }
        done.encoded = Some(Encoded::Group(Group {
            from: Some(group),
            columns: results.close()?,
        }));
        Ok(done)
    }

    /// Screens a row group some rows of which are set apart.
    fn anew(&self, screen: &Screen<'_>, group: usize) -> Result<Done, Fault> {
        let builder = ParquetRecordBatchReaderBuilder::new_with_metadata(
            self.file.clone(),
            self.whole.clone(),
        );
        let mut columns = self.columns()?;
        let mut done = Done::default();
        for batch in batches(builder, group)? {
            let batch = batch?.with_schema(self.whole_plan.input().clone());
            let batch = batch.map_err(|error| Fault::Program(error.to_string()))?;
            let screened = screen.screen(&self.whole_plan, &batch)?;
            let mut parsed = Parsed {
                rows: batch.num_rows() as u64,
                batch,
                unreadable: Vec::new(),
                origin: Origin::Batch,
            };
            let mut rejects = parsed.rejects(&screened.rejected)?;
            for reject in &mut rejects {
                reject.row += done.rows;
            }
            done.rejects.extend(rejects);
            done.rows += parsed.rows;
            done.counts += screened.counts;
            pack(&screened.batch, 0, &mut columns)?;
        }
        let columns = Columns::Arrow(close(columns)?);
        done.encoded = (done.counts != Counts::default()).then_some(Encoded::Group(Group {
            from: None,
            columns,
        }));
        Ok(done)
    }

    fn columns(&self) -> Result<Vec<ArrowColumnWriter>, Fault> {
        self.factory
            .create_column_writers(0)
            .map_err(Fault::parquet_out)
    }
}

/// What packs the results of a row group.
enum Writers {
    Numbers(Box<Results>),
    /// With reasons, which are texts without end.
    Arrow(Vec<ArrowColumnWriter>),
}

impl Writers {
    fn new(splice: &Splice, screen: &Screen<'_>, group: usize) -> Result<Writers, Fault> {
        if !screen.gives_reasons() {
            let rows = splice.whole.metadata().row_group(group).num_rows();
            let rows = usize::try_from(rows).unwrap_or(0);
            let results = Results::new(&splice.results, rows, screen.today()).ok_or_else(misfit)?;
            return Ok(Writers::Numbers(Box::new(results)));
        }
        let mut columns = splice.columns()?;
        let results = columns.split_off(columns.len() - splice.results.len());
        Ok(Writers::Arrow(results))
    }

    /// Screens a batch and adds the results; `None`: a row is to be set apart.
    fn screen(
        &mut self,
        screen: &Screen<'_>,
        plan: &Plan,
        batch: &RecordBatch,
    ) -> Result<Option<Counts>, Fault> {
        match self {
            Writers::Numbers(results) => {
                let Some(said) = screen.say(plan, batch)? else {
                    return Ok(None);
                };
                results.add(&said)?;
                Ok(Some(said.counts()))
            }
            Writers::Arrow(writers) => {
                let screened = screen.screen(plan, batch)?;
                let from = screened.batch.num_columns() - writers.len();
                pack(&screened.batch, from, writers)?;
                Ok(screened.rejected.is_empty().then_some(screened.counts))
            }
        }
    }

    fn close(self) -> Result<Columns, Fault> {
        Ok(match self {
            Writers::Numbers(results) => Columns::Numbers(results.close()?),
            Writers::Arrow(writers) => Columns::Arrow(close(writers)?),
        })
    }
}

fn batches(
    builder: ParquetRecordBatchReaderBuilder<Shared>,
    group: usize,
) -> Result<impl Iterator<Item = Result<RecordBatch, Fault>>, Fault> {
    let reader = builder
        .with_row_groups(vec![group])
        .with_batch_size(ROWS)
        .build();
    let mut reader = reader.map_err(Fault::parquet_in)?;
    let wrong = |error| Fault::format(format!("this is no sound Parquet: {error}"), "");
    Ok(std::iter::from_fn(move || {
        sound(|| reader.next().transpose().map_err(wrong)).transpose()
    }))
}

/// Packs the columns of a batch from one on.
fn pack(batch: &RecordBatch, from: usize, writers: &mut [ArrowColumnWriter]) -> Result<(), Fault> {
    let schema = batch.schema_ref().fields();
    let columns = schema.iter().zip(batch.columns()).skip(from);
    let mut writers = writers.iter_mut();
    for (field, column) in columns {
        for leaf in compute_leaves(field, column).map_err(Fault::parquet_out)? {
            let writer = writers.next().ok_or_else(misfit)?;
            writer.write(&leaf).map_err(Fault::parquet_out)?;
        }
    }
    Ok(())
}

fn close(writers: Vec<ArrowColumnWriter>) -> Result<Vec<ArrowColumnChunk>, Fault> {
    let chunks = writers.into_iter().map(ArrowColumnWriter::close);
    chunks.collect::<Result<_, _>>().map_err(Fault::parquet_out)
}

/// The same table, with the texts that the law looks at by their dictionaries.
fn by_dictionaries(schema: &SchemaRef) -> SchemaRef {
    let fields = schema.fields().iter().map(|field| {
        let law = Column::from_name(field.name()).is_some();
        match field.data_type() {
            text @ (DataType::Utf8 | DataType::LargeUtf8) if law => {
                let of = DataType::Dictionary(Box::new(DataType::Int32), Box::new(text.clone()));
                let field = Field::new(field.name(), of, field.is_nullable());
                Arc::new(field)
            }
            _ => field.clone(),
        }
    });
    let fields: Vec<_> = fields.collect();
    Arc::new(Schema::new_with_metadata(fields, schema.metadata().clone()))
}

/// The remarks of other programs; Arrow's own description is written anew.
fn key_values(metadata: &ParquetMetaData) -> Option<Vec<KeyValue>> {
    let all = metadata.file_metadata().key_value_metadata()?;
    let others = all.iter().filter(|it| it.key != "ARROW:schema");
    Some(others.cloned().collect())
}

/// The columns of the output: the passed ones as they are in the input, then the results.
fn root(whole: &ArrowReaderMetadata, plan: &Plan, output: &Schema) -> Result<Arc<Type>, Fault> {
    let input = whole.parquet_schema().root_schema().get_fields();
    let passed = plan.passed().iter().map(|at| input[*at].clone());
    let results: Vec<_> = output
        .fields()
        .iter()
        .skip(plan.passed().len())
        .cloned()
        .collect();
    let results = ArrowSchemaConverter::new().convert(&Schema::new(results));
    let results = results.map_err(Fault::parquet_out)?;
    let fields = passed.chain(results.root_schema().get_fields().iter().cloned());
    let name = whole.parquet_schema().root_schema().name();
    let root = Type::group_type_builder(name)
        .with_fields(fields.collect())
        .build();
    Ok(Arc::new(root.map_err(Fault::parquet_out)?))
}

/// Writes row groups in their order.
pub(crate) struct Spliced<W: Write + Send> {
    writer: SerializedFileWriter<W>,
    file: Shared,
    metadata: Arc<ParquetMetaData>,
    /// The columns of the input that are passed through, nested ones part by part.
    leaves: Vec<usize>,
}

impl<W: Write + Send> Sink for Spliced<W> {
    fn write(&mut self, encoded: Encoded) -> Result<(), Fault> {
        let Encoded::Group(group) = encoded else {
            return Err(misfit());
        };
        let mut row_group = self.writer.next_row_group().map_err(Fault::parquet_out)?;
        if let Some(from) = group.from {
            let from = self.metadata.row_group(from);
            for leaf in &self.leaves {
                let metadata = from.column(*leaf).clone();
                let column = ColumnCloseResult {
                    bytes_written: metadata.compressed_size().unsigned_abs(),
                    rows_written: from.num_rows().unsigned_abs(),
                    metadata,
                    bloom_filter: None,
                    column_index: None,
                    offset_index: None,
                };
                let copied = row_group.append_column(&Streamed(&self.file), column);
                copied.map_err(Fault::parquet_out)?;
            }
        }
        match group.columns {
            Columns::Numbers(chunks) => {
                for Chunk { bytes, close } in chunks {
                    let added = row_group.append_column(&bytes, close);
                    added.map_err(Fault::parquet_out)?;
                }
            }
            Columns::Arrow(chunks) => {
                for chunk in chunks {
                    let added = chunk.append_to_row_group(&mut row_group);
                    added.map_err(Fault::parquet_out)?;
                }
            }
        }
        row_group.close().map_err(Fault::parquet_out)?;
        Ok(())
    }

    fn finish(self: Box<Self>) -> Result<(), Fault> {
        let mut out = self.writer.into_inner().map_err(Fault::parquet_out)?;
        out.flush().map_err(Fault::Write)
    }
}
