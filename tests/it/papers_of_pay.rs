//! Samples of the papers of pay, with invented people: the request, a long one, the list to sign, the refusal.

use hoagiai::domain::pay::case::{PayLine, Share};
use hoagiai::domain::pay::course::{Move, Standing};
use hoagiai::domain::pay::rate::{Known, Outcome, Per, Rate};
use hoagiai::domain::pay::{PayPaper, PayRequest, PayStep};
use hoagiai::domain::{CaseId, PayId, PersonId, TeamId, WardId};
use hoagiai::locale::Locale;
use hoagiai::report::docx::block::Paper;
use hoagiai::report::docx::office::Office;
use hoagiai::report::pay::{self, Frame};

use crate::papers::{Sample, day, made_at};

const UNIT: &str = "UBND PHƯỜNG VŨ NINH";
const NATION: &str = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM";

pub fn samples() -> Vec<Sample> {
    vec![
        Sample {
            name: "pay-request",
            make: |l, o| make(PayPaper::Request, 4, (l, o)),
            n_pages: 1,
            first: &[UNIT, NATION, "GIẤY ĐỀ NGHỊ THANH TOÁN", "Kính gửi", "VN-01-2026-001", "Một triệu bốn trăm nghìn"],
            last: &["TỔ TRƯỞNG TỔ HÒA GIẢI", "Trần Thị Bình"],
            every: &[],
        },
        Sample {
            name: "pay-request-long",
            make: |l, o| make(PayPaper::Request, 60, (l, o)),
            n_pages: 3,
            first: &[UNIT, NATION, "VN-01-2026-001"],
            last: &["TỔ TRƯỞNG TỔ HÒA GIẢI", "Trần Thị Bình"],
            every: &[],
        },
        Sample {
            name: "pay-receipts",
            make: |l, o| make(PayPaper::Receipts, 4, (l, o)),
            n_pages: 1,
            first: &[UNIT, NATION, "DANH SÁCH", "Ký nhận thù lao", "Nguyễn Văn An"],
            last: &["Một triệu bốn trăm nghìn", "Trần Thị Bình"],
            every: &[],
        },
        Sample {
            name: "pay-refusal",
            make: |l, o| make(PayPaper::Refusal, 4, (l, o)),
            n_pages: 1,
            first: &["ỦY BAN NHÂN DÂN", NATION, "/UBND-VP", "V/v trả lời", "Kính gửi", "đã được chi trong quý I"],
            last: &["VN-01-2026-004", "Nơi nhận", "Như trên", "Lưu: VT, VP"],
            every: &[],
        },
    ]
}

fn line(nth: i64) -> PayLine {
    let outcome = if nth % 2 == 0 { Outcome::Failure } else { Outcome::Success };
    let dong = if outcome == Outcome::Success { 400_000 } else { 300_000 };
    let share = |id, name: &str| Share { person: PersonId(id), name: name.to_owned(), dong: dong / 2 };
    PayLine {
        case: CaseId(nth),
        code: format!("VN-01-2026-{nth:03}"),
        ended_on: day(2026, 11, 5),
        outcome,
        written: outcome == Outcome::Success,
        rate: Rate {
            dong,
            per: Per::Case,
            basis: "Thông tư 56/2023/TT-BTC, Điều 3 khoản 17".to_owned(),
            known: Known::Maximum,
        },
        shares: vec![share(1, "Nguyễn Văn An"), share(2, "Trần Thị Bình")],
    }
}

fn make(kind: PayPaper, cases: i64, (locale, office): (&Locale, &Office)) -> Paper {
    let refused = PayStep {
        at: made_at(),
        name: "Hoàng Thị Giang".to_owned(),
        step: Move::Refuse,
        on: day(2026, 11, 28),
        words: Some("Vụ, việc đã được chi trong quý I".to_owned()),
    };
    let request = PayRequest {
        id: PayId(1),
        ward: WardId(1),
        team: TeamId(1),
        standing: Standing::Refused,
        version: 2,
        by: PersonId(2),
        sent_on: day(2026, 11, 24),
        paid_on: None,
        lines: (1..=cases).map(line).collect(),
        steps: vec![refused],
    };
    let frame = Frame {
        locale,
        office,
        group: "tổ dân phố Bồ Sơn 1",
        team: "Tổ hòa giải Bồ Sơn 1",
        head: Some("Trần Thị Bình"),
        today: day(2026, 11, 30),
        made_at: made_at(),
    };
    pay::paper(kind, &request, &frame).unwrap()
}
