//! A report of an invented ward, sent with number and day as an office does it: figures and files stand as they were
//! approved. Here, because what a report is made of is counted by the bot.

use std::cmp::Reverse;

use chrono::{DateTime, Datelike as _, NaiveDate, TimeDelta, Utc};

use crate::bot;
use crate::domain::access::{Reached, act, may};
use crate::domain::calendar::local_date;
use crate::domain::figures::Tally;
use crate::domain::people::Office;
use crate::domain::reporting::{Coming, Part, ReportKind, Seen, of_year};
use crate::domain::{ReportId, WardId};
use crate::sample::{SampleError, SampleReport, actor};
use crate::store::reports::Numbered;
use crate::store::{Error, Store, Tx};

/// How long after its last day it went out.
const SENT_AFTER: TimeDelta = TimeDelta::days(5);

/// What the office wrote in it; the other parts are left as gaps.
const WORDS: [(Part, &str); 3] = [
    (Part::Guidance, "Ủy ban nhân dân phường ban hành Kế hoạch số 110/KH-UBND và phổ biến đến các tổ hòa giải."),
    (Part::Weaknesses, "Một số hòa giải viên ghi sổ theo dõi còn chậm; kinh phí hỗ trợ tổ hòa giải còn hạn chế."),
    (Part::Plans, "Tiếp tục kiện toàn tổ hòa giải, tổ chức lớp tập huấn về kỹ năng hòa giải tranh chấp đất đai."),
];

/// Sends the last report of the law whose days are over and hold cases, a half year before a year, in the first ward;
/// nothing where the ward has nobody to do so.
pub(super) async fn send(store: &Store, sample: &SampleReport, now: DateTime<Utc>) -> Result<(), SampleError> {
    let Some(ward) = sample.wards.first().map(|it| it.id) else { return Ok(()) };
    let mut tx = store.begin().await?;
    let holder = |office| sample.people.iter().find(|it| it.ward == ward && it.office == office);
    let (Some(officer), Some(leader)) = (holder(Office::WardOfficer), holder(Office::WardLeader)) else {
        return Ok(());
    };
    let (Some(officer), Some(leader)) = (actor(&mut tx, officer).await?, actor(&mut tx, leader).await?) else {
        return Ok(());
    };
    let (Ok(makes), Ok(approves)) = (may(&officer, act::MakeReport), may(&leader, act::ApproveReport)) else {
        return Ok(());
    };
    let today = local_date(now);
    let Some(coming) = coming(&mut tx, ward, today).await? else { return Ok(()) };
    let id = tx.begin_report(&makes, (ward, ReportId(1)), (coming.kind, coming.days), now).await?;
    let seen = |changed| Seen { ward, id, nth: 1, changed };
    let words = WORDS.into_iter().map(|it| (it.0, it.1.to_owned())).collect();
    let written = tx.write_report(&makes, seen(0), &words).await?;
    let Some(frozen) = bot::frozen_report(&mut tx, seen(1), now).await? else { return Ok(()) };
    let approved = tx.approve_report(&approves, seen(1), (&frozen, now)).await?;
    let dated = (coming.days.to + SENT_AFTER).min(today);
    let sent = tx.send_report(&makes, seen(2), (Numbered { number: "145/BC-UBND", dated }, None, now)).await?;
    if !(written && approved && sent) {
        return Err(Error::RowsAffected { what: "report of a sample", rows: 0 }.into());
    }
    Ok(tx.commit().await?)
}

async fn coming(tx: &mut Tx, ward: WardId, today: NaiveDate) -> Result<Option<Coming>, Error> {
    let law = tx.law_of(Some(ward)).await?;
    let years = [today.year(), today.year() - 1];
    let mut all: Vec<Coming> = years.into_iter().flat_map(|year| of_year(year, law.on(today))).collect();
    all.sort_by_key(|it| (it.kind != ReportKind::Half, Reverse(it.days.to)));
    for it in all.into_iter().filter(|it| it.days.are_over(today)) {
        let stretches = tx.stretches(Reached::Ward(ward), it.days.period()).await?;
        if Tally::count(&stretches, it.days.period()).total.received > 0 {
            return Ok(Some(it));
        }
    }
    Ok(None)
}
