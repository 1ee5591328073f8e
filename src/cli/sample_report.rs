//! The report of the last half year in an invented ward, sent with number and day as an office does it: figures and files
//! stand as they were approved. Here, because what a report is made of is counted by the bot.

use chrono::{DateTime, Datelike as _, Utc};

use crate::bot;
use crate::domain::access::{act, may};
use crate::domain::calendar::local_date;
use crate::domain::people::{Actor, Lang, Office};
use crate::domain::reporting::{Part, ReportKind, Seen, of_year};
use crate::domain::{PersonId, ReportId};
use crate::sample::SampleReport;
use crate::store::reports::Numbered;
use crate::store::{Error, Store, Tx};

/// What the office wrote in it; the other parts are left as gaps.
const WORDS: [(Part, &str); 3] = [
    (Part::Guidance, "Ủy ban nhân dân phường ban hành Kế hoạch số 110/KH-UBND và phổ biến đến các tổ hòa giải."),
    (Part::Weaknesses, "Một số hòa giải viên ghi sổ theo dõi còn chậm; kinh phí hỗ trợ tổ hòa giải còn hạn chế."),
    (Part::Plans, "Tiếp tục kiện toàn tổ hòa giải, tổ chức lớp tập huấn về kỹ năng hòa giải tranh chấp đất đai."),
];

/// Sends the report of the last half year that is over, in the first ward; nothing where the ward has nobody to do so.
pub(super) async fn send(store: &Store, sample: &SampleReport, now: DateTime<Utc>) -> Result<(), Error> {
    let Some(ward) = sample.wards.first().map(|it| it.id) else { return Ok(()) };
    let mut tx = store.begin().await?;
    let holder = |office| sample.people.iter().find(|it| it.ward == ward && it.office == office).map(|it| it.id);
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
    let law = tx.law_of(Some(ward)).await?;
    let halves = [today.year(), today.year() - 1].into_iter().flat_map(|year| of_year(year, law.on(today)));
    let Some(half) = halves.filter(|it| it.kind == ReportKind::Half).find(|it| it.days.are_over(today)) else {
        return Ok(());
    };
    let id = tx.begin_report(&makes, (ward, ReportId(1)), (half.kind, half.days), now).await?;
    let seen = |changed| Seen { ward, id, nth: 1, changed };
    let words = WORDS.into_iter().map(|it| (it.0, it.1.to_owned())).collect();
    tx.write_report(&makes, seen(0), &words).await?;
    let Some(frozen) = bot::frozen_report(&mut tx, seen(1), now).await? else { return Ok(()) };
    tx.approve_report(&approves, seen(1), (&frozen, now)).await?;
    let numbered = Numbered { number: "145/BC-UBND", dated: today };
    tx.send_report(&makes, seen(2), (numbered, None, now)).await?;
    tx.commit().await
}

async fn actor(tx: &mut Tx, person: PersonId) -> Result<Option<Actor>, Error> {
    let found = tx.person(person).await?;
    Ok(found.map(|it| Actor {
        person: it.id,
        ward: it.ward,
        tg_user: 0,
        name: it.name,
        lang: Lang::Vi,
        offices: it.offices,
        consented: true,
        joined: true,
        phone_confirmed: true,
    }))
}
