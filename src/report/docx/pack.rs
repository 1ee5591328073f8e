//! The bytes of a document: its parts put right and pressed together, with no time in them but the one it was made at.

use std::borrow::Cow;
use std::cell::RefCell;
use std::io::{self, Cursor, Write};

use chrono::SecondsFormat;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

use super::block::Paper;
use super::{build, mend};

/// Why there is no document.
#[derive(Debug, thiserror::Error)]
pub enum DocxError {
    /// The crate wrote what is no text: a mistake of ours or of its.
    #[error("a part of the document is not text")]
    NoText(#[from] std::str::Utf8Error),
    /// Longer than a file of this kind may be.
    #[error("the document cannot be packed")]
    Pack(#[from] zip::result::ZipError),
    #[error("the document cannot be written")]
    Write(#[from] io::Error),
}

/// The file. The rows of long tables are made one at a time.
pub fn bytes(paper: &Paper) -> Result<Vec<u8>, DocxError> {
    let parts = build::document(paper).build();
    let mut archive = Archive::new();
    archive.plain("[Content_Types].xml", &parts.content_type)?;
    archive.plain("_rels/.rels", &parts.rels)?;
    archive.plain("docProps/app.xml", &parts.doc_props.app)?;
    archive.plain("docProps/core.xml", core(paper).as_bytes())?;
    archive.plain("docProps/custom.xml", &parts.doc_props.custom)?;
    archive.plain("word/_rels/document.xml.rels", &parts.document_rels)?;
    archive.document(&parts.document, paper)?;
    archive.mended("word/styles.xml", &parts.styles)?;
    archive.mended("word/settings.xml", &parts.settings)?;
    archive.plain("word/fontTable.xml", &parts.font_table)?;
    archive.mended("word/comments.xml", &parts.comments)?;
    archive.plain("word/commentsExtended.xml", &parts.comments_extended)?;
    archive.mended("word/numbering.xml", &parts.numberings)?;
    archive.mended("word/footnotes.xml", &parts.footnotes)?;
    for (n, header) in (1..).zip(&parts.headers) {
        archive.mended(&format!("word/header{n}.xml"), header)?;
    }
    for (n, footer) in (1..).zip(&parts.footers) {
        archive.mended(&format!("word/footer{n}.xml"), footer)?;
    }
    for (id, png) in &parts.media {
        archive.plain(&format!("word/media/{id}.png"), png)?;
    }
    Ok(archive.zip.finish()?.into_inner())
}

struct Archive {
    zip: ZipWriter<Cursor<Vec<u8>>>,
}

impl Archive {
    fn new() -> Self {
        Self { zip: ZipWriter::new(Cursor::new(Vec::new())) }
    }

    fn begin(&mut self, name: &str) -> Result<(), DocxError> {
        let options = SimpleFileOptions::default()
            .compression_method(CompressionMethod::Deflated)
            .last_modified_time(DateTime::default());
        Ok(self.zip.start_file(name, options)?)
    }

    fn plain(&mut self, name: &str, bytes: &[u8]) -> Result<(), DocxError> {
        self.begin(name)?;
        Ok(self.zip.write_all(bytes)?)
    }

    fn mended(&mut self, name: &str, xml: &[u8]) -> Result<(), DocxError> {
        self.begin(name)?;
        Ok(mend::write(std::str::from_utf8(xml)?, &mut self.zip, &mut |_| Ok(()))?)
    }

    fn document(&mut self, xml: &[u8], paper: &Paper) -> Result<(), DocxError> {
        self.begin("word/document.xml")?;
        let tables = RefCell::new(build::long_tables(paper));
        let mut rows = |out: &mut ZipWriter<Cursor<Vec<u8>>>| {
            let Some(table) = tables.borrow_mut().next() else { return Ok(()) };
            for row in &table.rows {
                let xml = build::row_xml(row, table);
                let xml = std::str::from_utf8(&xml).map_err(io::Error::other)?;
                mend::write(xml, out, &mut |_| Ok(()))?;
            }
            Ok(())
        };
        let xml = std::str::from_utf8(xml)?;
        let xml = if paper.foot.is_some() { build::with_feet(xml).into() } else { Cow::Borrowed(xml) };
        Ok(mend::write(&xml, &mut self.zip, &mut rows)?)
    }
}

/// Title, maker and time.
fn core(paper: &Paper) -> String {
    let at = paper.made_at.to_rfc3339_opts(SecondsFormat::Secs, true);
    let title = escaped(&paper.title);
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\
         <cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" \
         xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:dcterms=\"http://purl.org/dc/terms/\" \
         xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\">\
         <dc:title>{title}</dc:title><dc:creator>hoagiai</dc:creator>\
         <dcterms:created xsi:type=\"dcterms:W3CDTF\">{at}</dcterms:created>\
         <dcterms:modified xsi:type=\"dcterms:W3CDTF\">{at}</dcterms:modified></cp:coreProperties>"
    )
}

fn escaped(words: &str) -> String {
    words.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}
