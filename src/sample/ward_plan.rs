//! The plan of a sample ward for this year, with what was written down of it: meetings, broadcasts, coordination, gifts.
//! Some work is left without anything, as in any ward. What ties itself comes from the office's other work.

use chrono::{DateTime, Datelike, NaiveDate, Utc};

use super::SampleError;
use crate::domain::access::{Permit, act};
use crate::domain::calendar::{days_earlier, local_date};
use crate::domain::plan::progress::days_of;
use crate::domain::plan::{EvidenceKind, Noted, Partner, ResourceSource, Way, seed};
use crate::domain::{EvidenceId, TeamId, WardId};
use crate::store::Tx;
use crate::store::plan::{NewEvidence, PlanOf};

/// Ids of what was written down begin below all that comes with an update.
const FROM: i64 = -9000;

/// Events: how many days ago, for which work, what, where, how many people.
const EVENTS: &[(u64, i32, &str, &str, u32)] = &[
    (128, 10, "Sinh hoạt tổ dân phố, phổ biến Luật Hòa giải ở cơ sở", "Nhà văn hóa khu 3", 52),
    (96, 11, "Phát thanh 3 buổi về vai trò của hòa giải ở cơ sở", "Loa truyền thanh phường", 0),
    (41, 10, "Sinh hoạt tổ dân phố, phổ biến quy định về lối đi chung", "Nhà văn hóa khu 5", 47),
    (12, 11, "Đăng bài về hòa giải ở cơ sở trên trang thông tin điện tử", "", 0),
    (5, 17, "Văn phòng tổng hợp kết quả quý, nhắc các tổ còn chậm", "", 0),
];

/// Coordination: how many days ago, with whom, what of it, the first and the last team concerned, what.
const COORDINATION: &[(u64, Partner, Way, usize, usize, &str)] = &[
    (120, Partner::Front, Way::Outreach, 0, 5, "Cùng Mặt trận vận động Nhân dân tham gia hòa giải"),
    (75, Partner::Police, Way::Mediating, 0, 2, "Công an phường cùng hòa giải tranh chấp lối đi"),
    (48, Partner::Lawyer, Way::Advice, 2, 4, "Luật sư tư vấn cho các tổ về tranh chấp đất đai"),
    (20, Partner::Organisation, Way::Outreach, 3, 8, "Hội Phụ nữ cùng tuyên truyền về hôn nhân và gia đình"),
];

/// What was given: how many days ago, by whom, how much, for what.
const RESOURCES: &[(u64, ResourceSource, Option<u64>, &str)] = &[
    (140, ResourceSource::Budget, Some(36_000_000), "Ngân sách phường bố trí hỗ trợ các tổ hòa giải"),
    (60, ResourceSource::Organisation, Some(5_000_000), "Doanh nghiệp trên địa bàn ủng hộ mua tủ đựng hồ sơ"),
    (25, ResourceSource::Person, None, "Bà con khu 2 góp 10 bộ bàn ghế cho nơi hòa giải"),
];

/// Makes the plan of this year and writes down what was done of it.
pub(super) async fn fill(
    tx: &mut Tx,
    (keep, note): (&Permit<act::KeepPlan>, &Permit<act::Noting>),
    (ward, name, teams): (WardId, &str, &[TeamId]),
    now: DateTime<Utc>,
) -> Result<(), SampleError> {
    let today = local_date(now);
    let of = PlanOf { ward, year: today.year() };
    let (paper, works) = seed::of_ward(name, of.year);
    if !tx.begin_plan(keep, of, (&paper, &works), now).await? {
        return Ok(());
    }
    // What would lie in the year before belongs to another plan.
    let this_year = |days: u64| Some(days_earlier(today, days)).filter(|it| days_of(of.year).contains(it));
    let events = EVENTS.iter().filter_map(|it| Some(event(this_year(it.0)?, it)));
    let together = COORDINATION.iter().filter_map(|it| Some(coordination(this_year(it.0)?, it, teams)));
    let given = RESOURCES.iter().filter_map(|it| Some(resource(this_year(it.0)?, it)));
    for (id, noted) in (FROM..).zip(events.chain(together).chain(given)) {
        tx.note_evidence(note, of, &NewEvidence { id: EvidenceId(id), noted, replaces: None }, now).await?;
    }
    Ok(())
}

fn bare(kind: EvidenceKind, on: NaiveDate, what: &str) -> Noted {
    Noted {
        kind,
        item: None,
        on,
        what: what.to_owned(),
        place: None,
        people: None,
        photo: None,
        partner: None,
        way: None,
        teams: Vec::new(),
        source: None,
        money: None,
    }
}

fn event(on: NaiveDate, (_, item, what, place, people): &(u64, i32, &str, &str, u32)) -> Noted {
    Noted {
        item: Some(*item),
        place: (!place.is_empty()).then(|| (*place).to_owned()),
        people: (*people > 0).then_some(*people),
        ..bare(EvidenceKind::Event, on, what)
    }
}

fn coordination(
    on: NaiveDate,
    (_, partner, way, first, last, what): &(u64, Partner, Way, usize, usize, &str),
    teams: &[TeamId],
) -> Noted {
    let concerned = teams.iter().take(last + 1).skip(*first).copied().collect();
    Noted { partner: Some(*partner), way: Some(*way), teams: concerned, ..bare(EvidenceKind::Coordination, on, what) }
}

fn resource(on: NaiveDate, (_, source, money, what): &(u64, ResourceSource, Option<u64>, &str)) -> Noted {
    Noted { source: Some(*source), money: *money, ..bare(EvidenceKind::Resource, on, what) }
}
