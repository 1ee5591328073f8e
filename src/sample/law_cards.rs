//! Cards of the law that a sample ward keeps: one of its own, and one that stands before a shipped one.

use chrono::{DateTime, Utc};

use crate::domain::WardId;
use crate::domain::access::{Permit, act};
use crate::domain::calendar::{days_earlier, local_date};
use crate::domain::lawcards::{NewOwn, Texts};
use crate::store::{Result, Tx};

/// The shipped card on what a case is paid.
const PAY: u32 = 12;

/// Question, answer, source, and the shipped card that it stands before.
const CARDS: &[(&str, &str, &str, Option<u32>)] = &[
    (
        "Karaoke, loa kéo được mở đến mấy giờ?",
        "Đến 21 giờ, theo quy ước của khu.\nNhà có người ốm, có trẻ nhỏ thì vặn nhỏ sớm hơn.\nSau 21 giờ gọi tổ an ninh khu.",
        "Quy ước khu 1, Điều 5",
        None,
    ),
    (
        "Thù lao mỗi vụ, việc ở phường mình bao nhiêu?",
        "Theo mức phường đang chi; xem phần của ông/bà ở /thulao.\nTiền chi theo quý, tổ trưởng nhận thay cả tổ.\nChưa rõ thì hỏi Văn phòng phường.",
        "Thông báo của Văn phòng HĐND và UBND phường",
        Some(PAY),
    ),
];

/// Writes them down.
pub(super) async fn fill(
    tx: &mut Tx,
    permit: &Permit<act::KeepLawCards>,
    ward: WardId,
    now: DateTime<Utc>,
) -> Result<()> {
    for (nth, (ask, say, source, corrects)) in (1..).zip(CARDS) {
        let texts = Texts { ask: (*ask).to_owned(), say: (*say).to_owned(), source: (*source).to_owned() };
        let from = days_earlier(local_date(now), 60);
        let new = NewOwn { nth, version: 1, corrects: *corrects, texts, from, withdrawn: None };
        tx.write_law_card(permit, ward, &new, now).await?;
    }
    Ok(())
}
