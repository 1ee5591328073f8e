//! The model team of a sample ward: chosen early in the year, supported, with a lesson that another team took over.

use chrono::{DateTime, Datelike, Utc};

use super::SampleError;
use crate::domain::access::{Permit, act};
use crate::domain::calendar::{days_earlier, local_date};
use crate::domain::model::criteria::{Criteria, Seed};
use crate::domain::model::{ModelKind, ModelNoted, SupportWay};
use crate::domain::{ModelEntryId, TeamId, WardId};
use crate::store::Tx;
use crate::store::model::{ModelsOf, NewModelEntry};

/// Ids of what was written down begin below all that comes with an update.
const FROM: i64 = -9500;

/// How many days ago, what it is, with what the team was supported, in words.
const LINES: &[(u64, ModelKind, Option<SupportWay>, &str)] = &[
    (100, ModelKind::Chosen, None, ""),
    (72, ModelKind::Support, Some(SupportWay::Lawyer), "Luật gia hướng dẫn tổ soạn văn bản hòa giải thành"),
    (45, ModelKind::Support, Some(SupportWay::Means), "Trang bị tủ đựng hồ sơ và 10 cuốn sách luật"),
    (30, ModelKind::Lesson, None, "Gặp riêng từng bên trước khi họp chung thì dễ thống nhất hơn"),
    (14, ModelKind::Replication, None, "Gặp riêng từng bên trước khi họp chung"),
];

/// Writes the criteria and the lines of the first team down.
pub(super) async fn fill(
    tx: &mut Tx,
    (keep, note): (&Permit<act::KeepModel>, &Permit<act::Modelling>),
    (ward, teams): (WardId, &[TeamId]),
    now: DateTime<Utc>,
) -> Result<(), SampleError> {
    let [first, second, ..] = teams else { return Ok(()) };
    let today = local_date(now);
    let of = ModelsOf { ward, year: today.year() };
    tx.write_criteria(keep, (of, 1), &Criteria::seeded(Seed::Ward), now).await?;
    for (id, (days, kind, way, what)) in (FROM..).zip(LINES) {
        let on = days_earlier(today, *days);
        // What would lie in the year before is of another year; that the team was chosen is not left out.
        let on = if on.year() == of.year { on } else { today };
        let noted = ModelNoted {
            what: (*what).to_owned(),
            number: (*kind == ModelKind::Chosen).then(|| "45/QĐ-UBND".to_owned()),
            way: *way,
            team: (*kind == ModelKind::Replication).then_some(*second),
            ..ModelNoted::of(*kind, on)
        };
        let new = NewModelEntry { id: ModelEntryId(id), team: *first, noted, replaces: None };
        tx.note_model(note, of, &new, now).await?;
    }
    Ok(())
}
